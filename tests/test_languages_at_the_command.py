"""The command in every language that we have words for, however its tag is written."""

import json
from pathlib import Path

import pytest

from skill.catalog.files import known_locales, language_in, language_table
from skill.catalog.languages import language_of
from skill.catalog.sentences import sentences
from skill.catalog.speech import speech_of
from skill.core.understand.templates import expand
from tests.commands import small_wins

LOCALES = known_locales()
USUAL = sorted({language_table(language_in(tag))["usual"] for tag in LOCALES})


def greeting(tag: str) -> str:
    language = language_of(tag)
    return next(expand(language.heard["Launch"][0], language.rules))


@pytest.mark.parametrize("tag", LOCALES)
def test_a_first_hello_is_answered_in_the_language_asked_for(tag: str, tmp_path: Path) -> None:
    said = small_wins("say", greeting(tag), "--locale", tag, home=tmp_path)

    assert (said.stdout.strip(), said.stderr) == (language_of(tag).spoken["Launch.first"][0], "")


@pytest.mark.parametrize("tag", USUAL)
@pytest.mark.parametrize("written", ["{language}", "{posix}.UTF-8", "{lower}"])
def test_the_language_can_be_set_in_any_of_the_usual_forms(tag: str, written: str, tmp_path: Path) -> None:
    asked = written.format(language=language_in(tag), posix=tag.replace("-", "_"), lower=tag.lower())

    said = small_wins("say", greeting(tag), home=tmp_path, environment={"SMALL_WINS_LOCALE": asked})

    assert said.stdout.strip() == language_of(tag).spoken["Launch.first"][0]


@pytest.mark.parametrize("tag", USUAL)
def test_understand_and_the_typed_loop_speak_it_too(tag: str, tmp_path: Path) -> None:
    understood = small_wins("understand", "--locale", tag, home=tmp_path, stdin=greeting(tag) + "\n")
    typed = small_wins("listen", "--typed", "--locale", tag, home=tmp_path, stdin=greeting(tag) + "\n")

    assert json.loads(understood.stdout)["intent"] == "Launch"
    assert sentences(tag, "terminal")["listening_typed"] in typed.stdout
    assert language_of(tag).spoken["Launch.first"][0] in typed.stdout.replace("\n", " ")


@pytest.mark.parametrize("tag", USUAL)
def test_an_empty_day_is_read_back_in_it(tag: str, tmp_path: Path) -> None:
    read = small_wins("recap", "--locale", tag, home=tmp_path)

    assert read.stdout.strip() == language_of(tag).spoken["Recap.empty_today"][0]


@pytest.mark.parametrize("tag", USUAL)
def test_what_goes_wrong_is_said_in_it_and_names_its_speech_model(tag: str, tmp_path: Path) -> None:
    nobody_home = {"SMALL_WINS_LOCALE": tag, "HOME": str(tmp_path), "VOSK_MODEL_PATH": str(tmp_path / "none")}

    failed = small_wins("listen", "--wav", __file__, home=tmp_path, environment=nobody_home)

    assert failed.returncode == 1
    assert failed.stderr.strip() == sentences(tag, "errors")["ModelMissing"].format(language=speech_of(tag).model)


@pytest.mark.parametrize("tag", USUAL)
def test_the_models_and_what_is_here_are_listed_in_it(tag: str, tmp_path: Path) -> None:
    listed = small_wins("models", "--locale", tag, "list", home=tmp_path)

    assert sentences(tag, "models")["hint"] in listed.stdout.replace("\n", " ")


def test_the_doctor_looks_at_the_language_that_is_meant(tmp_path: Path) -> None:
    told = small_wins("doctor", "--locale", "en_gb", home=tmp_path)

    assert "en-GB" in told.stdout
