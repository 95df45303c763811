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


class Silent:
    """For a machine without a speaker: replies are only shown."""

    def play(self, sound: Sound) -> None:
        """Return at once."""

    def stop(self) -> None:
        """Nothing plays."""


class Both:
    """One player, then the other: a recording is kept of what is heard."""

    def __init__(self, first: Player, second: Player) -> None:
        self._players = (first, second)

    def play(self, sound: Sound) -> None:
        """Play on each in turn; a folder that is full does not cost the person the voice."""
        first, second = self._players
        try:
            first.play(sound)
        finally:
            second.play(sound)

    def stop(self) -> None:
        """Silence both."""
        for player in self._players:
            player.stop()
