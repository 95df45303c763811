"""Everything a person can mean, one class each: its slots and its answer."""

from collections.abc import Mapping

from skill.core.intents.confirm import Confirm
from skill.core.intents.encourage import Encourage
from skill.core.intents.intent import Intent
from skill.core.intents.launch import Launch
from skill.core.intents.log_win import LogWin
from skill.core.intents.need_help import NeedHelp
from skill.core.intents.recap import Recap
from skill.core.intents.small_talk import Help, Repeat, Stop, Thanks
from skill.core.intents.undo_last import UndoLast
from skill.core.intents.unknown import Unknown
from skill.core.intents.yes_no import No, Yes

VOCABULARY: Mapping[str, type[Intent]] = {
    kind.__name__: kind
    for kind in (
        Launch, LogWin, UndoLast, Recap, Encourage, NeedHelp, Help, Repeat, Yes, No, Thanks, Stop, Unknown,
    )
}  # fmt: skip
"""The intents by the names that the TOML, the JSON output and, with the suffix "Intent", the Alexa models use."""

__all__ = ["VOCABULARY", "Confirm", "Intent"]
