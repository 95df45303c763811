"""From sound to utterances: real files, real voice activity detection, real Vosk."""

import tracemalloc
from collections.abc import Iterator
from itertools import chain, islice, repeat

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from local_voice.audio.source import BLOCK_BYTES, BLOCK_SECONDS, SAMPLE_RATE, SILENT_BLOCK, Block
from local_voice.endpoint import Endpoint, Pauses
from local_voice.listener import Listener
from local_voice.recogniser import Recogniser, SpeechModel
from local_voice.silero import SileroVoiceActivity
from skill.core.errors import MicrophoneMissing
from tests.local_voice.hearing import (
    RECORDINGS,
    Blocks,
    Sound,
    blocks_of,
    completeness,
    heard_in,
    listener,
    quiet,
    recording,
    sound,
    texts_in,
)

WINS = ["i took a shower", "i walked the dog in the rain", "today i went outside", "i paid the rent"]
COMMANDS = ["undo that", "help", "yes", "goodbye", "how was my day", "what did i do yesterday"]


@pytest.mark.parametrize("text", WINS + COMMANDS)
def test_what_was_said_is_heard_as_one_utterance(model: SpeechModel, text: str) -> None:
    assert [heard.text for heard in heard_in(model, recording(text))] == [text]


def test_a_pause_after_i_finally_does_not_cut_the_win_in_two(model: SpeechModel) -> None:
    text = "i finally called the dentist"

    assert [heard.text for heard in heard_in(model, recording(text))] == [text]


def test_two_utterances_in_one_stream_come_out_as_two(model: SpeechModel) -> None:
    first, second = sound(recording("i took a shower")), sound(recording("undo that"))

    assert texts_in(model, first, quiet(1), second, quiet(1)) == ["i took a shower", "undo that"]


def test_an_utterance_knows_when_it_was_said(model: SpeechModel) -> None:
    said = sound(recording("i took a shower"))
    source = Blocks(blocks_of(quiet(5), said, quiet(2)))

    (heard,) = listener(source, model).utterances()

    assert 4.5 < heard.started < heard.words[0].start
    assert heard.words[-1].end < heard.ended < 5 + len(said) / SAMPLE_RATE + 2
    assert 0 < heard.confidence <= 1
    assert [word.text for word in heard.words] == heard.text.split()


def test_a_command_is_answered_sooner_than_a_win(model: SpeechModel) -> None:
    waits = {text: waited_after_the_last_word(model, text) for text in ("undo that", "i took a shower")}

    assert waits["undo that"] < 0.6 < waits["i took a shower"] < 1.1


def waited_after_the_last_word(model: SpeechModel, text: str) -> float:
    (heard,) = heard_in(model, recording(text))
    return heard.ended - heard.words[-1].end


def test_someone_who_takes_their_time_is_given_it(model: SpeechModel) -> None:
    first, second = sound(recording("i took a shower")), sound(recording("i paid the rent"))
    source = Blocks(blocks_of(first, quiet(0.5), second, quiet(6)))

    (heard,) = listener(source, model, Pauses().stretched(4)).utterances()

    assert heard.text == "i took a shower i paid the rent"


def pink_noise(seconds: float) -> Sound:
    spectrum = np.fft.rfft(np.random.default_rng(7).normal(size=round(seconds * SAMPLE_RATE)))
    noise = np.fft.irfft(spectrum / np.sqrt(np.arange(1, len(spectrum) + 1)))
    loudest = float(np.abs(noise).max())
    return np.asarray(noise / loudest * 8_000, dtype=np.int16)


def clicks(seconds: float) -> Sound:
    samples = quiet(seconds)
    samples[:: SAMPLE_RATE // 3] = 30_000
    return samples


@pytest.mark.parametrize("noise", [quiet(10), pink_noise(10), clicks(10)], ids=["silence", "pink noise", "clicks"])
def test_noise_is_not_an_utterance(model: SpeechModel, noise: Sound) -> None:
    assert texts_in(model, noise) == []


@pytest.mark.parametrize("file", ["ghost-noise.flac", "silence.flac"])
def test_a_recording_without_speech_is_not_an_utterance(model: SpeechModel, file: str) -> None:
    assert heard_in(model, RECORDINGS / file) == []


def test_a_lone_ghost_word_is_dropped(model: SpeechModel) -> None:
    said = blocks_of(sound(recording("yes")), quiet(2))
    listening = Listener(
        Blocks(said), Recogniser(model), SileroVoiceActivity(), Endpoint(completeness), ghosts=frozenset({"yes"})
    )

    assert list(listening.utterances()) == []


def test_stereo_at_44100_hertz_is_heard_like_any_other(model: SpeechModel) -> None:
    assert [heard.text for heard in heard_in(model, RECORDINGS / "stereo-44100.wav")] == ["yes please"]


def test_the_narrow_sound_of_a_telephone_still_gives_one_utterance(model: SpeechModel) -> None:
    assert len(heard_in(model, RECORDINGS / "narrow-8000.wav")) == 1


def test_the_screen_sees_the_words_grow_and_then_go(model: SpeechModel) -> None:
    seen: list[str] = []
    said = blocks_of(sound(recording("today i went outside")), quiet(2))
    listening = Listener(
        Blocks(said), Recogniser(model), SileroVoiceActivity(), Endpoint(completeness), on_partial=seen.append
    )

    list(listening.utterances())

    assert len(seen) > 2
    assert seen[-2:] == ["today i went outside", ""]


def test_what_was_said_before_the_microphone_failed_is_not_lost(model: SpeechModel) -> None:
    said = blocks_of(sound(recording("i took a shower")))
    speech_ends = round(1.8 / BLOCK_SECONDS)

    def failing() -> Iterator[Block]:
        yield from said[:speech_ends]
        raise MicrophoneMissing("unplugged")

    utterances = listener(Blocks(failing()), model).utterances()

    assert next(utterances).text == "i took a shower"
    with pytest.raises(MicrophoneMissing):
        next(utterances)


def test_speech_without_end_is_cut_at_the_limit(model: SpeechModel) -> None:
    said = blocks_of(sound(recording("i took a shower")))
    source = Blocks(chain.from_iterable(repeat(said, 6)))

    turns = list(listener(source, model, Pauses(win=3, dangling=3, nothing=3, longest_turn=4)).utterances())

    assert len(turns) > 2
    assert all(turn.ended - turn.started <= 4.4 for turn in turns)


@pytest.mark.slow
def test_ten_minutes_of_talk_do_not_fill_the_memory(model: SpeechModel) -> None:
    said = blocks_of(sound(recording("i took a shower")), quiet(1))
    room = said + [SILENT_BLOCK] * (round(20 / BLOCK_SECONDS) - len(said))
    listening = listener(Blocks(islice(chain.from_iterable(repeat(room)), round(600 / BLOCK_SECONDS))), model)
    utterances = listening.utterances()
    next(utterances)
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]

    count = 1 + sum(1 for _ in utterances)

    grown = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    assert count == 30
    assert grown < 200_000  # bytes; ten minutes of sound are 19 million


@settings(max_examples=20, deadline=None)
@given(st.lists(st.binary(min_size=BLOCK_BYTES, max_size=BLOCK_BYTES), max_size=40))
def test_no_sound_whatever_raises(model: SpeechModel, blocks: list[Block]) -> None:
    for heard in listener(Blocks(blocks), model).utterances():
        assert heard.text
