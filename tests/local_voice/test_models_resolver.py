"""Finding the right model folder, and never the wrong one."""

import shutil
from pathlib import Path

import pytest

from local_voice.models.catalogue import choose_published, published_models
from local_voice.models.resolver import (
    DEMO,
    DEMO_FOLDER,
    find_model,
    installed_models,
    model_places,
    models_folder,
)
from local_voice.models.verify import verify_model
from skill.core.errors import ModelBroken, ModelMissing, ModelUnknown

SMALL = "vosk-model-small-en-us-0.15"
LARGE = "vosk-model-en-us-0.22-lgraph"


def put(place: Path, name: str) -> Path:
    """A folder that looks like a model from outside."""
    (place / name / "am").mkdir(parents=True)
    (place / name / "am" / "final.mdl").write_bytes(b"model")
    return place / name


def test_the_catalogue_offers_ten_languages_under_a_free_licence() -> None:
    models = published_models()

    assert {model.language for model in models if model.is_small} == {
        *("en-us", "de", "es", "fr", "it", "pt", "nl", "ja", "hi", "en-in")
    }
    assert {model.licence for model in models} == {"Apache-2.0"}
    assert all(25 < model.megabytes < 150 for model in models)


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("en-us", SMALL),
        ("en-US", SMALL),
        ("en_GB", SMALL),
        ("en-IN", "vosk-model-small-en-in-0.4"),
        ("de", "vosk-model-small-de-0.15"),
        ("pt-BR", "vosk-model-small-pt-0.3"),
        (LARGE, LARGE),
    ],
)
def test_a_language_or_a_name_chooses_a_model(asked: str, name: str) -> None:
    assert choose_published(asked, published_models()).name == name


@pytest.mark.parametrize("asked", ["tlh", "", "vosk-model-small-en-us-9.9", "../../etc"])
def test_a_language_without_a_model_is_said_plainly(asked: str) -> None:
    with pytest.raises(ModelUnknown) as caught:
        choose_published(asked, published_models())

    assert "en-us" in caught.value.known


def test_the_nearest_place_wins(tmp_path: Path) -> None:
    places = model_places(tmp_path / "home", {"VOSK_MODEL_PATH": str(tmp_path / "vosk")}, lambda: tmp_path / "user")
    found = []
    for place in reversed(places[:-1]):
        put(place, SMALL)
        found.append(find_model("en-US", places).path.parent)

    assert found == [tmp_path / "user" / ".cache" / "vosk", models_folder(tmp_path / "home"), tmp_path / "vosk"]
    assert places[-1] == Path("/usr/share/vosk")


def test_who_has_no_home_has_the_other_places(tmp_path: Path) -> None:
    def nobody() -> Path:
        raise RuntimeError

    places = model_places(tmp_path, {}, nobody)

    assert places == (models_folder(tmp_path), Path("/usr/share/vosk"))


def test_vosks_variable_may_name_a_model_itself(tmp_path: Path) -> None:
    model = put(tmp_path, SMALL)
    places = model_places(tmp_path / "home", {"VOSK_MODEL_PATH": str(model)}, lambda: tmp_path / "user")

    assert find_model("en-GB", places).path == model
    with pytest.raises(ModelMissing):
        find_model("de-DE", places)


def test_the_more_accurate_model_wins(tmp_path: Path) -> None:
    put(tmp_path, SMALL)
    put(tmp_path, LARGE)

    assert find_model("en-US", [tmp_path]).name == LARGE


def test_a_model_that_we_do_not_know_is_used_too(tmp_path: Path) -> None:
    put(tmp_path, "vosk-model-de-0.21")

    assert find_model("de-AT", [tmp_path]).name == "vosk-model-de-0.21"
    assert [model.language for model in installed_models([tmp_path])] == ["de"]


@pytest.mark.parametrize("leftover", [f"{SMALL}.zip", f"{SMALL}.zip.part", SMALL])
def test_leftovers_are_no_models(tmp_path: Path, leftover: str) -> None:
    (tmp_path / leftover).write_bytes(b"PK")

    with pytest.raises(ModelMissing, match="en-US"):
        find_model("en-US", [tmp_path, tmp_path / "nowhere"])


def test_another_language_is_never_used_instead(tmp_path: Path) -> None:
    put(tmp_path, "vosk-model-small-fr-0.22")

    with pytest.raises(ModelMissing):
        find_model("en-US", [tmp_path])


def test_a_folder_asked_for_is_used_or_refused(tmp_path: Path) -> None:
    model = put(tmp_path, "mine")

    assert find_model("en-US", [], str(model)).path == model
    with pytest.raises(ModelBroken):
        find_model("en-US", [tmp_path], str(tmp_path / "nothing"))


def test_the_demo_model_comes_only_when_asked_for_by_name(tmp_path: Path) -> None:
    assert find_model("en-US", [], DEMO).path == DEMO_FOLDER
    assert find_model(DEMO, []).path == DEMO_FOLDER
    with pytest.raises(ModelMissing):
        find_model("en-US", [tmp_path])


def test_a_broken_model_is_found_broken_without_harm(tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    shutil.copytree(DEMO_FOLDER, whole)
    verify_model(whole)
    for file in ("am/final.mdl", "graph/HCLr.fst"):
        broken = tmp_path / file.replace("/", "-")
        shutil.copytree(DEMO_FOLDER, broken)
        (broken / file).write_bytes(b"garbage")
        with pytest.raises(ModelBroken):
            verify_model(broken)
