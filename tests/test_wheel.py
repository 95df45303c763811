"""What is shipped is whole: a wheel in an empty environment runs the demo from another folder."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def run(*command: str | Path, **options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # type: ignore[call-overload, no-any-return]
        [str(part) for part in command], check=True, capture_output=True, text=True, timeout=900, **options
    )


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_a_wheel_in_an_empty_environment_runs_the_demo_from_another_folder(tmp_path: Path) -> None:
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path, ROOT)
    (wheel,) = tmp_path.glob("*.whl")
    run(sys.executable, "-m", "venv", tmp_path / "venv")
    python = tmp_path / "venv" / "bin" / "python"
    run(python, "-m", "pip", "install", "--quiet", "--require-hashes", "--requirement", ROOT / "requirements.lock")
    run(python, "-m", "pip", "install", "--quiet", "--no-deps", wheel)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()

    done = run(
        python.with_name("small-wins"), "demo", "--silent", "--out", elsewhere / "demo",
        cwd=elsewhere, env={"PATH": os.environ["PATH"], "HOME": str(elsewhere)},
    )  # fmt: skip

    assert "This week you" in done.stdout
    assert list((elsewhere / "demo").glob("*-reply.wav"))
    assert (elsewhere / "demo" / "wins.db").exists()
