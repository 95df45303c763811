"""The bundled spoken conversation, through the real loop: Vosk hears, the core answers, pyttsx3 speaks."""

import argparse
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from rich.console import Console

from local_voice.audio.recordings import Recordings
from local_voice.demo.conversation import recordings
from local_voice.demo.place import empty_place
from local_voice.hearing import ears_on
from local_voice.loop import Loop
from local_voice.models.resolver import DEMO_FOLDER
from local_voice.narrator import Aloud
from local_voice.recogniser import SpeechModel
from local_voice.screen import TerminalScreen
from local_voice.speech.player import Silent
from local_voice.speech.speaker import find_player
from local_voice.speech.voice import Voice
from local_voice.speech.wav_folder import WavFolder
from local_voice.talk import Talk
from skill.assembly import House, load_sentences, load_settings, open_house

LOCALE = "en-US"
"""The language of the recordings."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where to leave what the demo makes, and whether to be heard."""
    parser.add_argument(
        "--out", type=Path, metavar="FOLDER", help="where the database and the replies go (default: with our data)"
    )
    parser.add_argument("--silent", action="store_true", help="play nothing")


def run(args: argparse.Namespace) -> int:
    """Play the conversation to its end. It has a database and a key of its own: nobody's wins are touched."""
    folder = empty_place(args.out or load_settings().home / "demo")
    sentences = load_sentences(LOCALE, "terminal")
    screen = TerminalScreen(Console(), sentences)
    screen.notice("demo_begins")
    player, _ = (Silent(), None) if args.silent else find_player()
    with closing(_house(folder)) as house, Voice(LOCALE) as voice, Recordings(recordings()) as source:
        narrator = Aloud(voice, player, WavFolder(folder))
        ears = ears_on(source, SpeechModel(DEMO_FOLDER), house)
        all_kept = Loop(Talk(house, "demo"), ears, narrator, screen, load_sentences(LOCALE, "trouble")).run()
    screen.notice("demo_ends", folder=folder)
    screen.notice("demo_model")
    return 0 if all_kept else 1


def _house(folder: Path) -> House:
    """A house whose data and key lie in the demo's folder; the person's own clock."""
    house = open_house({"database_url": f"sqlite:///{folder / 'wins.db'}", "locale": LOCALE})
    return replace(house, settings=replace(house.settings, key_file=folder / "key", key=None))
