"""What Amazon calls the core's intents, and the slots that the door knows by name."""

from collections.abc import Mapping

from skill.core.intents import VOCABULARY

SUFFIX = "Intent"
BUILT_IN: Mapping[str, str] = {
    "AMAZON.HelpIntent": "Help",
    "AMAZON.StopIntent": "Stop",
    "AMAZON.CancelIntent": "Stop",
    "AMAZON.YesIntent": "Yes",
    "AMAZON.NoIntent": "No",
    "AMAZON.RepeatIntent": "Repeat",
    "AMAZON.FallbackIntent": "Unknown",
    "AMAZON.NavigateHomeIntent": "Launch",
}
"""Where Amazon trains an intent itself, its own is used. "Cancel" must leave the skill, as Stop does."""

LOG_WIN = "LogWinIntent"
SENTENCE = "sentence"
"""The slot that is elicited: a whole free sentence. No sample holds it, so what comes in it is complete."""
SMALL_WIN = "small_win"
"""The slot of the bare sample: a phrase that no carrier took."""
PERIOD = "period"
TIME = "time"
MOOD = "mood"
COUNT = "count"
COUNTRY = "country"
WHICH = "which"

CUSTOM = tuple(
    name for name in VOCABULARY if name == "Launch" or name not in BUILT_IN.values()
)  # "hello" is said inside a session too, where there is no LaunchRequest


def core_name(name: str) -> str:
    """The core's name for an intent of the model; Unknown for one that is not ours."""
    ours = BUILT_IN.get(name) or name.removesuffix(SUFFIX)
    return ours if ours in VOCABULARY else "Unknown"
