"""Listens to a source and gives back what people said, one utterance at a time."""

from collections import deque
from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass, replace

from local_voice.audio.source import BLOCK_SECONDS, AudioSource, Block
from local_voice.endpoint import Endpoint, Turn
from local_voice.heard import Heard, Recognition, Word
from local_voice.voice_activity import SpeechGate, VoiceActivity
from skill.core.errors import SoundError

PRE_ROLL_S = 0.3
"""Sound from before the detector was sure, so that first sounds are not lost. No pause of Pauses may be shorter, or
the next utterance would begin with the end of the last."""


@dataclass(frozen=True)
class HeardSpeech:
    """An utterance. `started`, `ended` and the times of `words` are seconds of sound since the first block."""

    text: str
    confidence: float
    words: tuple[Word, ...]
    started: float
    ended: float


def unseen(_: str) -> None:
    """For a listener whose partial words nobody watches."""


class Listener:
    """Source to detector to recogniser to endpoint.

    The recogniser hears only speech, the pause after it and PRE_ROLL_S before it. `ghosts` are words that
    recognisers make of noise, such as "the" and "huh" (alphacep/vosk-api issue 797): an utterance of nothing else
    was none. `on_partial` gets the words so far whenever they change, and "" when the utterance is over.
    """

    def __init__(
        self,
        source: AudioSource,
        recogniser: Recognition,
        voice_activity: VoiceActivity,
        endpoint: Endpoint,
        *,
        ghosts: Set[str] = frozenset(),
        on_partial: Callable[[str], None] = unseen,
    ) -> None:
        self._source = source
        self._recogniser = recogniser
        self._gate = SpeechGate(voice_activity)
        self._endpoint = endpoint
        self._ghosts = ghosts
        self._on_partial = on_partial
        self._pre_roll: deque[Block] = deque(maxlen=round(PRE_ROLL_S / BLOCK_SECONDS))
        self._blocks_heard = 0
        self._started: float | None = None
        self._partial = ""

    @property
    def is_hearing(self) -> bool:
        """Whether somebody is speaking, or making noise, and has not finished."""
        return self._started is not None

    def utterances(self) -> Iterator[HeardSpeech]:
        """What is said, as it is finished, until the source ends; noise yields nothing.

        A SoundError of the source passes through, after what was said until then.
        """
        return (heard for heard in self.moments() if heard is not None)

    def moments(self) -> Iterator[HeardSpeech | None]:
        """As `utterances`, with a None for each block, so that a listener may tire of silence."""
        try:
            for block in self._source.blocks():
                turn = self._hear(block)
                if turn is not Turn.GOING_ON:
                    yield from self._finished(turn)
                yield None
        except SoundError:
            yield from self._unfinished()
            raise
        yield from self._unfinished()

    def _unfinished(self) -> Iterator[HeardSpeech]:
        if self._started is not None:
            yield from self._finished(Turn.FINISHED)

    def _hear(self, block: Block) -> Turn:
        self._blocks_heard += 1
        is_speech = self._gate.is_speech(block)
        self._pre_roll.append(block)
        if self._started is not None:
            self._recogniser.accept(block)
        elif is_speech:
            self._begin()
        else:
            return Turn.GOING_ON
        self._watch_partial()
        return self._endpoint.hear(is_speech=is_speech, seconds=BLOCK_SECONDS, partial=self._partial)

    def _begin(self) -> None:
        self._started = (self._blocks_heard - len(self._pre_roll)) * BLOCK_SECONDS
        self._endpoint.reset()
        for block in self._pre_roll:
            self._recogniser.accept(block)

    def _watch_partial(self) -> None:
        partial = self._recogniser.partial()
        if partial != self._partial:
            self._partial = partial
            self._on_partial(partial)

    def _finished(self, turn: Turn) -> Iterator[HeardSpeech]:
        heard = self._recogniser.finish()
        started, self._started = self._started or 0.0, None
        self._forget(turn)
        if turn is not Turn.TOO_SHORT and not self._is_noise(heard):
            yield self._spoken(heard, started)

    def _forget(self, turn: Turn) -> None:
        """After a cut in the middle of speech the pre-roll would say the last word twice."""
        self._gate.reset()
        if turn is Turn.TOO_LONG:
            self._pre_roll.clear()
        if self._partial:
            self._partial = ""
            self._on_partial("")

    def _is_noise(self, heard: Heard) -> bool:
        return all(word in self._ghosts for word in heard.text.split())

    def _spoken(self, heard: Heard, started: float) -> HeardSpeech:
        words = tuple(replace(word, start=started + word.start, end=started + word.end) for word in heard.words)
        ended = self._blocks_heard * BLOCK_SECONDS
        return HeardSpeech(heard.text, heard.confidence, words, started, ended)
