"""A phone has two sounds (its first 30 ms, and the rest) and four positions in a word, which share those sounds.

The positions cost nothing and let Kaldi find where words begin and end.
"""

ARPABET = """
AA AE AH AO AW AY B CH D DH EH ER EY F G HH IH IY JH K L M N NG OW OY P R S SH T TH UH UW V W Y Z ZH
"""
"""The phones of the CMU dictionary."""
PHONES = ARPABET.split()
SILENCE, GARBAGE = "SIL", "SPN"
SOUNDS = [SILENCE, GARBAGE, *PHONES]

POSITIONS = {"B": "begin", "E": "end", "I": "internal", "S": "singleton"}
IDS = {SILENCE: 1} | {
    f"{sound}_{position}": 4 * i + j + 2 for i, sound in enumerate(SOUNDS[1:]) for j, position in enumerate(POSITIONS)
}
"""Kaldi's number of each phone in each position, counted from 1."""

CLASSES = 2 * len(SOUNDS)
"""How many sounds the net tells apart (Kaldi: pdfs)."""


def sound_class(phone: str, *, first: bool) -> int:
    """The net's class (Kaldi: pdf) of a phone, with or without its position."""
    return 2 * SOUNDS.index(phone.partition("_")[0]) + (not first)


def transition(phone: str, *, first: bool) -> int:
    """Kaldi's transition id: state i owns 2i - 1 (stay, the "rest" sound) and 2i (move on, the "first" sound)."""
    return 2 * IDS[phone] - (not first)


def positioned(pronunciation: list[str]) -> tuple[str, ...]:
    """The phones of a word with their positions: K AE T becomes K_B AE_I T_E."""
    last = len(pronunciation) - 1
    if last == 0:
        return (f"{pronunciation[0]}_S",)
    return tuple(f"{p}_{'B' if i == 0 else 'E' if i == last else 'I'}" for i, p in enumerate(pronunciation))
