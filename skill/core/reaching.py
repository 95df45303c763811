"""Whom to reach, in words: the lifeline of the person's country, as it stands at this hour (content.md)."""

from skill.core.care.lifeline import Lifeline
from skill.core.desk import Desk
from skill.core.reply import Line
from skill.core.saying import time_said


def whom_to_reach(desk: Desk) -> Line:
    """The lifeline and the emergency number, which goes first while the lifeline is closed; no country is guessed."""
    lifeline = desk.lifeline
    if lifeline is None:
        return desk.line("NeedHelp.country_unknown")
    emergency = desk.line("NeedHelp.emergency", emergency=desk.spelled(lifeline.emergency))
    person = desk.line("NeedHelp.reach", reach=_reach(desk, lifeline)) + _beside(desk, lifeline)
    return person + emergency if lifeline.is_open(desk.now) else emergency + person


def in_danger(desk: Desk) -> Line:
    """The emergency number before anything else, then somebody to talk to."""
    lifeline = desk.lifeline
    if lifeline is None:
        return desk.line("NeedHelp.danger_country_unknown")
    emergency = desk.line("NeedHelp.danger", emergency=desk.spelled(lifeline.emergency))
    return emergency + desk.line("NeedHelp.to_talk", reach=_reach(desk, lifeline)) + _beside(desk, lifeline)


def in_few_words(desk: Desk) -> Line:
    """One number: the lifeline while it is open, else the emergency number."""
    lifeline = desk.lifeline
    if lifeline is None:
        return desk.line("NeedHelp.country_unknown")
    if lifeline.is_open(desk.now):
        return desk.line("NeedHelp.to_talk", reach=_reach(desk, lifeline))
    return desk.line("NeedHelp.emergency", emergency=desk.spelled(lifeline.emergency))


def _reach(desk: Desk, lifeline: Lifeline) -> Line:
    """How, and until when, or from when: on the person's own clock."""
    call = desk.spelled(lifeline.call)
    if lifeline.is_always_open:
        return desk.line("NeedHelp.call_or_text" if lifeline.texts_the_same else "NeedHelp.call", call=call)
    opens, closes = (time_said(desk, at) for at in lifeline.hours_for(desk.now))
    if lifeline.is_open(desk.now):
        return desk.line("NeedHelp.call_until", call=call, closes=closes)
    return desk.line("NeedHelp.call_from", call=call, opens=opens)


def _beside(desk: Desk, lifeline: Lifeline) -> Line:
    """The other ways to reach somebody: for the eye alone, because 45 words are soon said (content.md, `crisis`)."""
    also = desk.line("NeedHelp.also_call", also=lifeline.also).display if lifeline.also else ""
    return Line("", " ".join(filter(None, (also, _text(desk, lifeline)))))


def _text(desk: Desk, lifeline: Lifeline) -> str:
    if not lifeline.text or lifeline.texts_the_same:
        return ""
    key = "NeedHelp.also_text_word" if lifeline.keyword else "NeedHelp.also_text"
    return desk.line(key, text=lifeline.text, word=lifeline.keyword).display
