"""Reading back: what is counted, found, recalled, changed and taken out, and what stays private."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from skill.catalog.languages import language_of
from skill.core.conversation import Conversation
from skill.core.desk import Desk
from skill.core.intents.change_last import ChangeLast
from skill.core.intents.count_wins import CountWins
from skill.core.intents.delete_win import DeleteWin
from skill.core.intents.encourage import Encourage
from skill.core.intents.find_win import FindWin
from skill.core.intents.more import More
from skill.core.intents.patterns import Patterns
from skill.core.intents.recall_win import RecallWin
from skill.core.intents.recap import Recap
from skill.core.intents.yes_no import No, Yes
from skill.core.period import Period
from skill.core.reply import Expects
from skill.core.win import Kind, Win
from tests.core.support import MONDAY
from tests.fakes import MemoryNotebook, first

ENGLISH = language_of("en-US")
TODAY = MONDAY.date()


def desk(*, in_care: bool = False) -> Desk:
    return Desk(MONDAY, ENGLISH, MemoryNotebook(), Conversation(in_care=in_care), first, None)


def keep(here: Desk, words: str, days_ago: int = 0, kind: Kind = Kind.ORDINARY) -> Win:
    moment = MONDAY - timedelta(days=days_ago, minutes=1)
    return here.journal.keep(words, about=moment.date(), said_at=moment, kind=kind)


def test_more_reads_what_fits_and_then_the_rest_and_then_that_was_all() -> None:
    here = desk()
    for number in range(6):
        keep(here, f"I walked {number} miles along the river with my dog")

    spoken = [intent.reply(here).speech for intent in (Recap(), More(), More())]

    assert spoken[0].endswith("More?")
    assert "5 miles" in spoken[1]
    assert ENGLISH.spoken["More.all"][0] in spoken[1]
    assert spoken[2] in ENGLISH.spoken["More.nothing"]
    assert max(len(text.split()) for text in spoken) <= 60


def test_more_passes_over_what_was_undone_since() -> None:
    here = desk()
    walks = [keep(here, f"I walked {number} miles along the river with my dog") for number in range(7)]
    Recap().reply(here)
    here.journal.undo(walks[0].id)
    here.journal.undo(walks[5].id)

    spoken = More().reply(here).speech

    assert "5 miles" not in spoken
    assert "6 miles" in spoken


def test_whole_wins_are_counted_and_survived_ones_never() -> None:
    here = desk()
    keep(here, "I walked and walked")
    keep(here, "I took a walk", days_ago=3)
    keep(here, "I ate")
    keep(here, "I went for a walk and didn't hurt myself", kind=Kind.SURVIVED)

    assert CountWins().reply(here).speech.startswith("Three so far")
    assert CountWins(query="walk").reply(here).speech == "Two of those so far."
    assert CountWins(Period("today"), "walks").reply(here).speech == "One of those today."


def test_a_category_narrows_the_count() -> None:
    here = desk()
    notebook = here.notebook
    assert isinstance(notebook, MemoryNotebook)
    notebook.wins.wins.append(replace(keep(here, "I rang Ann"), id="other", category="connection"))

    assert CountWins(category="connection").reply(here).speech == "One of those so far."


@pytest.mark.parametrize("intent", [CountWins(), CountWins(Period("yesterday")), CountWins(query="walk")])
def test_nothing_missing_is_ever_counted(intent: CountWins) -> None:
    spoken = intent.reply(desk()).speech

    assert not any(word in spoken.casefold() for word in ("zero", "none", "0", "no wins"))


def test_the_newest_match_is_found_with_its_day() -> None:
    here = desk()
    keep(here, "I called my sister", days_ago=20)
    keep(here, "I called my sister and it was hard", days_ago=6)

    assert FindWin("call my sister").reply(here).speech == (
        "That was last Tuesday: you called your sister and it was hard."
    )


def test_a_win_that_is_told_about_an_earlier_day_is_found_on_that_day() -> None:
    here = desk()
    here.journal.keep("Yesterday I went to therapy", about=TODAY - timedelta(days=1), said_at=MONDAY)

    assert FindWin("go to therapy").reply(here).speech == "That was yesterday: you went to therapy."


def test_a_search_keeps_to_its_period() -> None:
    here = desk()
    keep(here, "I watered the plants", days_ago=10)

    assert FindWin("water the plants", Period("this_week")).reply(here).speech in ENGLISH.spoken["FindWin.nothing"]


def test_words_that_do_not_turn_are_quoted() -> None:
    here = desk()
    keep(here, "The park was quiet", days_ago=1)

    assert FindWin("park").reply(here).speech == "That was yesterday, in your words: The park was quiet."


@pytest.mark.parametrize("intent", [FindWin("alive"), RecallWin(), CountWins(query="alive"), Patterns()])
def test_a_survived_win_stays_private(intent: FindWin | RecallWin | CountWins | Patterns) -> None:
    here = desk()
    for days in range(20):
        keep(here, "I stayed alive", days_ago=days, kind=Kind.SURVIVED)

    assert "alive" not in intent.reply(here).speech


def test_a_win_older_than_a_week_is_recalled_first() -> None:
    here = desk()
    keep(here, "I fixed the lamp", days_ago=40)
    keep(here, "I ate", days_ago=7)

    assert RecallWin().reply(here).speech == "Here is one from about a month ago: you fixed the lamp."


def test_what_weighs_is_no_gift() -> None:
    here = desk()
    for words in ("My dog died", "I didn't take my meds", "I fixed the lamp"):
        keep(here, words, days_ago=40)

    assert RecallWin().reply(here).speech == "Here is one from about a month ago: you fixed the lamp."


def test_nobody_is_encouraged_by_what_weighs() -> None:
    here = desk()
    for words in ("My dog died", "I fixed the lamp"):
        keep(here, words)

    assert "you fixed the lamp" in Encourage().reply(here).speech


def test_more_after_a_win_tells_another() -> None:
    here = desk()
    keep(here, "I fixed the lamp", days_ago=40)
    keep(here, "I swam", days_ago=40)

    told, another = RecallWin().reply(here).speech, More().reply(here).speech

    assert "you fixed the lamp" in told
    assert "you swam" in another


def test_where_none_is_older_a_fresh_win_is_recalled() -> None:
    here = desk()
    keep(here, "I ate")

    assert RecallWin().reply(here).speech == "Here is one from today: you ate."
    assert RecallWin().reply(desk()).speech in ENGLISH.spoken["RecallWin.nothing"]


def test_the_last_win_gets_other_words_and_keeps_its_day() -> None:
    here = desk()
    kept = keep(here, "I walked to the shop", days_ago=1)
    keep(here, "I ate")
    here.conversation.last_change = (kept.id,)

    spoken = ChangeLast("I walked to the library").reply(here).speech

    assert spoken == "Changed: you walked to the library."
    assert here.journal.find(kept.id) == replace(kept, words="I walked to the library", category="movement")
    assert here.conversation.last_change == (kept.id,)


def test_without_a_change_in_this_conversation_the_newest_win_is_meant() -> None:
    here = desk()
    keep(here, "I ate", days_ago=3)
    newest = keep(here, "I slept")

    ChangeLast("I slept well").reply(here)

    assert here.journal.find(newest.id) == replace(newest, words="I slept well", category="rest")


@pytest.mark.parametrize(
    ("intent", "slot"),
    [(ChangeLast(), "ChangeLast.win"), (DeleteWin(), "DeleteWin.query"), (FindWin(), "FindWin.query")],
)
def test_what_is_missing_is_asked_for(intent: ChangeLast | DeleteWin | FindWin, slot: str) -> None:
    here = desk()
    keep(here, "I ate")

    reply = intent.reply(here)

    assert here.conversation.asked == slot
    assert reply.expects is Expects.ANYTHING
    assert reply.speech.endswith(("?", "."))


def test_with_nothing_kept_there_is_nothing_to_change() -> None:
    here = desk()

    assert ChangeLast("I ate").reply(here).speech in ENGLISH.spoken["ChangeLast.nothing"]
    assert here.conversation.asked == ""


def test_a_win_is_taken_out_after_a_yes_and_not_before() -> None:
    here = desk()
    pub = keep(here, "I went to the pub", days_ago=1)
    asked = DeleteWin("the pub").reply(here)
    still_there = here.journal.find(pub.id)

    done = Yes().reply(here)

    assert asked.speech == "From yesterday: you went to the pub. Take it out?"
    assert asked.expects is Expects.YES_OR_NO
    assert still_there == pub
    assert done.speech in ENGLISH.spoken["DeleteWin.done"]
    assert here.journal.find(pub.id) is None


def test_a_no_leaves_the_win_where_it_is() -> None:
    here = desk()
    pub = keep(here, "I went to the pub")
    DeleteWin("the pub").reply(here)

    No().reply(here)

    assert here.journal.find(pub.id) == pub


def test_a_survived_win_can_be_taken_out_without_being_read_aloud() -> None:
    here = desk()
    private = keep(here, "I didn't hurt myself", days_ago=2, kind=Kind.SURVIVED)

    asked = DeleteWin("hurt myself").reply(here)
    Yes().reply(here)

    assert asked.speech == "Shall I take out the private one, from last Saturday?"
    assert here.journal.find(private.id) is None


def test_undo_no_longer_points_at_a_win_that_was_taken_out() -> None:
    here = desk()
    ate = keep(here, "I ate")
    here.conversation.last_change = (ate.id,)

    DeleteWin(win=ate.id).reply(here)

    assert not here.conversation.last_change


def test_what_is_not_found_changes_nothing() -> None:
    here = desk()
    keep(here, "I ate")

    assert DeleteWin("the wedding").reply(here).speech in ENGLISH.spoken["DeleteWin.nothing"]
    assert here.conversation.pending is None


def test_every_kind_of_period_can_be_counted() -> None:
    here = desk()
    keep(here, "I ate")
    keep(here, "I slept", days_ago=7)
    last_monday, today = Period("monday"), Period(date.isoformat(TODAY))

    assert CountWins(last_monday).reply(here).speech == "One that day. It's kept."
    assert "that day" in CountWins(today).reply(here).speech
    assert "since then" in CountWins(Period("2026-02-01/..")).reply(here).speech
