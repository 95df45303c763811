"""A template is many sentences in one: `[optional]`, `(one | other)`, `<rule>` and `{slot}`.

The signs are those of Home Assistant's sentence templates (OHF-Voice/intents), which a contributor may know.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import product

_TOKEN = re.compile(r"\s*([\[\]()|]|<\w+>|[^\s\[\]()|<>]+)")

Sentences = tuple[str, ...]


class TemplateError(ValueError):
    """A template that doesn't close what it opens, or names a rule that is not there."""


def expand(template: str, rules: Mapping[str, Sentences]) -> Iterator[str]:
    """Every sentence of a template, slots left as `{slot}`; raises TemplateError."""
    tokens = _TOKEN.findall(template)
    for sentence in _alternatives(tokens, rules, closing=None):
        yield " ".join(sentence.split())
    if tokens:
        raise TemplateError(template)


def _alternatives(tokens: list[str], rules: Mapping[str, Sentences], closing: str | None) -> Sentences:
    """What stands between here and the closing sign, which is consumed; `tokens` is read from the front."""
    found: list[str] = []
    parts: list[Sentences] = []
    while tokens and tokens[0] != closing:
        token = tokens.pop(0)
        if token == "|":  # noqa: S105 - a sign, not a secret
            found += _joined(parts)
            parts = []
        else:
            parts.append(_choices(token, tokens, rules))
    if closing is not None:
        if not tokens:
            raise TemplateError(closing)
        tokens.pop(0)
    return (*found, *_joined(parts))


def _choices(token: str, tokens: list[str], rules: Mapping[str, Sentences]) -> Sentences:
    """What one token may stand for."""
    match token[0]:
        case "[":
            return ("", *_alternatives(tokens, rules, "]"))
        case "(":
            return _alternatives(tokens, rules, ")")
        case "<":
            if token[1:-1] not in rules:
                raise TemplateError(token)
            return tuple(sentence for line in rules[token[1:-1]] for sentence in expand(line, rules))
        case "]" | ")":
            raise TemplateError(token)
        case _:
            return (token,)


def _joined(parts: list[Sentences]) -> Iterator[str]:
    return (" ".join(filter(None, chosen)) for chosen in product(*parts))
