"""conf/: how libvosk computes features, searches and finds the end of an utterance."""

from pathlib import Path

from tests.demo_model.features import CONF
from tests.demo_model.layers import STEP

MODEL_CONF = {
    "min-active": 200,
    "max-active": 3000,
    "beam": 12.0,
    "lattice-beam": 5.0,
    "acoustic-scale": 0.4,
    "frame-subsampling-factor": STEP,
    "endpoint.silence-phones": 1,
    "endpoint.rule2.min-trailing-silence": 0.5,
    "endpoint.rule3.min-trailing-silence": 0.75,
    "endpoint.rule4.min-trailing-silence": 1.0,
}

README = "Synthetic demo voices only, not for people: see tests/demo_model/README.md.\n"


def write_configuration(model: Path) -> None:
    """Writes conf/ and a warning for whoever finds the model."""
    (model / "conf").mkdir(parents=True, exist_ok=True)
    for name, options in (("fbank.conf", CONF), ("model.conf", MODEL_CONF)):
        text = "".join(f"--{option}={value}\n" for option, value in options.items())
        (model / "conf" / name).write_text(text, encoding="utf-8")
    (model / "README").write_text(README, encoding="utf-8")
