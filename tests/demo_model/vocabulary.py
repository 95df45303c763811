"""The vocabulary is the commonest words of English and every word that the product, its tests and its evals say."""

from itertools import chain

from tests.demo_model.lexicon import all_pronunciations
from tests.demo_model.places import VOCABULARY
from tests.demo_model.product import heard_texts, spoken_texts
from tests.demo_model.text import SLOT, Templates, never_trained, templates, words

TYPED = """
arent cant couldnt didnt doesnt dont hadnt hasnt havent heres hes im isnt ive lets shes shouldnt thats theres theyre
wasnt werent whats whos wont wouldnt youre
thet asdf
"""
"""People type these; nobody says them, and as words they would be heard instead of "can't", "don't" and "that"."""
TYPED_ONLY = frozenset(TYPED.split())


def common_words() -> list[str]:
    """The committed list, commonest first."""
    return VOCABULARY.read_text(encoding="utf-8").split()


def template_words(source: Templates) -> list[str]:
    """Every word that a template could say."""
    lists = chain(source.slots.values(), source.groups.values(), source.fixed.values())
    return [word for line in chain.from_iterable(lists) for word in words(SLOT.sub(" ", line))]


def vocabulary() -> list[str]:
    """All words, sorted."""
    said = chain.from_iterable(words(text) for text in [*spoken_texts(), *never_trained()])
    return sorted({*common_words(), *template_words(templates()), *said, *_heard()} - TYPED_ONLY)


def _heard() -> set[str]:
    """The words that may be heard and have a pronunciation: the others are typed, and never said."""
    return {word for text in heard_texts() for word in words(text)} & all_pronunciations().keys()
