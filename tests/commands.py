"""The real command in a real process."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path


def small_wins(
    *arguments: str, home: Path, stdin: str | bytes = "", environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run `small-wins` with everything of ours under one folder, and no other setting of ours."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("SMALL_WINS_")}
    done = subprocess.run(
        [str(Path(sys.executable).with_name("small-wins")), *arguments],
        input=stdin.encode() if isinstance(stdin, str) else stdin,
        capture_output=True,
        env={**clean, "SMALL_WINS_HOME": str(home), **(environment or {})},
        timeout=60,
        check=False,
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())
