"""What the replies promise beyond their words."""

from datetime import timedelta

import pytest

from skill.catalog.languages import language_of
from skill.core.conversation import Conversation
from skill.core.engine import Engine
from skill.core.reply import Expects, Tone
from skill.core.win import Kind
from tests.core.support import MONDAY, said
from tests.fakes import MemoryNotebook, first

ENGINE = Engine(language_of("en-US"), first, None)


def replies(*texts: str) -> list[str]:
    conversation, notebook, spoken = Conversation(), MemoryNotebook(), []
    for text in texts:
        turn = ENGINE.turn(said(text), conversation, notebook)
        conversation = turn.conversation
        spoken.append(turn.reply.speech)
    return spoken


def test_no_line_comes_twice_in_seven_replies() -> None:
    spoken = replies(*["i ate"] * 16)

    assert all(len(set(spoken[at : at + 7])) == 7 for at in range(len(spoken) - 6))


def test_a_kept_win_may_have_its_sound() -> None:
    assert ENGINE.turn(said("i ate"), Conversation(), MemoryNotebook()).reply.tone is Tone.KEPT


def test_a_question_expects_yes_or_no_also_when_it_is_repeated() -> None:
    notebook = MemoryNotebook()
    notebook.wins.keep("I ate", about=MONDAY.date(), said_at=MONDAY - timedelta(hours=1))
    asked = ENGINE.turn(said("undo"), Conversation(), notebook)

    repeated = ENGINE.turn(said("say that again"), asked.conversation, notebook)

    assert asked.reply.expects is repeated.reply.expects is Expects.YES_OR_NO
    assert repeated.reply.speech == asked.reply.speech


def test_a_long_day_is_told_within_sixty_words_and_nothing_of_it_is_denied() -> None:
    *_, recap = replies(
        *[f"i walked {number} miles along the river with my dog" for number in range(12)], "recap today"
    )

    assert len(recap.split()) <= 60
    assert recap.endswith("More?")


@pytest.mark.parametrize("request_for_it", ["what did i do today", "i need some encouragement"])
def test_a_survived_win_is_private(request_for_it: str) -> None:
    notebook = MemoryNotebook()
    notebook.wins.keep("I stayed alive", about=MONDAY.date(), said_at=MONDAY, kind=Kind.SURVIVED)

    turn = ENGINE.turn(said(request_for_it), Conversation(), notebook)

    assert "alive" not in turn.reply.speech


def test_a_turn_leaves_the_conversation_it_was_given_as_it_was() -> None:
    before = Conversation()

    ENGINE.turn(said("i ate"), before, MemoryNotebook())

    assert before == Conversation()


def test_after_one_miss_comes_a_way_out() -> None:
    assert "stop" in replies("the", "huh")[1]


def test_undoing_twice_never_takes_two_wins_unasked() -> None:
    spoken = replies("i ate", "i slept", "undo", "what did i do today")

    assert spoken[-1] == "Today you ate."


def test_wins_of_one_breath_are_taken_back_together() -> None:
    spoken = replies("i showered, ate breakfast and called my mum", "undo that", "what did i do today")

    assert spoken[1] == "Taken back: you showered, you ate breakfast, and you called your mum."
    assert "showered" not in spoken[2]
