"""Replies made audible."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import Protocol

from local_voice.speech.player import Player
from local_voice.speech.sound import Sound, paced
from local_voice.speech.voice import WORDS_A_MINUTE, Voice
from local_voice.speech.wav_folder import WavFolder
from skill.core.errors import SpeakerMissing
from skill.core.reply import Beat

Cue = Callable[[], None]
"""Says the words of a beat, made ready before, and returns when they have been heard. Raises SoundError."""


class Narrator(Protocol):
    """Says a reply, and returns when it has been heard."""

    def tune(self, rate: int, volume: int) -> None:
        """From now on speak so fast and so loud, in per cent of the usual."""
        ...

    def say(self, text: str) -> None:
        """Raises SoundError when there is no voice or no speaker left."""
        ...

    def cues(self, beats: Sequence[Beat]) -> Sequence[Cue]:
        """A cue for each beat, or none where nothing is heard. Raises SoundError."""
        ...

    def rest(self, seconds: float) -> None:
        """Let a silence pass, where anybody would hear it."""
        ...


class Aloud:
    """A voice, a place where it is heard, and perhaps a folder that gets each reply too."""

    def __init__(self, voice: Voice, player: Player, files: WavFolder | None = None) -> None:
        self._voice = voice
        self._player = player
        self._files = files

    def tune(self, rate: int, volume: int) -> None:
        """Set the voice; it holds from the next reply on."""
        self._voice.words_a_minute = WORDS_A_MINUTE * rate // 100
        self._voice.volume = volume / 100

    def say(self, text: str) -> None:
        """Synthesise, then play to the end; a folder that is full does not cost the person the voice."""
        sound = self._voice.synthesise(text)
        try:
            self._keep(sound)
        finally:
            self._player.play(sound)

    def cues(self, beats: Sequence[Beat]) -> Sequence[Cue]:
        """Synthesised ahead, so that each is heard on its beat. The folder gets the whole, paced to the sample.

        One that is full costs nobody their breath: the next reply tells of it.
        """
        sounds = {words: self._voice.synthesise(words) for words in {beat.speech for beat in beats}}
        with suppress(SpeakerMissing):
            self._keep(paced([(sounds[beat.speech], beat.seconds) for beat in beats]))
        return [partial(self._player.play, sounds[beat.speech]) for beat in beats]

    def rest(self, seconds: float) -> None:
        """As the player does."""
        self._player.rest(seconds)

    def _keep(self, sound: Sound) -> None:
        if self._files:
            self._files.keep(sound)


class Unspoken:
    """For a conversation that is only read."""

    def tune(self, rate: int, volume: int) -> None:
        """Nothing to set."""

    def say(self, text: str) -> None:
        """Nothing to hear."""

    def cues(self, beats: Sequence[Beat]) -> Sequence[Cue]:  # noqa: ARG002 - the shape of a Narrator
        """None: whoever reads keeps their own time."""
        return ()

    def rest(self, seconds: float) -> None:
        """Nothing to wait for."""
