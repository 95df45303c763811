"""The person's data is theirs: told in one breath, and deleted on a yes alone."""

from dataclasses import replace

from skill.catalog.languages import language_of
from skill.core.codec import restored, stored
from skill.core.conversation import Conversation
from skill.core.desk import Desk
from skill.core.intents.privacy import DeleteEverything, ExportWins, WhatDoYouKnow
from skill.core.intents.recap import Recap
from skill.core.intents.yes_no import No, Yes
from skill.core.reply import Expects
from tests.core.support import MONDAY
from tests.fakes import MemoryNotebook, first


def desk() -> Desk:
    here = Desk(MONDAY, language_of("en-US"), MemoryNotebook(), Conversation(), first, None)
    here.journal.keep("I ate", about=MONDAY.date(), said_at=MONDAY)
    here.notebook.preferences.put("rate", "80")
    return here


def test_what_is_kept_is_said_in_one_breath_with_the_way_to_end_it() -> None:
    spoken = WhatDoYouKnow().reply(desk()).speech

    assert "encrypted" in spoken
    assert "delete everything" in spoken
    assert len(spoken.split()) <= 18


def test_no_file_is_promised() -> None:
    assert "can't" in ExportWins().reply(desk()).speech


def test_nothing_is_deleted_before_a_yes() -> None:
    here = desk()

    asked = DeleteEverything().reply(here)

    assert asked.expects is Expects.YES_OR_NO
    assert "can't be undone" in asked.speech
    assert here.journal.newest() is not None


def test_a_no_deletes_nothing() -> None:
    here = desk()
    DeleteEverything().reply(here)

    No().reply(here)
    Yes().reply(here)

    assert here.journal.newest() is not None


def test_a_yes_deletes_everything_and_the_conversation_forgets_too() -> None:
    here = replace(desk(), conversation=Conversation(last_change=("win-0",), cursor=Recap()))
    DeleteEverything().reply(here)

    Yes().reply(here)

    assert here.journal.newest() is None
    assert here.notebook.preferences.get("rate") == ""
    assert not here.conversation.last_change
    assert not here.conversation.cursor


def test_the_question_outlives_the_request_it_was_asked_in() -> None:
    here = desk()
    DeleteEverything().reply(here)

    assert restored(stored(here.conversation)).pending == DeleteEverything(confirmed=True)
