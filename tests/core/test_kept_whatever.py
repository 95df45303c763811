"""What was kept stays kept, whatever goes wrong in answering."""

from dataclasses import dataclass

from skill.core.conversation import Conversation
from skill.core.notebook import Goal
from tests.core.support import said
from tests.core.test_replies import ENGINE
from tests.fakes import MemoryNotebook, MemoryShelf


@dataclass
class BrokenShelf(MemoryShelf[Goal]):
    """A shelf with a defect of ours in it."""

    def all(self) -> list[Goal]:
        raise KeyError("a row of another version")


def test_a_defect_in_the_answer_takes_no_win_back() -> None:
    notebook = MemoryNotebook(goals=BrokenShelf())

    turn = ENGINE.turn(said("i called my sister"), Conversation(), notebook)

    assert [win.words for win in notebook.wins.wins] == ["I called my sister"]
    assert turn.reply.speech
    assert len(turn.conversation.last_change) == 1
