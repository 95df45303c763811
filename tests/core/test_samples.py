"""Samples of a template are sentences of it, found without making all the others."""

import pytest

from skill.core.understand.samples import Samples
from skill.core.understand.templates import expand

RULES = {"what": ("wins", "(small|big) (steps|things)"), "when": ("today", "[on] <day>"), "day": ("monday", "sunday")}
TEMPLATES = ("say more", "[please] (read|tell) [me] my <what> [of] (<when>|{period})", "<what>", "[so] [well]")


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("most", [1, 3, 10, 10_000])
def test_samples_are_evenly_spread_over_all_that_a_template_says(template: str, most: int) -> None:
    sentences = list(expand(template, RULES))

    sampled = [" ".join(words) for words in Samples(RULES).of(template, most)]

    assert sampled == sentences[:: -(-len(sentences) // most)]
