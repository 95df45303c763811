"""Recaps: short enough, what meant most first, each win once, never by what is missing."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skill.catalog.languages import language_of
from skill.core.breath import LETTERS, WORDS
from skill.core.codec import restored, stored
from skill.core.conversation import Conversation
from skill.core.days import day_of
from skill.core.desk import Desk
from skill.core.intents.more import More
from skill.core.intents.recall_win import RecallWin
from skill.core.intents.recap import Recap
from skill.core.intents.yes_no import No, Yes
from skill.core.period import NAMED, Period
from skill.core.reply import Expects, Reply
from skill.core.weight import BRAVE, EFFORT, FIRST, OWN, weight_of
from skill.core.win import CATEGORIES, OTHER, Kind, Win
from tests.core.support import MONDAY
from tests.fakes import MemoryNotebook, first

LANGUAGES = ("en-US", "es-ES", "de-DE")
SAID = {
    "en-US": ["I called my sister and it was hard", "I ate", "We went to the park", "I cooked soup for the whole week"],
    "es-ES": ["Llamé a mi hermana y fue difícil", "Comí", "Hemos salido a pasear", "Cociné sopa para toda la semana"],
    "de-DE": ["Ich habe meine Schwester angerufen", "Ich habe gegessen", "Im Park gewesen", "Ich habe Suppe gekocht"],
}
wins_told = st.tuples(st.integers(0, 3), st.integers(0, 40), st.sampled_from(CATEGORIES), st.sampled_from(Kind))


def desk(tag: str = "en-US", now: datetime = MONDAY, notebook: MemoryNotebook | None = None) -> Desk:
    return Desk(now, language_of(tag), notebook or MemoryNotebook(), Conversation(), first, None)


def keep(here: Desk, words: str, days_ago: int = 0, category: str = OTHER, kind: Kind = Kind.ORDINARY) -> Win:
    return here.journal.keep(
        words, about=here.today - timedelta(days=days_ago), said_at=here.now, category=category, kind=kind
    )


def breaths(here: Desk, period: Period) -> list[Reply]:
    """A recap, and "yes" for as long as it asks."""
    replies = [Recap(period).reply(here)]
    while replies[-1].expects is Expects.YES_OR_NO and len(replies) < 40:
        replies.append(Yes().reply(here))
    return replies


@settings(deadline=None, max_examples=40)
@given(st.sampled_from(LANGUAGES), st.lists(wins_told, min_size=1, max_size=60), st.sampled_from(NAMED))
def test_no_breath_is_longer_than_a_recap_may_be(tag: str, wins: list[tuple[int, int, str, Kind]], period: str) -> None:
    here = desk(tag)
    for number, (said, days_ago, category, kind) in enumerate(wins):
        keep(here, f"{SAID[tag][said]} {number}", days_ago, category, kind)

    for reply in breaths(here, Period(period)):
        assert len(reply.speech.split()) <= WORDS
        assert len(reply.speech) <= LETTERS


def test_a_win_of_a_hundred_words_is_told_as_far_as_a_breath_goes() -> None:
    here = desk()
    keep(here, "I " + "really " * 100 + "tried")

    assert len(Recap().reply(here).speech.split()) <= WORDS


@settings(deadline=None, max_examples=40)
@given(st.integers(1, 60))
def test_a_day_is_told_to_its_end_and_each_win_once(count: int) -> None:
    here = desk()
    for number in range(count):
        keep(here, f"I painted door {number} of my neighbour's house")

    spoken = " ".join(reply.speech for reply in breaths(here, Period("today")))

    assert all(spoken.count(f"door {number} ") == 1 for number in range(count))
    assert not spoken.endswith("More?")


def test_what_was_taken_out_meanwhile_is_passed_over_and_nothing_else() -> None:
    here = desk()
    wins = [keep(here, f"I painted door {number} of my neighbour's house") for number in range(20)]
    begun = Recap().reply(here).speech
    last = max(number for number in range(20) if f"door {number} " in begun)
    here.journal.undo(wins[last].id)
    here.journal.undo(wins[last + 2].id)

    going_on = " ".join(More().reply(here).speech for _ in range(8))

    assert f"door {last + 1} " in going_on
    assert f"door {last + 2} " not in going_on


def test_a_recap_goes_on_after_its_conversation_was_written_down() -> None:
    here = desk()
    for number in range(12):
        keep(here, f"I painted door {number} of my neighbour's house")
    Recap().reply(here)
    there = Desk(here.now, here.language, here.notebook, restored(stored(here.conversation)), first, None)

    assert "door" in Yes().reply(there).speech


def test_more_goes_on_with_the_day_that_was_asked_about() -> None:
    late = datetime(2026, 3, 3, 3, 59, tzinfo=ZoneInfo("UTC"))
    here = desk(now=late)
    for number in range(12):
        keep(here, f"I painted door {number} of my neighbour's house")
    Recap().reply(here)
    after_four = Desk(late + timedelta(minutes=2), here.language, here.notebook, here.conversation, first, None)

    assert "door" in More().reply(after_four).speech


@pytest.mark.parametrize(
    ("tag", "words", "category", "weight"),
    [
        ("en-US", "I ate", "food", 0),
        ("en-US", "For the first time I slept through", OTHER, FIRST),
        ("en-US", "I rang her even though I was nervous", OTHER, EFFORT),
        ("en-US", "I swam and I felt good", "movement", OWN),
        ("en-US", "I said no", "boundary", BRAVE),
        ("en-US", "I finally asked for help for the first time", "asked_for_help", FIRST + EFFORT + BRAVE),
        ("es-ES", "Por primera vez dormí toda la noche", OTHER, FIRST),
        ("es-ES", "Llamé aunque tenía miedo", OTHER, EFFORT),
        ("de-DE", "Zum ersten Mal durchgeschlafen", OTHER, FIRST),
        ("de-DE", "Ich hab angerufen, obwohl ich Angst hatte", OTHER, EFFORT),
    ],
)
def test_what_a_win_meant_is_read_in_the_persons_own_words(tag: str, words: str, category: str, weight: int) -> None:
    win = Win("1", words, MONDAY.date(), MONDAY, category=category)

    assert weight_of(win, language_of(tag).weighty) == weight


def test_what_meant_most_is_told_first() -> None:
    here = desk()
    keep(here, "I ate")
    keep(here, "I called my sister and it was hard")
    keep(here, "I swam for the first time")

    assert Recap().reply(here).speech == (
        "Today you swam for the first time, you called your sister and it was hard, and you ate."
    )


def test_what_was_done_again_and_again_is_told_once_with_how_often() -> None:
    here = desk()
    for _ in range(3):
        keep(here, "I drank some water")
    keep(here, "I ate")

    assert Recap().reply(here).speech == "Today you drank some water three times and you ate."


def test_a_longer_time_is_summed_up_by_what_it_was_about() -> None:
    here = desk(now=MONDAY + timedelta(days=6))
    for number in range(10):
        keep(here, f"I swept room {number}", category="home")
    for number in range(5):
        keep(here, f"I wrote to Ann {number}", category="connection")
    keep(here, "I said no to my boss", category="boundary")

    spoken = Recap(Period("this_week")).reply(here).speech

    assert spoken == (
        "Here is your week so far. Ten times you looked after the home: you swept room 9, for one. Five times you were"
        " in touch with someone. One of those: you wrote to Ann 4. And you said no to your boss."
    )


def test_a_few_wins_of_a_longer_time_are_told_one_by_one() -> None:
    here = desk()
    keep(here, "I swept the floor", category="home")
    keep(here, "I washed up", category="home")

    assert Recap(Period("this_month")).reply(here).speech == "This month you swept the floor and you washed up."


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_theme_is_told_before_a_summary_ends(tag: str) -> None:
    here = desk(tag)
    for category in CATEGORIES:
        for _ in range(3):
            keep(here, SAID[tag][0], days_ago=1, category=category)

    spoken = " ".join(reply.speech for reply in breaths(here, Period("all")))

    for category in CATEGORIES:
        assert category == OTHER or here.language.spoken[f"Recap.theme_{category}"][0] in spoken


def test_no_label_is_read_out() -> None:
    here = desk()
    for category in CATEGORIES:
        for _ in range(3):
            keep(here, "I ate", days_ago=1, category=category)

    spoken = " ".join(reply.speech for reply in breaths(here, Period("all")))

    assert not any(category in spoken for category in CATEGORIES if "_" in category)


@pytest.mark.parametrize("period", ["today", "this_week", "all"])
def test_survived_wins_stay_out_of_words_and_counts(period: str) -> None:
    here = desk()
    for _ in range(20):
        keep(here, "I didn't hurt myself", kind=Kind.SURVIVED)
    keep(here, "I ate")

    (told,) = breaths(here, Period(period))

    assert told.speech.endswith("you ate.")


def test_an_empty_day_offers_a_win_from_another() -> None:
    here = desk()
    keep(here, "I fixed the lamp", days_ago=40)

    offer = Recap().reply(here)
    taken = Yes().reply(here)

    assert offer.speech == "Today is still open. Shall I read you a win from another day?"
    assert offer.expects is Expects.YES_OR_NO
    assert taken.speech == "Here is one from about a month ago: you fixed the lamp."


def test_an_empty_journal_offers_nothing_that_is_not_there() -> None:
    here = desk()
    keep(here, "I didn't hurt myself", days_ago=3, kind=Kind.SURVIVED)

    reply = Recap().reply(here)

    assert reply.speech in here.language.spoken["Recap.empty_today"]
    assert here.conversation.pending is None


@pytest.mark.parametrize("asked", [Recap(), RecallWin("year_ago")])
def test_a_no_to_more_is_met_without_talk_of_changes(asked: Recap | RecallWin) -> None:
    here = desk()
    keep(here, "I fixed the lamp", days_ago=40)
    asked.reply(here)

    assert No().reply(here).speech in here.language.spoken["No.enough"]


def test_a_win_of_a_year_ago_is_asked_about_first() -> None:
    here = desk()
    here.journal.keep("I planted tomatoes", about=date(2025, 3, 2), said_at=MONDAY)

    asked = RecallWin("year_ago").reply(here)

    assert "tomatoes" not in asked.speech
    assert asked.expects is Expects.YES_OR_NO
    assert "you planted tomatoes" in Yes().reply(here).speech


def test_a_survived_win_of_a_year_ago_is_never_spoken_of() -> None:
    here = desk()
    here.journal.keep("I stayed alive", about=date(2025, 3, 2), said_at=MONDAY, kind=Kind.SURVIVED)

    assert RecallWin("year_ago").reply(here).expects is Expects.ANYTHING


def test_the_leap_day_has_no_year_ago() -> None:
    here = desk(now=datetime(2028, 2, 29, 12, tzinfo=ZoneInfo("UTC")))
    keep(here, "I ate", days_ago=365)

    assert RecallWin("year_ago").reply(here).speech in here.language.spoken["RecallWin.no_year_ago"]


@settings(deadline=None)
@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)),  # noqa: DTZ001 - wall clocks
    st.sampled_from(["Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Asia/Tokyo"]),
    st.sampled_from(["Europe/Paris", "America/Los_Angeles", "Pacific/Apia"]),
    st.integers(0, 1),
)
def test_a_win_told_now_is_todays_and_is_found_on_its_day_wherever_the_person_goes(
    wall: datetime, zone: str, next_zone: str, fold: int
) -> None:
    now = wall.replace(tzinfo=ZoneInfo(zone), fold=fold)
    here = desk(now=now)
    keep(here, "I painted the door")
    arrived = (now + timedelta(hours=1)).astimezone(ZoneInfo(next_zone))
    there = desk(now=arrived, notebook=here.notebook)  # type: ignore[arg-type]

    assert "you painted the door" in Recap().reply(here).speech
    assert "you painted the door" in Recap(Period(day_of(now).isoformat())).reply(there).speech
