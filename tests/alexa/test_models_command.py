"""`small-wins interaction-models`: writes what is missing, and says which file differs."""

import argparse
from pathlib import Path

import pytest

from skill.alexa.commands import models
from skill.alexa.models.files import model_files


def run(*arguments: str) -> int:
    parser = argparse.ArgumentParser()
    models.add_arguments(parser)
    return models.run(parser.parse_args(arguments))


def test_what_was_written_passes_the_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--out", str(tmp_path / "new")) == 0
    assert run("--check", "--out", str(tmp_path / "new")) == 0
    assert {path.name: path.read_bytes() for path in (tmp_path / "new").iterdir()} == model_files()
    assert "Wrote" in capsys.readouterr().out


def test_writing_again_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("--out", str(tmp_path))
    capsys.readouterr()
    assert run("--out", str(tmp_path)) == 0
    assert "Wrote" not in capsys.readouterr().out


@pytest.mark.parametrize("name", ["en-US.json", "xx-XX.json"])
def test_a_file_that_differs_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    run("--out", str(tmp_path))
    (tmp_path / name).write_text("{}")
    assert run("--check", "--out", str(tmp_path)) == 1
    assert str(tmp_path / name) in capsys.readouterr().err


def test_a_missing_file_differs(tmp_path: Path) -> None:
    assert run("--check", "--out", str(tmp_path)) == 1
