"""Lines with their values in."""

from collections.abc import Mapping

from skill.core.reply import Line


def filled(template: str, values: Mapping[str, str | Line]) -> Line:
    """A line from its template, for ear and eye: `{win}` is a value as it is, `{Win}` begins with a capital."""
    lines = {name: value if isinstance(value, Line) else Line(value, value) for name, value in values.items()}
    lines |= {name.capitalize(): Line(_capital(line.speech), _capital(line.display)) for name, line in lines.items()}
    return Line(
        template.format_map({name: line.speech for name, line in lines.items()}),
        template.format_map({name: line.display for name, line in lines.items()}),
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
