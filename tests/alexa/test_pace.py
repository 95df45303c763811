"""A breathing minute at the Alexa door: silences of the right length in valid SSML, within Amazon's limits."""

import json
import re
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from skill.alexa.speech import AFTER_A_SENTENCE, LETTERS_A_SECOND, LONGEST, paced, ssml
from skill.core.codec import stored
from skill.core.conversation import Conversation
from skill.core.intents.breathe import IN, OUT, ROUNDS, TO_BEGIN
from skill.core.reply import Beat
from tests.alexa.door import AlexaDoor
from tests.alexa.requests_made import Maker

BREATHS = (Beat("In.", 4.0), Beat("Out.", 6.0))


def spoken_beats(speech: str) -> list[tuple[str, float]]:
    """The words and the silence after each, in seconds; raises when it isn't XML."""
    ET.fromstring(f"<speak>{speech}</speak>")  # noqa: S314 - our own
    parts = re.split(r'<break time="([0-9.]+)s"/>', re.sub(r"</?(speak|prosody)[^>]*>", "", speech))
    return [(words.strip(), float(rest)) for words, rest in zip(parts[::2], [*parts[1::2], "0"], strict=True)]


def length(words: str, rate: float = 1.0) -> float:
    return (len(words) / LETTERS_A_SECOND + AFTER_A_SENTENCE) / rate


def test_breathing_is_paced_by_silences(door: AlexaDoor) -> None:
    words = door.say("breathe with me")

    speech = door.response["outputSpeech"]["ssml"]
    beats = spoken_beats(speech.removeprefix("<speak>").removesuffix("</speak>"))
    due = [TO_BEGIN, *[IN, OUT] * ROUNDS]
    assert len(beats) == len(due) + 1
    assert " ".join(said for said, _ in beats) == words
    for (said, rest), seconds in zip(beats, due, strict=False):
        assert abs(length(said, 0.95) + rest - seconds) < 0.06
        assert 1 < rest <= 10
    assert len(speech) < 8_000
    assert door.response["shouldEndSession"] is False


def test_again_is_paced_too_and_stop_ends_it(door: AlexaDoor, make: Maker) -> None:
    first = door.say("breathe with me") and door.response["outputSpeech"]["ssml"]
    again = door.send(make.intent("AMAZON.RepeatIntent", None, door.attributes)) and door.response["outputSpeech"]

    assert again
    assert again["ssml"].count("<break") == first.count("<break")
    door.send(make.intent("AMAZON.StopIntent", None, door.attributes))
    assert door.response["shouldEndSession"] is True


def test_slower_words_leave_shorter_silences(door: AlexaDoor) -> None:
    assert spoken_beats(paced(BREATHS, 60))[0][1] < spoken_beats(paced(BREATHS, 100))[0][1]
    door.say("speak slower")
    door.say("breathe with me")

    speech = door.response["outputSpeech"]["ssml"]
    rate = int(re.findall(r'rate="(\d+)%"', speech)[0])
    beats = spoken_beats(speech)
    assert rate < 95
    assert abs(length(beats[1][0], rate / 100) + beats[1][1] - IN) < 0.06


def test_words_that_fill_their_beat_are_followed_at_once_and_a_long_silence_is_cut_short() -> None:
    beats = (Beat("Let's begin.", 0.0), Beat("", 2.0), Beat("Now.", 60.0), Beat("End & done.", 0.0))

    assert paced(beats, 100) == ('Let\'s begin. <break time="2.0s"/> Now.<break time="10.0s"/> End &amp; done.')


def test_more_beats_than_a_response_can_hold_are_said_without_a_pace(door: AlexaDoor, make: Maker) -> None:
    assert paced(BREATHS * 500, 100) == ""
    attributes = {**stored(Conversation(last_speech="In. Out.", last_display="In, out.", last_pace=BREATHS * 500))}

    assert door.send(make.intent("AMAZON.RepeatIntent", None, attributes)) == "In. Out."


@given(
    st.lists(st.builds(Beat, st.text(max_size=40), st.floats()), max_size=40),
    st.integers(20, 200),
)
def test_any_beats_make_valid_speech_within_the_limit(beats: list[Beat], rate: int) -> None:
    speech = paced(beats, rate)

    assert all(0 <= rest <= 10 for _, rest in spoken_beats(speech))
    assert len(json.dumps(speech, ensure_ascii=False).encode()) <= LONGEST
    assert ssml("a") == "a"
