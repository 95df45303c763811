"""What was said, word by word, and still as it was said: normal words for comparing, their places for quoting."""

from collections.abc import Sequence
from dataclasses import dataclass

from skill.core.understand.words import straight, word_spans

Words = tuple[str, ...]


@dataclass(frozen=True)
class Said:
    """A stretch of a text. `words` are in normal form; `spans` are the places of each in `text`."""

    text: str
    words: Words
    spans: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, text: str) -> "Said":
        """All of a text, with plain apostrophes."""
        plain = straight(text)
        spans = tuple(word_spans(plain))
        return cls(plain, tuple(plain[start:end].casefold() for start, end in spans), spans)

    def part(self, first: int, last: int) -> "Said":
        """The words from `first` up to `last`."""
        return Said(self.text, self.words[first:last], self.spans[first:last])

    def picked(self, places: Sequence[int]) -> "Said":
        """The words at these places; what is quoted of them has the words between them too."""
        return Said(self.text, tuple(self.words[at] for at in places), tuple(self.spans[at] for at in places))

    def quoted(self, first: int, last: int) -> str:
        """Those words as they were said, with what stands between them."""
        if first >= last:
            return ""
        return " ".join(self.text[self.spans[first][0] : self.spans[last - 1][1]].split())
