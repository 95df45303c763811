"""Replies made audible."""

from typing import Protocol

from local_voice.speech.player import Player
from local_voice.speech.voice import Voice


class Narrator(Protocol):
    """Says a reply, and returns when it has been heard."""

    def say(self, text: str) -> None:
        """Raises SoundError when there is no voice or no speaker left."""
        ...


class Aloud:
    """A voice and a place where it is heard."""

    def __init__(self, voice: Voice, player: Player) -> None:
        self._voice = voice
        self._player = player

    def say(self, text: str) -> None:
        """Synthesise, then play to the end."""
        self._player.play(self._voice.synthesise(text))


class Unspoken:
    """For a conversation that is only read."""

    def say(self, text: str) -> None:
        """Nothing to hear."""
