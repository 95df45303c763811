"""One turn: care, then understanding, then the reply."""

from contextlib import suppress
from dataclasses import replace

from skill.core.answering import completed
from skill.core.care.lifeline import Lifeline
from skill.core.care.outcome import Outcome, Reading
from skill.core.caring import HARD, URGENT, Caring
from skill.core.conversation import Conversation
from skill.core.days import day_of
from skill.core.desk import Desk, no_lifelines
from skill.core.goals import STILL_TO_DO
from skill.core.intents import Confirm, Intent
from skill.core.intents.hard_day import HardDay
from skill.core.intents.log_win import LogWin
from skill.core.intents.need_help import CHOICE, NeedHelp, after_silence
from skill.core.intents.unknown import Unknown
from skill.core.intents.yes_no import Yes
from skill.core.language import Language
from skill.core.low_day import note_low_day
from skill.core.ports import Lifelines, Notebook, Pick
from skill.core.reply import Tone
from skill.core.turn import Turn
from skill.core.understand.understander import Understander, Understanding
from skill.core.utterance import Utterance


class Engine:
    """The mind, in one language. It keeps no state: what it needs to remember comes in and goes out with each turn.

    `lifeline` is that of the settings; `lifelines` finds the one of a country that the person names. `mails` says
    whether there is a mail server to send by.
    """

    def __init__(
        self,
        language: Language,
        pick: Pick,
        lifeline: Lifeline | None,
        lifelines: Lifelines = no_lifelines,
        *,
        mails: bool = False,
    ) -> None:
        self.language = language
        self._pick = pick
        self._lifeline = lifeline
        self._lifelines = lifelines
        self._mails = mails
        self._understander = Understander(language)
        self._caring = Caring(language, self._understander)

    def read(self, utterance: Utterance) -> tuple[Understanding, Outcome]:
        """What an utterance means and what care it needs; nothing is stored and nothing is answered."""
        reading = self._caring.read(utterance.text)
        understanding = self._understood(utterance, reading)
        intent = self._caring.weighed(understanding.intent, understanding.confidence, reading, utterance)
        return replace(understanding, intent=intent), reading.outcome

    def is_command(self, text: str) -> bool:
        """Whether the words so far are a whole command; a door that hears them need not wait for more."""
        return self._understander.is_command(text)

    def turn(
        self, utterance: Utterance, conversation: Conversation, notebook: Notebook, known: Intent | None = None
    ) -> Turn:
        """Answer one utterance.

        `known` is the intent of a door that has understood already, as Alexa does for its built-ins. Care reads the
        words first all the same, in every state, and its answer goes before any other.
        """
        reading = self._caring.read(utterance.text)
        intent = self._meant(utterance, conversation, reading, known)
        after = replace(conversation, asked="", number_due=False)
        if not intent.keeps_question:
            after.pending = None
        if not isinstance(intent, Unknown):
            after.misses = 0
        desk = self._desk(utterance, after, notebook)
        _note_hard(reading, intent, desk)
        self._keep_beside(reading, utterance, intent, desk)
        reply = intent.reply(desk)
        if after.in_care:
            reply = replace(reply, tone=Tone.CALM)
        after.last_speech, after.last_display, after.last_pace = reply.speech, reply.display, reply.pace
        return Turn(reply, after, type(intent).__name__)

    def silence(self, utterance: Utterance, conversation: Conversation, notebook: Notebook) -> Turn | None:
        """What is said when nobody answers: the numbers of help, once, right after they were told; else nothing.

        `utterance` has no words. A question that was asked stays open.
        """
        if not conversation.number_due:
            return None
        after = replace(conversation, number_due=False)
        return Turn(after_silence(self._desk(utterance, after, notebook)), after, NeedHelp.__name__)

    def _desk(self, utterance: Utterance, after: Conversation, notebook: Notebook) -> Desk:
        return Desk(
            utterance.said_at,
            self.language,
            notebook,
            after,
            self._pick,
            self._lifeline,
            self._lifelines,
            mails=self._mails,
        )

    def _understood(self, utterance: Utterance, reading: Reading) -> Understanding:
        if reading.outcome in URGENT:
            return Understanding(self._caring.help_for(reading, utterance.confidence), 1.0)
        return self._understander.understand(utterance.text, day_of(utterance.said_at), utterance.confidence)

    def _meant(
        self, utterance: Utterance, conversation: Conversation, reading: Reading, known: Intent | None
    ) -> Intent:
        """The intent to be answered."""
        understanding = self._understood(utterance, reading)
        if reading.outcome in URGENT:
            return understanding.intent
        if known is not None:
            return known
        asked = conversation.asked or (CHOICE if conversation.in_care else "")
        held = conversation.pending if conversation.asked else None
        intent = self._filled(asked, held, utterance, understanding)
        sureness = understanding.confidence if intent is understanding.intent else 0.0
        intent = self._caring.weighed(intent, sureness, reading, utterance)
        return self._caring.calm(intent, sureness) if conversation.in_care else intent

    def _filled(self, asked: str, held: Intent | None, utterance: Utterance, understanding: Understanding) -> Intent:
        """What was asked for, when the person has just said it; a command they said clearly instead goes before.

        `held` is what a yes would carry out.
        """
        intent = understanding.intent
        plain = intent.held if isinstance(intent, Confirm) else intent
        may_answer = LogWin | Unknown | Yes if self._understander.knows_values_of(asked) else LogWin | Unknown
        clear = understanding.confidence == 1.0 and not isinstance(plain, may_answer)
        done = asked in STILL_TO_DO and isinstance(intent, LogWin) and self._understander.tells_a_deed(utterance.text)
        if not asked or clear or done:
            return intent
        filled = self._understander.fill(asked, utterance.text, day_of(utterance.said_at))
        return completed(held, filled, asked) if filled else intent

    def _keep_beside(self, reading: Reading, utterance: Utterance, intent: Intent, desk: Desk) -> None:
        """Keep the wins of the same breath, quietly; nothing that fails here may come between a person and help."""
        with suppress(*(Exception,) if reading.outcome in URGENT else ()):
            for win in self._caring.beside(reading, utterance, intent):
                win.keep(desk)


def _note_hard(reading: Reading, intent: Intent, desk: Desk) -> None:
    """Before the answer, which may be one that is not given on a low day; and nothing fails for want of it."""
    if reading.outcome in HARD or isinstance(intent, HardDay | NeedHelp):
        with suppress(Exception):
            note_low_day(desk)
