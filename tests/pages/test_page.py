"""A page holds what it should, in the person's words, and nothing that is private or missing."""

from datetime import date, timedelta

import pytest

from skill.core.notebook import CheckIn
from skill.core.period import ENDLESS, Span
from skill.pages.chart import chart_of
from skill.pages.page import page_of
from skill.pages.rendering import as_html, as_markdown
from tests.fakes import MemoryNotebook
from tests.pages.told import MAY, SPAN, STRANGE, at, told_notebook, wording


def test_wins_stand_by_day_in_the_order_they_were_said() -> None:
    page = page_of(told_notebook(), SPAN)

    assert [(day.day, day.wins) for day in page.days] == [
        (MAY, ("I got out of bed", "I ate")),
        (MAY + timedelta(days=2), (STRANGE,)),
    ]


def test_a_survived_win_stands_there_only_when_it_was_ticked() -> None:
    page = page_of(told_notebook(), SPAN)
    ticked = page_of(told_notebook(), SPAN, private=True)

    assert "hurt" not in as_markdown(page, wording())
    assert "I did not hurt myself" in as_markdown(ticked, wording())


def test_a_page_of_some_categories_holds_those_wins_alone() -> None:
    page = page_of(told_notebook(), SPAN, categories=("food",))

    assert [day.wins for day in page.days] == [("I ate",)]
    assert (page.moods, page.goals) == ((), ())


def test_a_dropped_goal_is_not_spoken_of() -> None:
    page = page_of(told_notebook(), SPAN)

    assert [(goal.words, goal.steps) for goal in page.goals] == [
        ("find a flat", (("write to a landlord", True), ("look at one", False)))
    ]


def test_a_page_of_all_days_begins_with_the_first_that_has_anything() -> None:
    page = page_of(told_notebook(), Span(ENDLESS, SPAN.last))

    assert page.span == SPAN


def test_an_empty_page_says_so_kindly() -> None:
    page = page_of(MemoryNotebook(), Span(ENDLESS, MAY))

    assert page.is_empty
    assert "Nothing was told in these days." in as_html(page, wording())
    assert "Nothing was told in these days." in as_markdown(page, wording())


def test_signs_in_a_win_are_words_and_no_markup() -> None:
    page = page_of(told_notebook(), SPAN)

    assert "&lt;b&gt;bold&lt;/b&gt;" in as_html(page, wording())
    assert r"- 1\. drew \<b\>bold\</b\> \*stars\* \& wrote \#hashes \[links\](x)" in as_markdown(page, wording())


@pytest.mark.parametrize(
    ("tag", "day"),
    [
        ("en-US", "Monday, May 4, 2026"),
        ("en-GB", "Monday, 4 May 2026"),
        ("de-DE", "Montag, 4. Mai 2026"),
        ("es-ES", "Lunes, 4 de mayo de 2026"),
    ],
)
def test_dates_are_written_as_the_region_writes_them(tag: str, day: str) -> None:
    assert wording("en-GB").of(tag, {}).day(MAY) == day


def test_each_mood_is_one_dot_and_the_chart_can_be_read_aloud() -> None:
    page = page_of(told_notebook(), SPAN)

    chart = chart_of(page, wording())

    assert chart is not None
    assert [(dot.day, dot.mood) for dot in chart.dots] == [(MAY, 3)]
    assert "4 May: 3" in chart.described
    assert f'aria-label="{chart.described}"' in as_html(page, wording())


def test_of_many_moods_the_days_are_read_aloud_and_not_each_dot() -> None:
    notebook = told_notebook()
    last = MAY + timedelta(days=400)
    for number in range(401):
        notebook.check_ins.add(CheckIn(5, "", MAY + timedelta(days=number), at(MAY, 20)))

    chart = chart_of(page_of(notebook, Span(MAY, last)), wording())

    assert chart is not None
    assert chart.described.endswith("4 May 2026 – 8 June 2027")  # noqa: RUF001 - an en dash
    assert (chart.first, chart.last) == ("4 May 2026", "8 Jun 2027")


def test_words_from_right_to_left_are_set_so() -> None:
    page = page_of(told_notebook(), SPAN)

    assert '<li dir="auto">I ate</li>' in as_html(page, wording())


def test_moods_in_words_alone_make_no_chart() -> None:
    notebook = told_notebook()
    notebook.check_ins.items = notebook.check_ins.items[1:]

    page = page_of(notebook, SPAN)

    assert chart_of(page, wording()) is None
    assert "okay" in as_html(page, wording())


def test_one_day_is_a_page_too() -> None:
    page = page_of(told_notebook(), Span(date(2026, 5, 4), date(2026, 5, 4)))

    assert chart_of(page, wording()) is not None
    assert wording().span(page.span) == "4 May 2026"
