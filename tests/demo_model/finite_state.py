"""OpenFst's command-line tools, fed from memory."""

import os
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

PLUGINS = "/usr/lib/x86_64-linux-gnu/fst/22"  # Debian hides the look-ahead plugin there

MINIMISE = "fstencode --encode_labels --encode_weights - $codex | fstminimize | fstencode --decode - $codex"
"""Minimising as an acceptor of whole arcs joins the words' common endings."""

Arc = tuple[int, int, int, int, float]
"""From state, to state, input label, output label, cost."""


def write_look_ahead(arcs: Iterable[Arc], ends: Iterable[tuple[int, float]], path: Path) -> dict[int, int]:
    """Writes an olabel_lookahead transducer, and returns the new number that it gave each output label."""
    with tempfile.NamedTemporaryFile() as relabel:
        convert = f"fstconvert --fst_type=olabel_lookahead --save_relabel_opairs={relabel.name} - {path}"
        _pipe(arcs, ends, f"fstcompile | {MINIMISE} | fstarcsort --sort_type=olabel | {convert}")
        lines = Path(relabel.name).read_text(encoding="utf-8").splitlines()
    return {int(old): int(new) for old, new in (line.split() for line in lines)}


def write_constant(arcs: Iterable[Arc], ends: Iterable[tuple[int, float]], path: Path) -> None:
    """Writes a const transducer, sorted by input label."""
    _pipe(arcs, ends, f"fstcompile | fstarcsort --sort_type=ilabel | fstconvert --fst_type=const - {path}")


def _pipe(arcs: Iterable[Arc], ends: Iterable[tuple[int, float]], command: str) -> None:
    text = "".join(f"{a} {b} {i} {o} {cost:.4f}\n" for a, b, i, o, cost in arcs)
    text += "".join(f"{state} {cost:.4f}\n" for state, cost in ends)
    with tempfile.NamedTemporaryFile() as codex:
        environment = {**os.environ, "LD_LIBRARY_PATH": PLUGINS, "codex": codex.name}
        subprocess.run(["bash", "-o", "pipefail", "-c", command], check=True, env=environment, input=text.encode())
