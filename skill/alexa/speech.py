"""Words as Amazon takes them: escaped, free of what XML can't hold, and never too long."""

import json
import re
from collections.abc import Callable
from xml.sax.saxutils import escape

LONGEST = 8_000
"""Amazon's limit for speech, in characters; kept in bytes of JSON, so that the response stays below its 24 KB."""
LONGEST_SHOWN = 4_000
"""Bytes of JSON for a card (whose own limit is 8,000 characters) and for each text kept in the session."""

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def ssml(words: str) -> str:
    """The words for between `<speak>` and `</speak>`."""
    return escape(fitting(_clean(words), LONGEST, escape))


def shown(words: str) -> str:
    """The words for a card or a session."""
    return fitting(_clean(words), LONGEST_SHOWN)


def fitting(words: str, longest: int, form: Callable[[str], str] = str) -> str:
    """As much of the words as takes at most `longest` bytes of JSON in this form."""
    while len(json.dumps(form(words), ensure_ascii=False).encode()) > longest:
        words = words[: len(words) * 9 // 10]
    return words


def _clean(words: str) -> str:
    return _NOT_XML.sub(" ", words)
