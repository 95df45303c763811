"""From a request to what was said: words wherever there are any, so that care reads them first; else the intent."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ask_sdk_model.intent_request import IntentRequest

from skill.alexa.intent_names import LOG_WIN, PERIOD, SENTENCE, SMALL_WIN, TIME, core_name
from skill.alexa.words import AlexaWords
from skill.core.codec import intent_of
from skill.core.intents import Intent
from skill.core.intents.launch import Launch
from skill.core.intents.unknown import Unknown
from skill.core.utterance import Identity, Utterance

NOT_HEARD = "?"
"""What Alexa puts in a slot when it heard that something was said, and not what."""


@dataclass(frozen=True)
class Heard:
    """An utterance, with the intent where Alexa knows it and hears no free words.

    `one_shot` is true where the intent began the session: "tell small wins that i got out of bed".
    """

    utterance: Utterance
    known: Intent | None
    request_id: str | None
    one_shot: bool


def heard(envelope: Any, words: AlexaWords, now: datetime) -> Heard:
    """What a launch or an intent request says; `now` is aware, in the person's zone.

    `envelope` is a RequestEnvelope. In the SDK's types each of its fields may be missing; `lean` has put them there.
    """
    request = envelope.request
    asks = isinstance(request, IntentRequest)
    text, known = _said(request.intent, words) if asks else ("", Launch())
    utterance = Utterance(text, now, person_of(envelope), words.locale)
    return Heard(utterance, known, request.request_id, one_shot=asks and envelope.session.new)


def person_of(envelope: Any) -> Identity:
    """The recognised voice's own journal, else the account's."""
    system = envelope.context.system
    user = system.user.user_id or envelope.session.user.user_id
    return Identity("alexa", system.person.person_id or user)


def _said(intent: Any, words: AlexaWords) -> tuple[str, Intent | None]:
    """What can be put into words again is left to the core; the rest is known."""
    name = core_name(intent.name or "")
    if intent.name == LOG_WIN:
        text = _win(intent.slots, words)
        return text, None if text else Unknown()
    for slot, sentence in words.sentences.get(name, {}).items():
        if value := _value(intent.slots.get(slot)):
            known = _known(name, slot, intent.slots[slot])
            return ("", known) if known else (sentence.format_map({slot: value}), None)
    return "", intent_of(name, {}) or Unknown()


def _known(name: str, slot: str, heard: Any) -> Intent | None:
    """The intent with what Alexa made of a period or a time, which holds no words; Amazon's times are "20:00".

    A part of the day ("EV") is no time, and is asked about.
    """
    if slot == TIME:
        return intent_of(name, {slot: heard.value}) or intent_of(name, {})
    if slot != PERIOD:
        return None
    ids = (match.value.id for found in heard.resolutions.resolutions_per_authority for match in found.values)
    return next((intent for id_ in ids if id_ and (intent := intent_of(name, {slot: id_}))), None)


def _win(slots: Mapping[str, Any], words: AlexaWords) -> str:
    """The whole sentence: as elicited, or with its carrier put back, or as the bare phrase it was."""
    if sentence := _value(slots.get(SENTENCE)):
        return sentence
    for slot, carrier in words.carriers.items():
        if phrase := _value(slots.get(slot)):
            return f"{carrier.means} {phrase}".strip()
    return _value(slots.get(SMALL_WIN))


def _value(slot: Any) -> str:
    value = ((slot.value if slot else None) or "").strip()
    return "" if value == NOT_HEARD else value
