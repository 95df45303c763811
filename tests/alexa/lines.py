"""The lines of the locale, so that these tests stand when a sentence is put better."""

from skill.catalog.languages import language_of


def is_line(answer: str, key: str, **values: str) -> bool:
    """Whether an answer begins with one of a key's lines; `{Win}` is `win` with a capital."""
    both = {**values, **{name.capitalize(): value[:1].upper() + value[1:] for name, value in values.items()}}
    return any(answer.startswith(line.format_map(both)) for line in language_of("en-US").spoken[key])
