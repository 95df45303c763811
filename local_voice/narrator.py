"""Replies made audible."""

from typing import Protocol

from local_voice.speech.player import Player
from local_voice.speech.voice import WORDS_A_MINUTE, Voice


class Narrator(Protocol):
    """Says a reply, and returns when it has been heard."""

    def tune(self, rate: int, volume: int) -> None:
        """From now on speak so fast and so loud, in per cent of the usual."""
        ...

    def say(self, text: str) -> None:
        """Raises SoundError when there is no voice or no speaker left."""
        ...


class Aloud:
    """A voice and a place where it is heard."""

    def __init__(self, voice: Voice, player: Player) -> None:
        self._voice = voice
        self._player = player

    def tune(self, rate: int, volume: int) -> None:
        """Set the voice; it holds from the next reply on."""
        self._voice.words_a_minute = WORDS_A_MINUTE * rate // 100
        self._voice.volume = volume / 100

    def say(self, text: str) -> None:
        """Synthesise, then play to the end."""
        self._player.play(self._voice.synthesise(text))


class Unspoken:
    """For a conversation that is only read."""

    def tune(self, rate: int, volume: int) -> None:
        """Nothing to set."""

    def say(self, text: str) -> None:
        """Nothing to hear."""
