"""Where things are: what the build reads, what it writes, and where it works."""

import tempfile
from pathlib import Path

HERE = Path(__file__).parent
REPO = HERE.parent.parent

SENTENCES = HERE / "sentences.toml"
HELD_OUT = HERE / "heldout.txt"
VOCABULARY = HERE / "vocabulary.txt"
PRONUNCIATIONS = HERE / "pronunciations.txt"
MEASUREMENTS = HERE / "measurements.toml"

MODEL = REPO / "local_voice" / "demo_model"
DEMO_RECORDINGS = REPO / "local_voice" / "demo" / "recordings"
TEST_RECORDINGS = REPO / "tests" / "recordings"

WORK = Path(tempfile.gettempdir()) / "small-wins-demo-model"
"""Intermediate files (speech features, the trained net); safe to delete."""
