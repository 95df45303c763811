"""One turn: care, then understanding, then the reply."""

from collections.abc import Mapping
from dataclasses import replace

from skill.core.care.lifeline import Lifeline
from skill.core.care.outcome import Outcome
from skill.core.care.reader import CareReader
from skill.core.conversation import Conversation
from skill.core.days import day_of
from skill.core.desk import Desk
from skill.core.intents import Confirm, Intent
from skill.core.intents.log_win import LogWin
from skill.core.intents.need_help import NeedHelp
from skill.core.intents.unknown import Unknown
from skill.core.intents.yes_no import Yes
from skill.core.language import Language
from skill.core.ports import Notebook, Pick
from skill.core.reply import Tone
from skill.core.turn import Turn
from skill.core.understand.understander import Understander, Understanding
from skill.core.utterance import Utterance

_ANSWERED_BY: Mapping[Outcome, type[NeedHelp]] = {Outcome.CRISIS: NeedHelp}


class Engine:
    """The mind, in one language. It keeps no state: what it needs to remember comes in and goes out with each turn."""

    def __init__(self, language: Language, pick: Pick, lifeline: Lifeline | None) -> None:
        self.language = language
        self._pick = pick
        self._lifeline = lifeline
        self._care = CareReader(language)
        self._understander = Understander(language)

    def read(self, utterance: Utterance) -> tuple[Understanding, Outcome]:
        """What an utterance means and what care it needs; nothing is stored and nothing is answered."""
        outcome = self._care.read(utterance.text).outcome
        if outcome in _ANSWERED_BY:
            return Understanding(_ANSWERED_BY[outcome](), 1.0), outcome
        return self._understander.understand(utterance.text, day_of(utterance.said_at), utterance.confidence), outcome

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
        understanding, outcome = self.read(utterance)
        intent = understanding.intent
        if outcome not in _ANSWERED_BY:
            intent = known or self._filled(conversation.asked, utterance, understanding)
        after = replace(conversation, asked="")
        if not intent.keeps_question:
            after.pending = None
        if not isinstance(intent, Unknown):
            after.misses = 0
        reply = intent.reply(Desk(utterance.said_at, self.language, notebook, after, self._pick, self._lifeline))
        if after.in_care:
            reply = replace(reply, tone=Tone.CALM)
        after.last_speech, after.last_display = reply.speech, reply.display
        return Turn(reply, after, type(intent).__name__)

    def _filled(self, asked: str, utterance: Utterance, understanding: Understanding) -> Intent:
        """What was asked for, when the person has just said it; a command they said clearly instead goes before."""
        intent = understanding.intent
        plain = intent.held if isinstance(intent, Confirm) else intent
        may_answer = LogWin | Unknown | Yes if self._understander.knows_values_of(asked) else LogWin | Unknown
        clear = understanding.confidence == 1.0 and not isinstance(plain, may_answer)
        if not asked or clear:
            return intent
        return self._understander.fill(asked, utterance.text, day_of(utterance.said_at)) or intent
