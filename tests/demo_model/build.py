"""Builds the demo model: `python -m tests.demo_model.build [all|examples|net|graph|measure|recordings]`.

`graph` is enough after words were added: it takes seconds and leaves the trained net as it is.
"""

import argparse
import sys
import time
from pathlib import Path

from tests.demo_model.configuration import write_configuration
from tests.demo_model.corpus import Corpus
from tests.demo_model.examples import examples
from tests.demo_model.graph import write_graph
from tests.demo_model.kaldi_files import write_acoustic_model
from tests.demo_model.language import language
from tests.demo_model.lexicon import MissingPronunciations, lexicon
from tests.demo_model.measure import measure
from tests.demo_model.places import MODEL, WORK
from tests.demo_model.recordings import make_recordings
from tests.demo_model.vocabulary import vocabulary

STAGES = ("examples", "net", "graph", "measure", "recordings")


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m tests.demo_model.build", description=__doc__)
    parser.add_argument("stage", nargs="?", default="all", choices=["all", *STAGES])
    parser.add_argument("--work", type=Path, default=WORK, help=f"intermediate files (default: {WORK})")
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    build = Build(options.work)
    try:
        for stage in STAGES if options.stage == "all" else (options.stage,):
            build.say(f"stage: {stage}")
            getattr(build, stage)()
    except MissingPronunciations as missing:
        print(missing, file=sys.stderr)
        return 1
    return 0


class Build:
    """The stages, each of which reads what the one before it wrote."""

    def __init__(self, work: Path) -> None:
        self.work = work
        self.begun = time.monotonic()

    def say(self, line: str) -> None:
        """Prints progress."""
        print(f"[{time.monotonic() - self.begun:5.0f} s] {line}", flush=True)

    def examples(self) -> None:
        """Synthesises, aligns and analyses the training speech."""
        corpus = Corpus.of(examples(self.work))
        corpus.save(self.work / "corpus.npz")
        self.say(f"{corpus.hours:.1f} hours of labelled speech")

    def net(self) -> None:
        """Trains the acoustic net and writes am/final.mdl."""
        from tests.demo_model.network import train  # noqa: PLC0415  # torch takes seconds, and only this stage needs it

        trained = train(Corpus.load(self.work / "corpus.npz"), self.say)
        trained.save(self.work / "net.npz")
        (MODEL / "am").mkdir(parents=True, exist_ok=True)
        write_acoustic_model(MODEL / "am" / "final.mdl", trained)

    def graph(self) -> None:
        """Writes graph/ and conf/ from the words as they are now."""
        words = vocabulary()
        write_graph(MODEL / "graph", lexicon(words), language(words))
        write_configuration(MODEL)
        size = sum(path.stat().st_size for path in MODEL.rglob("*") if path.is_file())
        self.say(f"{len(words)} words; the model is {size / 1e6:.2f} MB")

    def measure(self) -> None:
        """Counts word errors and writes measurements.toml."""
        measure(self.say)

    def recordings(self) -> None:
        """Makes the recordings for the demo and the tests."""
        make_recordings(self.say)


if __name__ == "__main__":
    sys.exit(main())
