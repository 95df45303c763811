"""Words as Amazon takes them: escaped, free of what XML can't hold, and never too long."""

import json
import re
from collections.abc import Callable, Sequence
from math import log10
from xml.sax.saxutils import escape

from skill.core.reply import Beat

USUAL = 100
"""Per cent."""
LONGEST = 8_000
"""Amazon's limit for speech, in characters; kept in bytes of JSON, so that the response stays below its 24 KB."""
LONGEST_BREAK = 10.0
"""Seconds: Amazon's limit for one `<break>`. A beat whose silence is longer is cut short."""
LETTERS_A_SECOND = 15
"""What our own voice takes at its 165 words a minute, measured; Alexa speaks about as fast."""
AFTER_A_SENTENCE = 0.4
"""Seconds that Alexa rests at a full stop by herself (our estimate: Amazon names no number)."""
LONGEST_SHOWN = 3_000
"""Bytes of JSON for a card (whose own limit is 8,000 characters) and for each text kept in the session."""

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def ssml(words: str) -> str:
    """The words for between `<speak>` and `</speak>`."""
    return escape(fitting(_clean(words), LONGEST, escape))


def paced(beats: Sequence[Beat], rate: int) -> str:
    """SSML in which each beat's words are followed by as much silence as they leave of its seconds.

    How long Alexa takes for words is estimated, for she doesn't tell; `rate` is in per cent of her usual. Empty when
    the beats are too many for a response.
    """
    speech = " ".join(filter(None, (_beat(beat, rate) for beat in beats)))
    return speech if len(json.dumps(speech, ensure_ascii=False).encode()) <= LONGEST else ""


def _beat(beat: Beat, rate: int) -> str:
    words = escape(_clean(beat.speech))
    taken = (len(beat.speech) / LETTERS_A_SECOND + AFTER_A_SENTENCE) * USUAL / max(1, rate) if words else 0.0
    silence = min(LONGEST_BREAK, beat.seconds - taken)
    return words + (f'<break time="{silence:.1f}s"/>' if silence >= 0.1 else "")  # noqa: PLR2004 - the form's last digit


def spoken_at(speech: str, rate: int, volume: int) -> str:
    """SSML at a rate and a volume in per cent; as it is where both are as usual.

    Amazon takes a rate from 20 % up, and a volume in decibels: half as loud in amplitude is -6 dB.
    """
    wishes = f' rate="{max(20, rate)}%"' if rate != USUAL else ""
    wishes += f' volume="{20 * log10(volume / USUAL):+.1f}dB"' if volume != USUAL else ""
    return f"<prosody{wishes}>{speech}</prosody>" if wishes else speech


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
