"""What the net sees of a sound: forty mel bands every ten milliseconds, computed exactly as libvosk will."""

import kaldi_native_fbank
import numpy as np
import numpy.typing as npt

from tests.demo_model.sound import RATE, Sound

BANDS = 40
LOWEST, HIGHEST = 20, 7600  # Hz

CONF = {
    "sample-frequency": RATE,
    "num-mel-bins": BANDS,
    "low-freq": LOWEST,
    "high-freq": HIGHEST,
    "dither": 0,
    "window-type": "povey",
    "snip-edges": "true",
    "use-energy": "false",
    "energy-floor": 0,
}
"""conf/fbank.conf; it must say the same as features()."""

Features = npt.NDArray[np.float32]
"""Frames by bands."""


def features(sound: Sound) -> Features:
    """The mel bands of each frame."""
    options = kaldi_native_fbank.FbankOptions()
    options.frame_opts.samp_freq, options.frame_opts.dither = RATE, 0.0
    options.frame_opts.snip_edges, options.frame_opts.window_type = True, "povey"
    options.mel_opts.num_bins, options.mel_opts.low_freq, options.mel_opts.high_freq = BANDS, LOWEST, HIGHEST
    options.use_energy, options.energy_floor = False, 0.0
    bank = kaldi_native_fbank.OnlineFbank(options)
    bank.accept_waveform(RATE, sound.astype(np.float32).tolist())
    bank.input_finished()
    return np.stack([bank.get_frame(i) for i in range(bank.num_frames_ready)])
