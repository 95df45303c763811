"""Training examples: a sentence, a voice and two rooms become features with the sound class of each frame."""

import random
import re
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tests.demo_model.alignment import Frame, align
from tests.demo_model.features import features
from tests.demo_model.lexicon import CMU, write_dictionary
from tests.demo_model.phones import GARBAGE, SILENCE, sound_class
from tests.demo_model.sound import Room, silence
from tests.demo_model.text import Author, bare, never_trained
from tests.demo_model.vocabulary import vocabulary
from tests.demo_model.voices import Voice, any_voice, reply_voice

SEED = 7
SENTENCES, SALADS, STRANGE, NOISES = 5200, 1100, 300, 220
SHIFT = 3  # frames: the model runs on every third, so "first" lasts 30 ms

Labels = npt.NDArray[np.int16]
Example = tuple[npt.NDArray[np.float16], Labels]


@dataclass(frozen=True)
class Item:
    """One utterance to make. Garbage: how many of its words are relabelled as the unknown word."""

    text: str
    voice: Voice
    seed: int
    garbage: float = 0.06


def items() -> list[Item]:
    """Everything the net learns from, in random order; an item without text is mere noise."""
    chance = random.Random(SEED)
    author = Author(SEED, without=never_trained())
    fixed = [line for lines in author.templates.fixed.values() for line in lines]
    texts = author.sentences(SENTENCES) + fixed * 2
    everything = vocabulary()
    texts += [_salad(everything, chance) for _ in range(SALADS)]
    known = set(everything)
    strange = [word for word in _dictionary_words() if word not in known]
    made = [Item(text, _voice_for(text, chance), i) for i, text in enumerate(texts)]
    made += [Item(_salad(strange, chance), any_voice(chance), len(made) + i, 0.5) for i in range(STRANGE)]
    made += [Item("", any_voice(chance), len(made) + i) for i in range(NOISES)]
    chance.shuffle(made)
    return made


def examples(work: Path, limit: int | None = None) -> Iterator[Example]:
    """Makes the examples on all processors; the order, and so the model, is always the same."""
    dictionary = work / "dictionary"
    write_dictionary(dictionary)
    # An executor notices a worker that crashed; multiprocessing.Pool would wait for it for ever.
    with ProcessPoolExecutor(2) as pool:
        for made in pool.map(partial(_examples_of, dictionary), items()[:limit], chunksize=16):
            yield from made


def _voice_for(text: str, chance: random.Random) -> Voice:
    """The reply voice speaks two fifths of the replies (they have full stops) and a little of the rest."""
    replying = 0.4 if "." in text or "?" in text else 0.06
    return reply_voice(chance) if chance.random() < replying else any_voice(chance)


def _salad(words: list[str], chance: random.Random) -> str:
    return " ".join(chance.sample(words, chance.randint(3, 7)))


def _dictionary_words() -> list[str]:
    words = (line.split()[0] for line in CMU.read_text(encoding="utf-8").splitlines())
    return [word for word in words if re.fullmatch("[a-z]{3,10}", word)]


def _examples_of(dictionary: Path, item: Item) -> list[Example]:
    room, chance = Room(item.seed), random.Random(item.seed)
    if not item.text:
        return [_noise(room) for _ in range(2)]
    sound = item.voice.says(item.text)
    sound = np.concatenate([silence(chance.uniform(0.15, 0.9)), sound, silence(chance.uniform(0.3, 0.9))])
    frames = align(bare(item.text), sound, dictionary)
    if frames is None:
        return []
    return [_labelled(features(room.heard(sound)), frames, item.garbage, chance) for _ in range(2)]


def _noise(room: Room) -> Example:
    seen = features(room.heard(room.clatter()))
    return seen.astype(np.float16), np.full(len(seen), sound_class(SILENCE, first=False), np.int16)


def _labelled(seen: npt.NDArray[np.float32], frames: list[Frame], garbage: float, chance: random.Random) -> Example:
    numbers = sorted({frame.word for frame in frames})
    unknown = {word for word in numbers if chance.random() < garbage}
    heard = [_unknown(frame) if frame.word in unknown else frame for frame in frames]
    before = [Frame("", -1, -1)] * SHIFT + heard
    labels = [sound_class(now.phone, first=_begins(now, then)) for now, then in zip(heard, before, strict=False)]
    length = min(len(seen), len(labels))
    return seen[:length].astype(np.float16), np.array(labels[:length], np.int16)


def _unknown(frame: Frame) -> Frame:
    """A word to be heard as unknown is one long garbage phone."""
    return frame if frame.phone == SILENCE else Frame(GARBAGE, -2 - frame.word, frame.word)


def _begins(now: Frame, then: Frame) -> bool:
    """Whether the phone of this frame had not begun 30 ms ago. Silence stays silence, however cut up."""
    if now.phone == then.phone == SILENCE:
        return False
    return now.instance != then.instance
