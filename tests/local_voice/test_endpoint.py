"""When a turn is over, by seconds of sound and by the words so far."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from local_voice.audio.source import BLOCK_SECONDS
from local_voice.endpoint import Completeness, Endpoint, Pauses, Turn

BY_WORDS = {
    "undo that": Completeness.COMMAND,
    "i made the bed": Completeness.WIN,
    "i finally": Completeness.DANGLING,
    "": Completeness.NOTHING,
}
SPEECH = 20  # blocks, 0.64 s


def endpoint() -> Endpoint:
    return Endpoint(BY_WORDS.__getitem__)


def hear(ears: Endpoint, *, is_speech: bool, partial: str) -> Turn:
    return ears.hear(is_speech=is_speech, seconds=BLOCK_SECONDS, partial=partial)


def silence_until_over(ears: Endpoint, partial: str) -> tuple[float, Turn]:
    """Seconds of silence it took, and how the turn ended."""
    blocks, turn = 0, Turn.GOING_ON
    while turn is Turn.GOING_ON:
        blocks, turn = blocks + 1, hear(ears, is_speech=False, partial=partial)
    return blocks * BLOCK_SECONDS, turn


@pytest.mark.parametrize(
    ("partial", "pause"), [("undo that", 0.3), ("i made the bed", 0.7), ("i finally", 2.0), ("", 1.0)]
)
def test_the_words_decide_how_long_we_wait(partial: str, pause: float) -> None:
    ears = endpoint()
    for _ in range(SPEECH):
        hear(ears, is_speech=True, partial=partial)

    waited, turn = silence_until_over(ears, partial)

    assert turn is Turn.FINISHED
    assert pause <= waited + 1e-9 < pause + BLOCK_SECONDS + 1e-9


def test_words_that_arrive_during_the_pause_shorten_it() -> None:
    ears = endpoint()
    for _ in range(SPEECH):
        hear(ears, is_speech=True, partial="i finally")
    for _ in range(15):
        assert hear(ears, is_speech=False, partial="i finally") is Turn.GOING_ON

    assert hear(ears, is_speech=False, partial="undo that") is Turn.FINISHED


def test_a_click_is_too_short_to_be_a_word() -> None:
    ears = endpoint()
    hear(ears, is_speech=True, partial="")

    assert silence_until_over(ears, "")[1] is Turn.TOO_SHORT


def test_a_turn_never_lasts_longer_than_a_minute() -> None:
    ears = endpoint()

    turns = [hear(ears, is_speech=True, partial="i made the bed") for _ in range(round(60 / BLOCK_SECONDS))]

    assert turns[-1] is Turn.TOO_LONG
    assert set(turns[:-1]) == {Turn.GOING_ON}


def test_taking_your_time_stretches_the_pauses_and_nothing_else() -> None:
    assert Pauses().stretched(2) == Pauses(command=0.6, win=1.4, dangling=4.0, nothing=2.0)


@given(st.lists(st.tuples(st.booleans(), st.sampled_from(sorted(BY_WORDS))), max_size=300))
def test_a_turn_ends_only_in_silence_and_never_before_the_shortest_pause(heard: list[tuple[bool, str]]) -> None:
    ears, silence = endpoint(), 0.0
    for is_speech, partial in heard:
        silence = 0.0 if is_speech else silence + BLOCK_SECONDS
        turn = hear(ears, is_speech=is_speech, partial=partial)
        if turn is not Turn.GOING_ON:
            assert silence >= Pauses().after(BY_WORDS[partial]) - 1e-6
            return


@given(st.lists(st.booleans(), max_size=100), st.sampled_from(sorted(BY_WORDS)))
def test_whatever_came_before_enough_silence_ends_the_turn(heard: list[bool], partial: str) -> None:
    ears = endpoint()
    for is_speech in heard:
        hear(ears, is_speech=is_speech, partial=partial)

    waited, _ = silence_until_over(ears, partial)

    assert waited <= Pauses().after(BY_WORDS[partial]) + BLOCK_SECONDS


@given(st.lists(st.booleans(), max_size=100))
def test_a_reset_forgets_the_turn(heard: list[bool]) -> None:
    used, fresh = endpoint(), endpoint()
    for is_speech in heard:
        hear(used, is_speech=is_speech, partial="i finally")
    used.reset()

    assert silence_until_over(used, "undo that") == silence_until_over(fresh, "undo that")
