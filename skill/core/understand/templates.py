"""A template is many sentences in one: `[optional]`, `(one | other)`, `<rule>` and `{slot}`.

The signs are those of Home Assistant's sentence templates (OHF-Voice/intents), which a contributor may know.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product

_TOKEN = re.compile(r"\s*([\[\]()|]|<\w+>|[^\s\[\]()|<>]+)")
_END = ""

Sentences = tuple[str, ...]
Run = tuple["str | Choice", ...]
"""Words, slots, rules and choices, one behind the other."""
Choice = tuple[Run, ...]
"""Runs of which one is said; the empty run is silence, for what may be left out."""


class TemplateError(ValueError):
    """A template that doesn't close what it opens, or names a rule that is not there."""


@cache
def parse(template: str) -> Choice:
    """The parts of a template, rules left as `<rule>`; raises TemplateError. Rules are asked for over and over."""
    return _choice([_END, *reversed(_TOKEN.findall(template))], _END)


def rule(sign: str, rules: Mapping[str, Sentences]) -> Choice:
    """What `<rule>` stands for; raises TemplateError when there is no such rule."""
    if sign[1:-1] not in rules:
        raise TemplateError(sign)
    return tuple(run for line in rules[sign[1:-1]] for run in parse(line))


def expand(template: str, rules: Mapping[str, Sentences]) -> Iterator[str]:
    """Every sentence of a template, slots left as `{slot}`; raises TemplateError."""
    return _sentences(parse(template), rules)


def _choice(tokens: list[str], closing: str) -> Choice:
    """What stands between here and the closing sign, which is consumed; `tokens` is read from its end."""
    runs: list[Run] = [()]
    while (token := tokens.pop()) != closing:
        match token:
            case "|":
                runs.append(())
            case "[":
                runs[-1] += (((), *_choice(tokens, "]")),)
            case "(":
                runs[-1] += (_choice(tokens, ")"),)
            case "]" | ")" | "":
                raise TemplateError(token)
            case _:
                runs[-1] += (token,)
    return tuple(runs)


def _sentences(choice: Choice, rules: Mapping[str, Sentences]) -> Iterator[str]:
    for run in choice:
        for chosen in product(*(_said(part, rules) for part in run)):
            yield " ".join(filter(None, chosen))


def _said(part: str | Choice, rules: Mapping[str, Sentences]) -> Sentences:
    """What one part may stand for."""
    if isinstance(part, str) and part[0] != "<":
        return (part,)
    return tuple(_sentences(rule(part, rules) if isinstance(part, str) else part, rules))
