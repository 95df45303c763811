"""The demo model does what the tests and the demo rely on."""

import csv
import json
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import miniaudio
import pytest
from vosk import KaldiRecognizer, Model, SetLogLevel

REPO = Path(__file__).parent.parent.parent
MODEL = REPO / "local_voice" / "demo_model"
DEMO = REPO / "local_voice" / "demo"
RECORDINGS = REPO / "tests" / "recordings"
MEASUREMENTS = REPO / "tests" / "demo_model" / "measurements.toml"

RATE = 16000
BLOCK = RATE // 10 * 2  # bytes in a tenth of a second


@dataclass(frozen=True)
class Heard:
    results: list[dict[str, Any]]
    partials: list[str]

    @property
    def text(self) -> str:
        return " ".join(result["text"] for result in self.results)


@dataclass(frozen=True)
class Recording:
    path: Path
    says: str

    def __str__(self) -> str:
        return self.path.stem


def rows(listing: Path) -> list[dict[str, str]]:
    with listing.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def exact_recordings() -> list[Recording]:
    demo = [Recording(DEMO / "recordings" / row["file"], row["text"]) for row in rows(DEMO / "recordings.tsv")]
    exact = [row for row in rows(RECORDINGS / "recordings.tsv") if row["exact"] == "yes"]
    return demo + [Recording(RECORDINGS / row["file"], row["text"]) for row in exact]


def stream(recogniser: KaldiRecognizer, path: Path) -> Heard:
    samples = miniaudio.decode_file(str(path), nchannels=1, sample_rate=RATE).samples.tobytes()
    results, partials = [], []
    for at in range(0, len(samples), BLOCK):
        if recogniser.AcceptWaveform(samples[at : at + BLOCK]):
            results.append(json.loads(recogniser.Result()))
        else:
            partials.append(json.loads(recogniser.PartialResult())["partial"])
    results.append(json.loads(recogniser.FinalResult()))
    return Heard([result for result in results if result["text"]], partials)


@pytest.fixture(scope="module")
def model() -> Model:
    SetLogLevel(-1)
    return Model(str(MODEL))


def recording_of(words: str) -> Recording:
    return next(recording for recording in exact_recordings() if recording.says == words)


def test_the_model_folder_is_at_most_two_megabytes() -> None:
    assert sum(path.stat().st_size for path in MODEL.rglob("*") if path.is_file()) <= 2_000_000


def test_the_model_knows_at_least_three_thousand_words() -> None:
    words = (MODEL / "graph" / "words.txt").read_text(encoding="utf-8").splitlines()
    assert len(words) >= 3000


def test_all_recordings_together_are_under_three_megabytes() -> None:
    folders = (DEMO / "recordings", RECORDINGS)
    assert sum(path.stat().st_size for folder in folders for path in folder.iterdir()) < 3_000_000


def test_most_test_recordings_are_heard_exactly() -> None:
    marks = [row["exact"] for row in rows(RECORDINGS / "recordings.tsv") if row["text"]]
    assert len(marks) >= 40
    assert marks.count("yes") >= 0.9 * len(marks)


@pytest.mark.parametrize("recording", exact_recordings(), ids=str)
def test_a_recording_marked_exact_is_heard_exactly(model: Model, recording: Recording) -> None:
    assert stream(KaldiRecognizer(model, RATE), recording.path).text == recording.says


@pytest.mark.parametrize("file", ["silence.flac", "ghost-noise.flac"])
def test_nothing_is_heard_where_nobody_speaks(model: Model, file: str) -> None:
    assert stream(KaldiRecognizer(model, RATE), RECORDINGS / file).text == ""


def test_partial_results_grow(model: Model) -> None:
    partials = stream(KaldiRecognizer(model, RATE), recording_of("i got out of bed today").path).partials
    lengths = [len(partial.split()) for partial in dict.fromkeys(partials)]
    assert lengths[0] < lengths[-1] == 6
    assert lengths == sorted(lengths)


def test_every_word_comes_with_its_confidence_and_times(model: Model) -> None:
    recogniser = KaldiRecognizer(model, RATE)
    recogniser.SetWords(1)
    heard = stream(recogniser, recording_of("i got out of bed today").path)
    words = [word for result in heard.results for word in result["result"]]
    assert " ".join(word["word"] for word in words) == "i got out of bed today"
    assert all(0 < word["conf"] <= 1 for word in words)
    assert all(word["start"] < word["end"] for word in words)


def test_a_grammar_hears_undo_that_and_nothing_else(model: Model) -> None:
    grammar = json.dumps(["undo that", "stop", "[unk]"])
    assert stream(KaldiRecognizer(model, RATE, grammar), recording_of("undo that").path).text == "undo that"
    other = stream(KaldiRecognizer(model, RATE, grammar), recording_of("yesterday i went to therapy").path)
    assert not {"undo", "stop"} & set(other.text.split())


def test_two_utterances_come_out_as_two_results(model: Model) -> None:
    path = next(path for path in RECORDINGS.iterdir() if "i-ate-breakfast-i-took-a-shower" in path.name)
    assert len(stream(KaldiRecognizer(model, RATE), path).results) == 2


def test_the_measured_word_errors_are_within_the_limits_we_set() -> None:
    trials = tomllib.loads(MEASUREMENTS.read_text(encoding="utf-8"))["trial"]
    limited = [trial for trial in trials if "most" in trial]
    assert len(limited) == 3
    for trial in limited:
        assert trial["sentences"] >= 60
        assert trial["word_error_rate"] <= trial["most"], trial["name"]
