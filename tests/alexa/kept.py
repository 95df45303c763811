"""What stands in the journal after a test."""

from datetime import timedelta

from skill.assembly import House
from skill.core.utterance import Identity
from tests.alexa.requests_made import USER_ID


def wins_of(house: House, name: str = USER_ID) -> list[str]:
    """The words of an Alexa identity's wins of the last month, in the order they were said."""
    now = house.clock()
    with house.library.visit(Identity("alexa", name), now) as visit:
        return [win.words for win in visit.notebook.wins.between(now.date() - timedelta(days=31), now.date())]
