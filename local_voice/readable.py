"""Text made safe to show: a terminal obeys commands behind control characters."""

import unicodedata


def readable(text: str) -> str:
    """The text with a space for each control character."""
    return "".join(" " if unicodedata.category(char) == "Cc" else char for char in text)
