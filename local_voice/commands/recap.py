"""Read wins back: `small-wins recap yesterday`."""

import argparse
from collections.abc import Iterator
from contextlib import closing

from local_voice.commands.common import add_house_arguments, house_of
from local_voice.narrator import Aloud
from local_voice.readable import readable
from local_voice.speech.locale_voice import voice_for
from local_voice.speech.speaker import open_speaker
from local_voice.talk import Talk
from skill.core.intents import Intent
from skill.core.intents.more import More
from skill.core.intents.recap import Recap
from skill.core.period import NAMED, WEEKDAYS, Period
from skill.core.reply import Line, Reply


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The period, and whether to say it."""
    parser.add_argument(
        "period", nargs="?", choices=(*NAMED, *WEEKDAYS), default="today", metavar="PERIOD", help="which days"
    )
    parser.add_argument("--speak", action="store_true", help="say it aloud too")
    add_house_arguments(parser)


def run(args: argparse.Namespace) -> int:
    """Print the recap; a voice or speaker that is missing is an error only when it was asked for."""
    with closing(house_of(args)) as house:
        told = list(_whole(Talk(house, args.person), Period(args.period)))
        for line in told:
            print(readable(line.display))
        if args.speak:
            with voice_for(house.settings.locale) as voice:
                aloud = Aloud(voice, open_speaker())
                for line in told:
                    aloud.say(line.speech)
    return 0


def _whole(talk: Talk, period: Period) -> Iterator[Line]:
    """All of a recap, a line a breath, without a question at its end: nobody is asked here."""
    questions = talk.house.engine(talk.house.settings.locale).language.spoken["Recap.more"]
    intent: Intent = Recap(period)
    while True:
        reply = talk.answer("", known=intent).reply
        if talk.conversation.cursor is None:
            yield _without_offer(talk, period, reply)
            return
        question = next(filter(reply.display.endswith, questions), "")
        yield Line(reply.speech.removesuffix(question).rstrip(), reply.display.removesuffix(question).rstrip())
        intent = More()


def _without_offer(talk: Talk, period: Period, reply: Reply) -> Line:
    """The last line; where it offers a win from another day, what is said when there is none to offer."""
    if talk.conversation.pending is None:
        return Line(reply.speech, reply.display)
    (empty, *_) = talk.house.engine(talk.house.settings.locale).language.spoken[f"Recap.empty_{period.kind}"]
    return Line(empty, empty)
