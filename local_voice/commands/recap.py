"""Read wins back: `small-wins recap yesterday`."""

import argparse
from contextlib import closing

from local_voice.commands.common import add_house_arguments, house_of
from local_voice.narrator import Aloud
from local_voice.readable import readable
from local_voice.speech.locale_voice import voice_for
from local_voice.speech.speaker import open_speaker
from local_voice.talk import Talk
from skill.core.intents.recap import Recap
from skill.core.period import NAMED, WEEKDAYS, Period


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
        reply = Talk(house, args.person).answer("", known=Recap(Period(args.period))).reply
        print(readable(reply.display))
        if args.speak:
            with voice_for(house.settings.locale) as voice:
                Aloud(voice, open_speaker()).say(reply.speech)
    return 0
