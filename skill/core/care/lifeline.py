"""A lifeline: whom to call in one country, as data that a person has verified or not yet."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Lifeline:
    """Numbers are as published, with spaces. `opens` and `closes` are hours of the country's day; 0 to 24 is always.

    `text_same` is true where the number that is called can be texted too.
    """

    country: str
    call: str
    emergency: str
    text_same: bool = False
    opens: int = 0
    closes: int = 24
    text: str = ""
    verified_on: str = ""
    source: str = ""
