"""From a turn to a response: speech, a card, what to listen for, and whether the session goes on."""

from collections.abc import Iterable

from ask_sdk_core.response_helper import ResponseFactory
from ask_sdk_model.dialog.elicit_slot_directive import ElicitSlotDirective
from ask_sdk_model.intent import Intent
from ask_sdk_model.intent_confirmation_status import IntentConfirmationStatus
from ask_sdk_model.response import Response
from ask_sdk_model.slot import Slot
from ask_sdk_model.slot_confirmation_status import SlotConfirmationStatus
from ask_sdk_model.ui.simple_card import SimpleCard

from skill.alexa.intent_names import LOG_WIN, SENTENCE, SMALL_WIN
from skill.alexa.speech import paced, shown, spoken_at, ssml
from skill.alexa.words import AlexaWords
from skill.core.reply import Expects, Tone
from skill.core.turn import Turn

CALM = 0.95
"""Slower: enough to be heard as calm, too little to be heard as slow. Our own judgement."""


NO_CARD = frozenset({"ReadPrivate", "More", "Repeat"})
"""What may read private wins aloud, or go on with it. The card of a repeated reply is there already."""


def rendered(turn: Turn, words: AlexaWords, number: Turn | None = None, *, one_shot: bool) -> Response:
    """The response to a turn. `number` is what tells the number of help once more, where a conversation is in care.

    `one_shot` is a session that began with the request itself: "tell small wins that I ate". Such a session ends with
    a kept win, as a session may not be left open without a question.
    """
    reply = turn.reply
    response = ResponseFactory().speak(_spoken(turn))
    if text := _shown(turn, words, number):
        response.set_card(SimpleCard(title=words.card_title, content=shown(text)))
    ends = reply.ends_session or reply.expects is Expects.NOTHING or (one_shot and reply.tone is Tone.KEPT)
    response.set_should_end_session(ends)
    if not ends:
        response.ask(_reprompt(turn, words, number))
        if reply.expects is Expects.ANYTHING:
            response.add_directive(_elicit(words))
    return response.response


def apology(sentence: str) -> Response:
    """A kind sentence, and the end."""
    return ResponseFactory().speak(ssml(sentence)).set_should_end_session(True).response


def _spoken(turn: Turn) -> str:
    """As fast and as loud as the person asked for, and calm where the reply is; at its pace if it has one."""
    reply = turn.reply
    rate = round(turn.rate * (CALM if reply.tone is Tone.CALM else 1))
    return spoken_at(paced(reply.pace, rate) or ssml(reply.speech), rate, turn.volume)


def _shown(turn: Turn, words: AlexaWords, number: Turn | None) -> str:
    """What the card says, if there is one.

    Cards stay in an app that a household may share: a win is not quoted on one when it is kept.
    """
    if turn.conversation.in_care:
        return _shown_in_care(turn, number)
    if turn.intent in NO_CARD:
        return ""
    if turn.intent == "Help":
        return f"{turn.reply.display} {words.disclaimer}"
    return words.card_kept if turn.reply.tone is Tone.KEPT else turn.reply.display


def _shown_in_care(turn: Turn, number: Turn | None) -> str:
    """The number of help, to be at hand later; where it isn't the reply itself, the reply may hold words of theirs."""
    if turn.conversation.number_due:
        return turn.reply.display
    return number.reply.display if number else ""


def _reprompt(turn: Turn, words: AlexaWords, number: Turn | None) -> str:
    """Short and neutral, for it is spoken to a silent room; the way to help is said again (content.md, `crisis`)."""
    if turn.conversation.number_due:
        return _spoken(number or turn)
    return ssml(words.yes_or_no if turn.reply.expects is Expects.YES_OR_NO else words.listening)


def _elicit(words: AlexaWords) -> ElicitSlotDirective:
    """Take the whole next utterance. All slots are given, empty, so that none keeps a value from before."""
    names: Iterable[str] = (SENTENCE, *words.carriers, SMALL_WIN)
    slots = {name: Slot(name=name, confirmation_status=SlotConfirmationStatus.NONE) for name in names}
    intent = Intent(name=LOG_WIN, slots=slots, confirmation_status=IntentConfirmationStatus.NONE)
    return ElicitSlotDirective(updated_intent=intent, slot_to_elicit=SENTENCE)
