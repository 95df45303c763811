"""What the synthesiser is asked to say, and how."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Order:
    """`voice` is an id of the system's, or none for the language's own; volume runs from 0 to 1.

    `nearest` is the language that is spoken where nobody speaks `language` itself, "" for any that is like it.
    """

    text: str
    language: str
    nearest: str
    voice: str | None
    words_a_minute: int
    volume: float
