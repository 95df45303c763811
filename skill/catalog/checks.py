"""What must hold of every locale before anyone speaks to it."""

from collections.abc import Iterator

from skill.core.care.outcome import Outcome
from skill.core.codec import intent_of
from skill.core.errors import LocaleBroken
from skill.core.intents import VOCABULARY
from skill.core.intents.intent import spoken_keys
from skill.core.language import Language
from skill.core.understand.commands import sentences_of
from skill.core.understand.templates import TemplateError


def check(language: Language) -> None:
    """Raise LocaleBroken, naming the first problem."""
    problem = next(_problems(language), None)
    if problem:
        raise LocaleBroken(language.tag, problem)


def _problems(language: Language) -> Iterator[str]:
    spoken = {key for intent in VOCABULARY.values() for key in spoken_keys(intent)}
    yield from (f"[spoken] has no {key}" for key in sorted(spoken - language.spoken.keys()))
    yield from (f"[spoken] has {key}, which nothing says" for key in sorted(language.spoken.keys() - spoken))
    yield from (f"[spoken] {key} is empty" for key, lines in language.spoken.items() if not lines)
    yield from (f"[heard] {name} is not an intent" for name in language.heard if name not in VOCABULARY)
    outcomes = {outcome.value for outcome in Outcome}
    yield from (f"[care] {rule.name} has no such outcome" for rule in language.care if rule.outcome not in outcomes)
    try:
        yield from _unbuildable(language)
    except (TemplateError, KeyError) as error:
        yield f"[heard] can't expand {error}"


def _unbuildable(language: Language) -> Iterator[str]:
    """An intent and its slots are tried once, not in each of the sentences that say them."""
    commands = {(command.intent, *command.slots.items()): command for _, command in sentences_of(language)}
    for command in commands.values():
        if intent_of(command.intent, command.slots) is None:
            yield f"[heard] {command.intent} can't be made from {dict(command.slots)}"
