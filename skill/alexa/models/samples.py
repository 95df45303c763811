"""Sample utterances from templates: enough to train on, the same ones every time, and some of every template."""

from collections.abc import Iterator, Sequence

from skill.core.language import Language
from skill.core.understand.templates import expand

MOST = 200
"""Samples for one intent. Our own judgement: Amazon allows more, and learns little from near repetitions."""


def samples_of(intent: str, language: Language, invocation_name: str) -> tuple[str, ...]:
    """The samples of an intent of the core, slots as `{slot}`, in the order of the TOML.

    What names the skill is said to Alexa before the skill is open, and never reaches it.
    """
    templates = language.heard.get(intent, ())
    share = max(1, MOST // max(1, len(templates)))
    found = dict.fromkeys(
        sample
        for template in templates
        for sample in _spread(list(dict.fromkeys(_sayable(template, language))), share)
        if invocation_name not in sample
    )
    return tuple(found)


def _sayable(template: str, language: Language) -> Iterator[str]:
    return (sentence for sentence in expand(template, language.rules) if sentence)


def _spread(sentences: Sequence[str], most: int) -> Iterator[str]:
    """At most this many, evenly spread, with the first and the last among them."""
    if len(sentences) <= most:
        return iter(sentences)
    steps = max(1, most - 1)
    return (sentences[step * (len(sentences) - 1) // steps] for step in range(most))
