"""`small-wins models` and `small-wins doctor`, as a person runs them."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.local_voice.archive_server import Archive, listed, publisher, zip_of
from tests.local_voice.hearing import MODEL as REAL_MODEL

NAME = "vosk-model-small-de-0.15"
ZIP = zip_of(REAL_MODEL, NAME)


def small_wins(home: Path, *words: str, models_url: str = "http://127.0.0.1:1") -> subprocess.CompletedProcess[str]:
    """Run the command with a home of its own, and nothing of this machine's models."""
    ours = {"SMALL_WINS_HOME": str(home), "SMALL_WINS_MODELS_URL": models_url, "HOME": str(home), "COLUMNS": "120"}
    program = "import sys\nfrom skill.command_line import main\nsys.exit(main())"
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("SMALL_WINS", "VOSK"))}
    return subprocess.run(
        [sys.executable, "-c", program, *words],
        env={**environment, **ours},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_the_list_tells_what_is_published_and_what_the_demo_model_is(tmp_path: Path) -> None:
    ended = small_wins(tmp_path / "home", "models", "list")

    assert ended.returncode == 0
    assert all(
        text in ended.stdout for text in ("vosk-model-small-en-us-0.15", "40 MB", "9.85", "synthetic demo voices only")
    )
    assert not (tmp_path / "home").exists()


def test_a_model_is_installed_verified_and_listed(tmp_path: Path) -> None:
    with publisher(Archive(ZIP, listed=[listed(NAME, ZIP)])) as base:
        installed = small_wins(tmp_path, "models", "install", "de-DE", models_url=base)
    verified = small_wins(tmp_path, "models", "verify", "de")
    shown = small_wins(tmp_path, "models", "list")

    assert (installed.returncode, verified.returncode) == (0, 0)
    assert "100 %" in installed.stdout
    assert "\x1b" not in installed.stdout  # no bar where there is no terminal
    assert str(tmp_path / "models" / NAME) in verified.stdout
    (row,) = [line for line in shown.stdout.splitlines() if NAME in line]
    assert "installed" in row


def test_a_failure_is_one_plain_sentence(tmp_path: Path) -> None:
    for words in (("install", "de"), ("install", "tlh"), ("verify", "de")):
        ended = small_wins(tmp_path, "models", *words)

        assert ended.returncode == 1
        assert len(ended.stderr.splitlines()) == 1
        assert "Traceback" not in ended.stderr


def test_the_doctor_tells_what_is_missing_and_makes_nothing(tmp_path: Path) -> None:
    home = tmp_path / "home"

    told = small_wins(home, "doctor")
    as_json = small_wins(home, "doctor", "--json")

    assert (told.returncode, told.stderr) == (1, "")  # no speech model
    assert "small-wins models install" in told.stdout
    verdicts = {row["name"]: row["ok"] for row in json.loads(as_json.stdout)}
    checks = [
        "microphone",
        "speaker",
        "model",
        "voice",
        "database",
        "key",
        "locale",
        "country",
        "disk",
        "mail",
        "offline",
    ]
    assert list(verdicts) == checks
    assert (verdicts["model"], verdicts["database"], verdicts["key"]) == ("no", "yes", "yes")
    assert not (home / "wins.db").exists()
    assert not (home / "key").exists()
