"""What the loop asks of anything that plays a reply."""

from typing import Protocol

from local_voice.speech.sound import Sound


class Player(Protocol):
    """A place where replies are heard."""

    def play(self, sound: Sound) -> None:
        """Return when the last sample has been heard, or `stop` was called. Raises SpeakerMissing."""
        ...

    def stop(self) -> None:
        """Silence what is playing, from any thread; does nothing when nothing is."""
        ...

    def rest(self, seconds: float) -> None:
        """Let a silence pass between two sounds, for whoever hears them."""
        ...


class Silent:
    """For a machine without a speaker: replies are only shown."""

    def play(self, sound: Sound) -> None:
        """Return at once."""

    def stop(self) -> None:
        """Nothing plays."""

    def rest(self, seconds: float) -> None:
        """Nobody waits for it."""
