"""Sample utterances from templates: enough to train on, the same ones every time, and some of every template."""

import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

from skill.alexa.models.slot_types import FREE, type_of
from skill.core.language import Language
from skill.core.understand.templates import expand

MOST = 150
"""Samples for one intent. Our own judgement: Amazon allows more, and learns little from near repetitions."""

MOST_LOOKED_AT = 2_000
"""Sentences of one template that are looked at: in Spanish and German one may make a hundred thousand."""

Thing = TypeVar("Thing")

_SLOT = re.compile(r"\{(\w+)\}")


def samples_of(intent: str, language: Language, invocation_name: str) -> tuple[str, ...]:
    """The samples of an intent of the core, slots as `{slot}`, in the order of the TOML."""
    templates = [list(_takable(template, language, invocation_name)) for template in language.heard.get(intent, ())]
    sayable = [sentences for sentences in templates if sentences]
    share = max(1, MOST // max(1, len(sayable)))
    return tuple(dict.fromkeys(sample for sentences in sayable for sample in _spread(sentences, share)))


def slots_in(sample: str) -> tuple[str, ...]:
    """The slots of a sample, by name."""
    return tuple(_SLOT.findall(sample))


def unnamed(sample: str) -> str:
    """The sample with all slots alike."""
    return _SLOT.sub("{}", sample)


def is_takable(sentence: str, invocation_name: str) -> bool:
    """Whether Amazon takes a sentence as a sample, and ever brings it to us.

    Free text has a carrier and no other slot beside it ("Slot Type Reference"), and numbers are words. What names the
    skill is said to Alexa before the skill is open.
    """
    slots = slots_in(sentence)
    crowded = len(slots) > 1 and FREE in map(type_of, slots)
    carried = bool(_SLOT.sub("", sentence).strip())
    return carried and not crowded and invocation_name not in sentence and not any(map(str.isdigit, sentence))


def _takable(template: str, language: Language, invocation_name: str) -> Iterator[str]:
    looked_at = _spread(list(expand(template, language.rules)), MOST_LOOKED_AT)
    return (sentence for sentence in dict.fromkeys(looked_at) if is_takable(sentence, invocation_name))


def _spread(sentences: Sequence[Thing], most: int) -> Iterator[Thing]:
    """At most this many, evenly spread, with the first and the last among them."""
    if len(sentences) <= most:
        return iter(sentences)
    steps = max(1, most - 1)
    return (sentences[step * (len(sentences) - 1) // steps] for step in range(most))
