"""Vosk behind our own names, and what happens when it fails."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from local_voice.audio.source import SILENT_BLOCK, Block
from local_voice.heard import Heard, Recognition
from local_voice.recogniser import Recogniser, SpeechModel
from local_voice.steady_recogniser import SteadyRecogniser
from skill.core.errors import ModelBroken
from tests.local_voice.hearing import MODEL, blocks_of, quiet, recording, sound

TEXT = "i took a shower"


def said(text: str = TEXT) -> list[Block]:
    return blocks_of(sound(recording(text)))


def heard_by(recogniser: Recognition, blocks: list[Block]) -> Heard:
    for block in blocks:
        recogniser.accept(block)
    return recogniser.finish()


def test_words_come_with_times_and_confidence(model: SpeechModel) -> None:
    heard = heard_by(Recogniser(model), said())

    assert heard.text == TEXT
    assert [word.text for word in heard.words] == TEXT.split()
    assert all(word.start < word.end and 0 <= word.confidence <= 1 for word in heard.words)
    assert 0.5 < heard.confidence <= 1


def test_times_start_anew_with_each_utterance(model: SpeechModel) -> None:
    recogniser = Recogniser(model)

    first, second = heard_by(recogniser, said()), heard_by(recogniser, said())

    assert second.text == first.text
    assert second.words[0].start == pytest.approx(first.words[0].start, abs=0.1)


def test_a_long_pause_inside_an_utterance_loses_none_of_it(model: SpeechModel) -> None:
    blocks = said() + blocks_of(quiet(3)) + said()

    assert heard_by(Recogniser(model), blocks).text == f"{TEXT} {TEXT}"


def test_the_partial_text_grows_into_the_whole(model: SpeechModel) -> None:
    recogniser = Recogniser(model)

    partials = []
    for block in said() + blocks_of(quiet(1)):
        recogniser.accept(block)
        partials.append(recogniser.partial())

    assert partials[0] == ""
    assert partials[-1] == TEXT


def test_a_reset_forgets_what_was_heard(model: SpeechModel) -> None:
    recogniser = Recogniser(model)
    for block in said("undo that"):
        recogniser.accept(block)

    recogniser.reset()

    assert heard_by(recogniser, said()).text == TEXT


def test_silence_and_nothing_are_no_words(model: SpeechModel) -> None:
    assert heard_by(Recogniser(model), [SILENT_BLOCK] * 100) == Heard()
    assert Recogniser(model).finish() == Heard()


def test_recognisers_in_several_threads_share_a_model(model: SpeechModel) -> None:
    heard: list[str] = []
    threads = [
        threading.Thread(target=lambda: heard.append(heard_by(Recogniser(model), said()).text)) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert heard == [TEXT] * 4


def broken_models(folder: Path) -> Iterator[Path]:
    yield folder / "nowhere"
    yield folder
    for part in ("am/final.mdl", "graph/HCLr.fst", "graph/Gr.fst", "graph/words.txt", "conf/model.conf"):
        copy = folder / part.replace("/", "-")
        shutil.copytree(MODEL, copy)
        (copy / part).write_bytes((copy / part).read_bytes()[:100])
        yield copy


def test_a_broken_model_is_named_and_nothing_else_is_said(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for path in broken_models(tmp_path):
        with pytest.raises(ModelBroken) as broken:
            SpeechModel(path)
        assert broken.value.path == str(path)
    assert capfd.readouterr().err == ""


class Failing:
    """A recogniser that raises at one block."""

    def __init__(self, recogniser: Recognition, fails_at: int) -> None:
        self._recogniser = recogniser
        self._left = fails_at

    def accept(self, block: Block) -> None:
        self._left -= 1
        if self._left == 0:
            raise RuntimeError
        self._recogniser.accept(block)

    def partial(self) -> str:
        return self._recogniser.partial()

    def finish(self) -> Heard:
        return self._recogniser.finish()

    def reset(self) -> None:
        self._recogniser.reset()


class Deaf:
    """A recogniser that hears nothing any more."""

    def accept(self, block: Block) -> None:
        pass

    def partial(self) -> str:
        return ""

    def finish(self) -> Heard:
        return Heard()

    def reset(self) -> None:
        pass


def test_a_recogniser_that_fails_in_mid_sentence_is_replaced_and_no_word_is_lost(model: SpeechModel) -> None:
    recognisers: list[Recognition] = [Failing(Recogniser(model), fails_at=30), Recogniser(model)]
    steady = SteadyRecogniser(lambda: recognisers.pop(0))

    assert heard_by(steady, said()).text == TEXT


def test_a_recogniser_that_went_deaf_is_replaced_and_no_word_is_lost(model: SpeechModel) -> None:
    recognisers: list[Recognition] = [Deaf(), Recogniser(model)]
    steady = SteadyRecogniser(lambda: recognisers.pop(0))

    assert heard_by(steady, said()).text == TEXT


def test_recognisers_that_always_fail_hear_nothing_and_end_nothing(model: SpeechModel) -> None:
    steady = SteadyRecogniser(lambda: Failing(Recogniser(model), fails_at=1))

    assert heard_by(steady, said()) == Heard()
    assert steady.partial() == ""


def test_an_unsure_reading_is_given_at_once_without_hearing_it_again() -> None:
    made: list[Recognition] = []

    def unsure() -> Recognition:
        made.append(Unsure())
        return made[-1]

    assert heard_by(SteadyRecogniser(unsure), [SILENT_BLOCK]) == Heard("i made the bird", confidence=0.6)
    assert len(made) == 1


class Unsure(Deaf):
    """A recogniser that guesses."""

    def finish(self) -> Heard:
        return Heard("i made the bird", confidence=0.6)
