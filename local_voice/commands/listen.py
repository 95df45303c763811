"""The hands-free loop: on the microphone, on recordings, or on typed lines."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from rich.console import Console

from local_voice.audio.capture import capture_library
from local_voice.audio.microphone import Microphone
from local_voice.audio.recordings import Recordings
from local_voice.commands.common import add_house_arguments, house_of
from local_voice.ears import Ears, Typed
from local_voice.hearing import ears_on, model_path
from local_voice.loop import Loop
from local_voice.narrator import Aloud, Narrator, Unspoken
from local_voice.recogniser import SpeechModel
from local_voice.screen import Screen, TerminalScreen
from local_voice.speech.locale_voice import voice_for
from local_voice.speech.player import Player, Silent
from local_voice.speech.speaker import find_player
from local_voice.speech.wav_folder import WavFolder
from local_voice.talk import Talk
from skill.assembly import House, load_sentences
from skill.catalog.lifelines import countries, lifeline_of
from skill.core.desk import COUNTRY
from skill.core.errors import StorageError, VaultError
from skill.core.utterance import Identity


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to hear with, and where replies go."""
    source = parser.add_mutually_exclusive_group()
    source.add_argument("--wav", nargs="+", type=Path, metavar="FILE", help="hear recordings instead of the microphone")
    source.add_argument("--typed", action="store_true", help="take typed lines instead of the microphone")
    source.add_argument(
        "--microphone", metavar="NAME", help="part of the microphone's name (default: the system's choice)"
    )
    parser.add_argument("--model", metavar="PATH", help="the speech model's folder, or demo for the bundled one")
    parser.add_argument("--replies", type=Path, metavar="FOLDER", help="also write each reply as a WAV file")
    parser.add_argument("--silent", action="store_true", help="play nothing")
    add_house_arguments(parser)


def run(args: argparse.Namespace) -> int:
    """Talk until "stop", or the end of the recordings or lines; 1 when something could not be kept or read."""
    with closing(house_of(args)) as house:
        screen = TerminalScreen(Console(), load_sentences(house.settings.locale, "terminal"), echo=not args.typed)
        trouble = load_sentences(house.settings.locale, "trouble")
        _mention_country(house, args.person, screen)
        house.open_post()
        with _narrator(args, house, screen) as narrator, _ears(args, house, screen) as ears:
            return 0 if Loop(Talk(house, args.person), ears, narrator, screen, trouble).run() else 1


def _mention_country(house: House, person: str, screen: Screen) -> None:
    """Better known now than in a crisis: without a country that we know, no number could be said."""
    said = ""
    with suppress(StorageError, VaultError), house.opened(Identity("local", person))() as notebook:
        said = notebook.preferences.get(COUNTRY) if notebook else ""
    if lifeline_of(said or house.settings.country) is None:
        screen.notice("country_open", path=house.settings.file, known=", ".join(countries()))


@contextmanager
def _ears(args: argparse.Namespace, house: House, screen: Screen) -> Iterator[Ears]:
    """Ears on what was asked for, ready when the screen says so."""
    if args.typed:
        screen.notice("listening_typed")
        yield Typed(sys.stdin)
        return
    model = SpeechModel(model_path(house, args.model))
    if args.wav:
        with Recordings(args.wav) as recordings:
            screen.notice("listening_file" if len(args.wav) == 1 else "listening_files", count=len(args.wav))
            yield ears_on(recordings, model, house)
        return
    with Microphone(
        capture_library(), args.microphone, on_state=lambda state: screen.notice(f"microphone_{state}")
    ) as microphone:
        screen.notice("listening_microphone", microphone=args.microphone or "the microphone")
        yield ears_on(microphone, model, house)


@contextmanager
def _narrator(args: argparse.Namespace, house: House, screen: Screen) -> Iterator[Narrator]:
    """A voice, unless nobody would hear it: typed conversations are read, and `--silent` without files is silent."""
    player = _player(args, screen)
    files = WavFolder(args.replies) if args.replies else None
    if isinstance(player, Silent) and files is None:
        yield Unspoken()
        return
    with voice_for(house.settings.locale) as voice:
        yield Aloud(voice, player, files)


def _player(args: argparse.Namespace, screen: Screen) -> Player:
    if args.silent or args.typed:
        return Silent()
    player, reason = find_player()
    if reason is not None:
        screen.notice("no_speaker")
    return player
