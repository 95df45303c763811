"""Puts the ears together: a source, Silero, Vosk and our own endpoint, in the words of one language."""

import os
from collections.abc import Callable
from pathlib import Path

from local_voice.audio.source import AudioSource
from local_voice.completeness import completeness_in
from local_voice.ears import Listening
from local_voice.echo import Echo
from local_voice.endpoint import Endpoint
from local_voice.listener import Listener, unseen
from local_voice.models.resolver import find_model, model_places
from local_voice.recogniser import Recogniser, SpeechModel
from local_voice.silero import SileroVoiceActivity
from local_voice.steady_recogniser import SteadyRecogniser
from skill.assembly import House, speech_of


def model_path(house: House, asked: str | None = None) -> Path:
    """The folder of the speech model: the one asked for by name or path, else the one for the house's locale.

    Raises ModelMissing or ModelBroken.
    """
    settings = house.settings
    language = speech_of(settings.locale).model
    return find_model(language, model_places(settings.home, os.environ), asked or settings.model_path).path


def ears_on(
    source: AudioSource, model: SpeechModel, house: House, on_partial: Callable[[str], None] = unseen
) -> Listening:
    """Ears that hear the house's language from an open source."""
    engine = house.engine(house.settings.locale)
    language = engine.language
    listener = Listener(
        source,
        SteadyRecogniser(lambda: Recogniser(model)),
        SileroVoiceActivity(),
        Endpoint(completeness_in(language, engine.is_command)),
        ghosts=language.refusals.ghosts,
        on_partial=on_partial,
    )
    return Listening(source, listener, Echo(language.turning.words.keys()))
