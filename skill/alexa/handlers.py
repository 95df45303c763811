"""The handlers that the SDK calls: a turn, the end of a session, and an apology for all that can go wrong."""

import logging
from dataclasses import replace

from ask_sdk_core.dispatch_components.exception_components import AbstractExceptionHandler
from ask_sdk_core.dispatch_components.request_components import AbstractRequestHandler
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.skill import CustomSkill
from ask_sdk_core.skill_builder import CustomSkillBuilder
from ask_sdk_core.utils.predicate import is_request_type
from ask_sdk_model.response import Response

from skill.alexa.heard import Heard, heard
from skill.alexa.render import apology, rendered
from skill.alexa.speech import shown
from skill.alexa.words import AlexaWords, alexa_words, served
from skill.assembly import House
from skill.core.codec import restored, stored
from skill.core.conversation import Conversation
from skill.core.errors import StorageError
from skill.core.notebook_away import NotebookAway
from skill.core.turn import Turn

MOST_TO_UNDO = 20
"""Wins of one breath. Their ids travel in the session, and take 40 bytes each of the response's 24 KB."""

_log = logging.getLogger(__name__)
_WITHOUT_JOURNAL = "turn without a journal: %s"


def build_skill(house: House) -> CustomSkill:
    """The skill, answering from this house."""
    builder = CustomSkillBuilder()
    builder.add_request_handler(TurnHandler(house))
    builder.add_request_handler(SessionEndedHandler())
    builder.add_exception_handler(ApologyHandler(house))
    return builder.create()


class TurnHandler(AbstractRequestHandler):
    """One turn of a conversation."""

    def __init__(self, house: House) -> None:
        self._house = house

    def can_handle(self, handler_input: HandlerInput) -> bool:
        """Launches and intents."""
        return bool(is_request_type("LaunchRequest")(handler_input) or is_request_type("IntentRequest")(handler_input))

    def handle(self, handler_input: HandlerInput) -> Response:
        """Answer, and give the conversation to Alexa to bring it back."""
        words = _words(handler_input, self._house)
        said = heard(handler_input.request_envelope, words, self._house.clock())
        attributes = handler_input.attributes_manager
        turn = self._turn(said, restored(attributes.session_attributes or {}))
        number = self._number(said, turn.conversation) if turn.conversation.in_care else None
        attributes.session_attributes = {**stored(_fitting(turn.conversation))}
        return rendered(turn, words, number, one_shot=said.one_shot)

    def _turn(self, said: Heard, conversation: Conversation) -> Turn:
        """Care comes first, whatever else is broken: what needs no journal is answered without one."""
        try:
            return self._house.turn(said.utterance, conversation, known=said.known, request_id=said.request_id)
        except Exception as error:  # noqa: BLE001 - nothing may come between a person and help
            _log.warning(_WITHOUT_JOURNAL, told(error))
            engine = self._house.engine(said.utterance.locale)
            return engine.turn(said.utterance, conversation, NotebookAway(), said.known)

    def _number(self, said: Heard, conversation: Conversation) -> Turn | None:
        """What would be said to silence, asked for now because Alexa tells of none; it changes nothing."""
        nobody = replace(said.utterance, text="")
        try:
            return self._house.silence(nobody, replace(conversation, number_due=True))
        except Exception as error:  # noqa: BLE001 - the reply itself has helped already, and must be heard
            _log.warning(_WITHOUT_JOURNAL, told(error))  # in no other words: a log must not tell what care made of it
            return None


class SessionEndedHandler(AbstractRequestHandler):
    """Nobody is there to be answered."""

    def can_handle(self, handler_input: HandlerInput) -> bool:
        """The end of a session."""
        return bool(is_request_type("SessionEndedRequest")(handler_input))

    def handle(self, handler_input: HandlerInput) -> Response:
        """Say nothing."""
        return handler_input.response_builder.response


class ApologyHandler(AbstractExceptionHandler):
    """The person hears a kind sentence, and is told when a win was not kept."""

    def __init__(self, house: House) -> None:
        self._house = house

    def can_handle(self, handler_input: HandlerInput, exception: Exception) -> bool:  # noqa: ARG002 - the SDK's signature
        """Everything."""
        return True

    def handle(self, handler_input: HandlerInput, exception: Exception) -> Response:
        """The log gets the kind of the error and its place, never its text, which may hold words."""
        _log.error("turn failed: %s", told(exception))
        words = _words(handler_input, self._house)
        return apology(words.not_kept if isinstance(exception, StorageError) else words.broken)


def told(error: BaseException) -> str:
    """The kind of an error and where it came from, without its words."""
    where = error.__traceback__
    while where and where.tb_next:
        where = where.tb_next
    place = f"{where.tb_frame.f_code.co_filename}:{where.tb_lineno}" if where else "nowhere"
    return f"{type(error).__name__} at {place}"


def _words(handler_input: HandlerInput, house: House) -> AlexaWords:
    request = handler_input.request_envelope.request
    return alexa_words(served(request.locale if request else None, house.settings.locale))


def _fitting(conversation: Conversation) -> Conversation:
    """What of a conversation has room in a response."""
    conversation.last_speech = shown(conversation.last_speech)
    conversation.last_display = shown(conversation.last_display)
    conversation.last_change = conversation.last_change[-MOST_TO_UNDO:]
    return conversation
