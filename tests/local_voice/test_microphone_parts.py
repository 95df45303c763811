"""What a microphone does around its audio library, with a library that we play ourselves."""

import threading
from collections.abc import Callable, Sequence
from itertools import islice

import pytest

from local_voice.audio.block_queue import BlockQueue
from local_voice.audio.capture import Capture, Feed, chosen
from local_voice.audio.microphone import Microphone, MicrophoneState
from local_voice.audio.source import BLOCK_BYTES, SILENT_BLOCK
from skill.core.errors import MicrophoneMissing

NAMES = ("Monitor of Speakers", "USB Headset Mono", "Built-in Microphone")
LOUD_BLOCK = bytes(range(1, 129)) * 8


class PlayedCapture:
    """An open microphone whose closing may take for ever."""

    def __init__(self, closing: Callable[[], object]) -> None:
        self._closing = closing

    def close(self) -> None:
        self._closing()


class PlayedLibrary:
    """A CaptureLibrary that delivers given blocks at each opening."""

    name = "played"

    def __init__(self, *openings: Sequence[bytes], close: Callable[[], object] = bool) -> None:
        self._openings = list(openings)
        self._close = close

    def microphones(self) -> Sequence[str]:
        return NAMES

    def open(self, microphone: str | None, feed: Feed) -> Capture:
        chosen(microphone, NAMES)
        if not self._openings:
            raise MicrophoneMissing("no such device")
        for samples in self._openings.pop(0):
            feed(samples)
        return PlayedCapture(self._close)


def test_a_microphone_is_found_by_part_of_its_name() -> None:
    assert chosen("headset", NAMES) == "USB Headset Mono"
    assert chosen(None, NAMES) is None


def test_a_name_that_no_microphone_has_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(MicrophoneMissing, match="Built-in Microphone"):
        chosen("webcam", NAMES)


def test_no_microphone_is_said_at_once() -> None:
    with pytest.raises(MicrophoneMissing):
        Microphone(PlayedLibrary()).__enter__()


def test_samples_of_any_length_become_whole_blocks() -> None:
    with Microphone(PlayedLibrary([LOUD_BLOCK[:100], LOUD_BLOCK[100:] + LOUD_BLOCK])) as microphone:
        assert list(islice(microphone.blocks(), 2)) == [LOUD_BLOCK, LOUD_BLOCK]


def test_what_was_heard_while_we_spoke_is_discarded() -> None:
    queue = BlockQueue(most=5)
    queue.feed(SILENT_BLOCK * 3)

    queue.clear()
    queue.feed(LOUD_BLOCK)

    assert queue.take(0) == LOUD_BLOCK
    assert queue.take(0) is None


def test_a_listener_that_is_too_slow_loses_the_oldest() -> None:
    queue = BlockQueue(most=2)

    queue.feed(SILENT_BLOCK + LOUD_BLOCK + LOUD_BLOCK)

    assert queue.dropped == 1
    assert queue.take(0) == LOUD_BLOCK


def test_a_microphone_that_stops_delivering_is_opened_again() -> None:
    states: list[MicrophoneState] = []
    library = PlayedLibrary([LOUD_BLOCK], [LOUD_BLOCK, LOUD_BLOCK])
    with Microphone(library, on_state=states.append) as microphone:
        blocks = microphone.blocks()
        sounds = [block for block in islice(blocks, 96) if block != SILENT_BLOCK]

    assert len(sounds) == 2
    assert states == [MicrophoneState.LOST, MicrophoneState.BACK]


def test_a_microphone_that_stays_away_is_given_up() -> None:
    with (
        Microphone(PlayedLibrary([LOUD_BLOCK]), patience_s=0.5) as microphone,
        pytest.raises(MicrophoneMissing),
    ):
        list(microphone.blocks())


def test_zeros_are_counted_as_long_as_nothing_else_comes() -> None:
    with Microphone(PlayedLibrary([SILENT_BLOCK * 100 + LOUD_BLOCK])) as microphone:
        blocks = microphone.blocks()
        list(islice(blocks, 100))
        silent_for = microphone.silent_for
        next(blocks)

        assert silent_for == pytest.approx(3.2)
        assert microphone.silent_for == 0


def test_closing_from_another_thread_ends_the_stream() -> None:
    with Microphone(PlayedLibrary([bytes(BLOCK_BYTES)])) as microphone:
        threading.Timer(0.1, microphone.close).start()

        assert list(microphone.blocks()) == [SILENT_BLOCK]


@pytest.mark.timeout(10)
def test_a_device_that_hangs_in_closing_does_not_hang_us() -> None:
    never = threading.Event()

    with Microphone(PlayedLibrary([LOUD_BLOCK], close=never.wait)):
        pass
    never.set()


def test_leaving_waits_for_a_close_that_is_under_way() -> None:
    closing, may_end = threading.Event(), threading.Event()

    def close_slowly() -> None:
        closing.set()
        may_end.wait(1)

    with Microphone(PlayedLibrary([LOUD_BLOCK], close=close_slowly)) as microphone:
        threading.Thread(target=microphone.close).start()
        closing.wait()
        leaving = threading.Thread(target=microphone.close)
        leaving.start()
        leaving.join(0.2)

        assert leaving.is_alive()
        may_end.set()
        leaving.join()
