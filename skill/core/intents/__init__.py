"""Everything a person can mean, one class each: its slots and its answer."""

from collections.abc import Mapping

from skill.core.intents.add_person import AddPerson
from skill.core.intents.add_step import AddStep
from skill.core.intents.breathe import Breathe
from skill.core.intents.change_last import ChangeLast
from skill.core.intents.change_reward import ChangeReward
from skill.core.intents.check_in import CheckIn
from skill.core.intents.claim_reward import ClaimReward
from skill.core.intents.confirm import Confirm
from skill.core.intents.count_wins import CountWins
from skill.core.intents.delete_win import DeleteWin
from skill.core.intents.dismiss_pattern import DismissPattern
from skill.core.intents.drop_goal import DropGoal
from skill.core.intents.encourage import Encourage
from skill.core.intents.find_win import FindWin
from skill.core.intents.goal_progress import GoalProgress
from skill.core.intents.hard_day import HardDay
from skill.core.intents.intent import Intent
from skill.core.intents.launch import Launch
from skill.core.intents.log_win import LogWin
from skill.core.intents.more import More
from skill.core.intents.move_step import MoveStep
from skill.core.intents.need_help import NeedHelp
from skill.core.intents.next_step import NextStep
from skill.core.intents.patterns import Patterns
from skill.core.intents.plan import AddToPlan, ReadPlan
from skill.core.intents.privacy import DeleteEverything, ExportWins, WhatDoYouKnow
from skill.core.intents.reach_goal import ReachGoal
from skill.core.intents.read_private import ReadPrivate
from skill.core.intents.read_shares import ReadShares
from skill.core.intents.recall_win import RecallWin
from skill.core.intents.recap import Recap
from skill.core.intents.recap_time import SetRecapTime, StopRecap
from skill.core.intents.remove_from_plan import RemoveFromPlan
from skill.core.intents.reply_length import LongerReplies, ShorterReplies
from skill.core.intents.reward_status import RewardStatus
from skill.core.intents.set_country import SetCountry
from skill.core.intents.set_goal import SetGoal
from skill.core.intents.set_reward import SetReward
from skill.core.intents.share_wins import ShareWins
from skill.core.intents.small_talk import Help, Repeat, Stop, Thanks
from skill.core.intents.speech_rate import SpeakFaster, SpeakSlower
from skill.core.intents.step_done import StepDone
from skill.core.intents.suggest_step import SuggestStep
from skill.core.intents.undo_last import UndoLast
from skill.core.intents.unknown import Unknown
from skill.core.intents.volume import Louder, Quieter
from skill.core.intents.yes_no import No, Yes

VOCABULARY: Mapping[str, type[Intent]] = {
    kind.__name__: kind
    for kind in (
        LogWin, UndoLast, ChangeLast, DeleteWin,
        Recap, More, CountWins, FindWin, RecallWin, Patterns, DismissPattern, ReadPrivate,
        Encourage, HardDay, SuggestStep, Breathe, CheckIn, ReadPlan, AddToPlan, RemoveFromPlan, NeedHelp,
        SetGoal, AddStep, MoveStep, NextStep, StepDone, GoalProgress, ReachGoal, DropGoal,
        SetReward, ChangeReward, RewardStatus, ClaimReward, ShareWins, AddPerson, ReadShares,
        SetRecapTime, StopRecap, SpeakSlower, SpeakFaster, Louder, Quieter, ShorterReplies, LongerReplies, SetCountry,
        WhatDoYouKnow, ExportWins, DeleteEverything,
        Launch, Help, Repeat, Yes, No, Thanks, Stop, Unknown,
    )
}  # fmt: skip
"""The intents by the names that the TOML, the JSON output and, with the suffix "Intent", the Alexa models use."""

__all__ = ["VOCABULARY", "Confirm", "Intent"]
