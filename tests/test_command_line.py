"""The command, as a person or a script meets it."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from skill.command_line import COMMANDS
from tests.commands import small_wins

RECORDINGS = Path(__file__).with_name("recordings")
MORNING = ("--now", "2026-03-02T09:00+01:00")


def test_what_is_said_is_kept_and_read_back(tmp_path: Path) -> None:
    kept = small_wins("say", "i", "got out of bed", *MORNING, home=tmp_path)
    small_wins("say", "yesterday i went to therapy", *MORNING, home=tmp_path)

    assert "ou got out of bed" in kept.stdout
    assert small_wins("recap", *MORNING, home=tmp_path).stdout == "Today you got out of bed.\n"
    assert small_wins("recap", "yesterday", *MORNING, home=tmp_path).stdout == "Yesterday you went to therapy.\n"


def test_a_recap_of_an_empty_day_asks_nothing(tmp_path: Path) -> None:
    small_wins("say", "i got out of bed", *MORNING, home=tmp_path)

    told = small_wins("recap", "yesterday", *MORNING, home=tmp_path).stdout

    assert told == "I have no words from yesterday. Tell me one now, if you like.\n"


def test_a_recap_is_printed_to_its_end_without_asking(tmp_path: Path) -> None:
    for number in range(5):
        small_wins("say", f"i painted door {number} of the old house with my kind neighbour", *MORNING, home=tmp_path)

    lines = small_wins("recap", *MORNING, home=tmp_path).stdout.splitlines()

    assert len(lines) == 2
    assert "More?" not in " ".join(lines)
    assert all(f"door {number} " in " ".join(lines) for number in range(5))


@pytest.mark.parametrize("stdin", [b"i ate at the caf\xc3\xa9\n", b"i ate\n at the caf\xc3\xa9"])
def test_words_can_come_from_stdin_where_nobody_sees_them(stdin: bytes, tmp_path: Path) -> None:
    small_wins("say", "-", *MORNING, home=tmp_path, stdin=stdin)
    told = small_wins("recap", *MORNING, home=tmp_path).stdout
    helped = small_wins("say", "--help", home=tmp_path).stdout

    assert told == "Today you ate at the café.\n"
    assert "shell's history" in helped
    assert "stdin" in helped


def test_nothing_on_stdin_is_no_win(tmp_path: Path) -> None:
    assert small_wins("say", "-", "--json", home=tmp_path).returncode == 0
    assert json.loads(small_wins("say", "-", "--json", home=tmp_path).stdout)["intent"] == "Unknown"


def test_say_prints_the_whole_reply_as_json(tmp_path: Path) -> None:
    done = small_wins("say", "--json", "i want to die", home=tmp_path, environment={"SMALL_WINS_COUNTRY": "US"})

    reply = json.loads(done.stdout)
    assert reply["tone"] == "calm"
    assert "nine eight eight" in reply["speech"]
    assert "988" in reply["display"]
    assert reply["expects"] == "anything"
    assert reply["ends_session"] is False


def test_people_at_one_computer_have_journals_of_their_own(tmp_path: Path) -> None:
    small_wins("say", "i ate", "--person", "ada", *MORNING, home=tmp_path)

    assert "ate" in small_wins("recap", "--person", "ada", *MORNING, home=tmp_path).stdout
    assert "ate" not in small_wins("recap", "--person", "bob", *MORNING, home=tmp_path).stdout


def test_an_undo_in_the_next_minute_needs_no_conversation(tmp_path: Path) -> None:
    small_wins("say", "i ate", *MORNING, home=tmp_path)

    assert "ate" in small_wins("say", "undo that", *MORNING, home=tmp_path).stdout
    assert "ate" not in small_wins("recap", *MORNING, home=tmp_path).stdout


def test_understand_gives_a_line_for_each_line_and_touches_no_storage(tmp_path: Path) -> None:
    lines = b"i got out of bed\nwhat did i do yesterday\n\xff\xfe\n\nwhat's up\ni want to die\n"

    done = small_wins("understand", *MORNING, home=tmp_path, stdin=lines)

    meanings = [json.loads(line) for line in done.stdout.splitlines()]
    assert [meaning["intent"] for meaning in meanings] == [
        "LogWin", "Recap", "Unknown", "Unknown", "Unknown", "NeedHelp",
    ]  # fmt: skip
    assert meanings[0]["slots"] == {"wins": ["I got out of bed"], "about": "2026-03-02"}
    assert meanings[1]["slots"] == {"period": "yesterday"}
    assert [meaning["care"] for meaning in meanings] == ["none"] * 5 + ["crisis"]
    assert list(tmp_path.iterdir()) == []


def test_understand_explains_which_rule_care_went_by(tmp_path: Path) -> None:
    done = small_wins("understand", "--explain", *MORNING, home=tmp_path, stdin=b"i want to die\ni ate\n")

    meanings = [json.loads(line) for line in done.stdout.splitlines()]
    assert [meaning["care_rule"] for meaning in meanings] == ["wants_to_die", ""]


def test_understand_answers_before_the_next_line_comes(tmp_path: Path) -> None:
    command = [str(Path(sys.executable).with_name("small-wins")), "understand"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={"SMALL_WINS_HOME": str(tmp_path)}
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for words in ("i ate", "undo"):
            process.stdin.write(words + "\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["text"] == words
        process.stdin.close()


def test_a_typed_conversation_ends_with_stop(tmp_path: Path) -> None:
    done = small_wins("listen", "--typed", home=tmp_path, stdin="i ate\nstop\ni drank\n")

    assert done.returncode == 0
    assert "ate" in done.stdout
    assert "drank" not in small_wins("recap", home=tmp_path).stdout


def test_recordings_are_heard_whatever_their_rate_and_the_replies_are_files(tmp_path: Path) -> None:
    files = [str(RECORDINGS / name) for name in ("stereo-44100.wav", "narrow-8000.wav")]
    done = small_wins(
        "listen", "--model", "demo", "--silent", "--replies", str(tmp_path / "replies"), "--wav", *files, *MORNING,
        home=tmp_path / "home",
    )  # fmt: skip

    assert done.returncode == 0
    assert "Listening to 2 recordings." in done.stdout
    assert done.stdout.count("\n       heard  ") == done.stdout.count("\n        said  ") == 2
    assert [path.name for path in sorted((tmp_path / "replies").iterdir())] == ["01-reply.wav", "02-reply.wav"]
    assert small_wins("recap", *MORNING, home=tmp_path / "home").stdout.startswith("Today you ")


def test_one_recording_is_one(tmp_path: Path) -> None:
    done = small_wins("listen", "--model", "demo", "--silent", "--wav", str(RECORDINGS / "silence.flac"), home=tmp_path)

    assert "Listening to one recording." in done.stdout


@pytest.mark.parametrize(("country", "mentioned"), [("", 1), ("UK", 1), ("GB", 0), ("gb", 0)])
def test_a_conversation_begins_by_saying_that_no_number_could_be_said(
    country: str, mentioned: int, tmp_path: Path
) -> None:
    done = small_wins("listen", "--typed", home=tmp_path, environment={"SMALL_WINS_COUNTRY": country})

    assert done.returncode == 0
    assert done.stdout.count("name no number") == mentioned
    assert done.stdout.count(str(tmp_path / "small-wins.toml")) == mentioned


def test_delete_asks_and_then_leaves_nothing(tmp_path: Path) -> None:
    small_wins("say", "i ate", *MORNING, home=tmp_path)

    refused = small_wins("delete", home=tmp_path, stdin="no\n")
    assert refused.returncode == 1
    assert "ate" in small_wins("recap", *MORNING, home=tmp_path).stdout

    assert small_wins("delete", home=tmp_path, stdin="delete\n").returncode == 0
    assert "ate" not in small_wins("recap", *MORNING, home=tmp_path).stdout


@pytest.mark.parametrize(
    ("arguments", "environment", "says"),
    [
        (["say", "hi", "--locale", "xx-XX"], {}, "xx-XX"),
        (["say", "hi", "--db", "sqlite:////proc/nowhere/wins.db"], {}, "can't be used"),
        (["say", "hi", "--db", "nonsense"], {}, "can't be used"),
        (["say", "hi"], {"SMALL_WINS_KEY": "not a key"}, "SMALL_WINS_KEY"),
        (["say", "hi"], {"SMALL_WINS_ZONE": "Mars/Olympus"}, "Europe/Paris"),
        (["listen", "--wav", "/nowhere.wav", "--model", "demo"], {}, "/nowhere.wav"),
        (["listen", "--wav", __file__, "--model", "demo"], {}, "WAV or FLAC"),
        (["listen", "--wav", __file__, "--model", "/nowhere"], {}, "/nowhere"),
        (["listen", "--wav", __file__], {}, "models install"),
        (["demo", "--out", "/usr"], {}, "empty folder"),
        (["demo", "--out", "/dev/null/demo"], {}, "can be written"),
        (["models", "install", "en-us"], {"SMALL_WINS_HOME": "/proc/nowhere"}, "can be written"),
        (["say", "hi"], {"SMALL_WINS_HOME": "~nobody-of-this-name"}, "SMALL_WINS_HOME"),
    ],
)
def test_what_can_t_be_done_is_said_in_one_plain_sentence(
    arguments: list[str], environment: dict[str, str], says: str, tmp_path: Path
) -> None:
    done = small_wins(*arguments, home=tmp_path, environment={"HOME": str(tmp_path), **environment})

    assert done.returncode == 1
    assert says in done.stderr
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["dance"],
        ["say"],
        ["recap", "someday"],
        ["say", "hi", "--now", "soon"],
        ["say", "hi", "--now", "0001-01-01"],
        ["listen", "--wav"],
    ],
)
def test_wrong_usage_is_exit_code_two(arguments: list[str], tmp_path: Path) -> None:
    done = small_wins(*arguments, home=tmp_path)

    assert done.returncode == 2
    assert "usage: small-wins" in done.stderr


def test_a_moment_is_told_in_the_zone_that_is_set(tmp_path: Path) -> None:
    tokyo = {"SMALL_WINS_ZONE": "Asia/Tokyo"}
    small_wins("say", "i ate", "--now", "2026-03-02T09:00", home=tmp_path, environment=tokyo)
    small_wins("say", "i slept", "--now", "2026-03-01T20:00Z", home=tmp_path, environment=tokyo)

    told = small_wins("recap", "--now", "2026-03-02T12:00+09:00", home=tmp_path, environment=tokyo).stdout

    assert told == "Today you slept and you ate.\n"


@pytest.mark.parametrize("arguments", [["listen", "--typed"], ["understand"], ["delete"]])
def test_a_closed_stdin_is_an_empty_one(arguments: list[str], tmp_path: Path) -> None:
    command = [str(Path(sys.executable).with_name("small-wins")), *arguments]
    closed = ["sh", "-c", 'exec "$@" <&-', "sh", *command]
    done = subprocess.run(
        closed, env={"SMALL_WINS_HOME": str(tmp_path)}, capture_output=True, text=True, timeout=60, check=False
    )

    assert done.returncode == (arguments == ["delete"])
    assert done.stderr == ""


def test_signs_that_the_terminal_does_not_have_are_replaced(tmp_path: Path) -> None:
    ascii_only = {"PYTHONIOENCODING": "ascii"}

    said = small_wins("say", "i ate piñata at the café", *MORNING, home=tmp_path, environment=ascii_only)
    typed = small_wins("listen", "--typed", home=tmp_path, stdin=b"i had a caf\xe9\n", environment=ascii_only)
    helped = small_wins("say", "--help", home=tmp_path, environment=ascii_only)

    assert (said.returncode, typed.returncode, helped.returncode) == (0, 0, 0)
    assert "ate pi?ata at the caf?" in said.stdout
    assert "i had" not in typed.stderr


def test_a_terminal_gets_no_commands_from_words(tmp_path: Path) -> None:
    said = small_wins("say", "i \x1b]0;owned\x07ate", *MORNING, home=tmp_path)
    typed = small_wins("listen", "--typed", *MORNING, home=tmp_path, stdin="i ran \x1b[2J home\n")
    told = small_wins("recap", *MORNING, home=tmp_path)

    assert "ran" in told.stdout
    assert not {"\x1b", "\x07"} & set(said.stdout + typed.stdout + told.stdout)


def test_without_a_key_the_conversation_says_why_and_still_answers_a_crisis(tmp_path: Path) -> None:
    small_wins("say", "i ate", home=tmp_path)
    (tmp_path / "key").unlink()

    done = small_wins("listen", "--typed", home=tmp_path, stdin="i ran\ni want to die\nstop\n")

    assert done.returncode == 1
    assert "the key that opens them is not" in done.stdout
    assert "You deserve a person right now" in done.stdout
    assert not (tmp_path / "key").exists()


def test_settings_come_from_the_file_then_the_environment_then_flags(tmp_path: Path) -> None:
    (tmp_path / "small-wins.toml").write_text('country = "GB"\n')

    from_file = small_wins("say", "i want to die", home=tmp_path)
    from_environment = small_wins("say", "i want to die", home=tmp_path, environment={"SMALL_WINS_COUNTRY": "US"})

    assert "116 123" in from_file.stdout
    assert "988" in from_environment.stdout


@pytest.mark.parametrize("text", ["country = [", 'colour = "red"', "country = 3"])
def test_a_settings_file_that_can_t_be_used_is_named(text: str, tmp_path: Path) -> None:
    (tmp_path / "small-wins.toml").write_text(text)

    done = small_wins("say", "hi", home=tmp_path)

    assert done.returncode == 1
    assert "small-wins.toml" in done.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_its_own_help(command: str, tmp_path: Path) -> None:
    done = small_wins(command, "--help", home=tmp_path)

    assert done.returncode == 0
    assert f"usage: small-wins {command}" in done.stdout


def test_help_imports_nothing_heavy() -> None:
    program = (
        "import sys; from skill.command_line import main\ntry: main(['--help'])\nexcept SystemExit: print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    imported = set(done.stdout.split())
    assert not imported & {"vosk", "numpy", "flask", "sqlalchemy", "rich", "requests", "rapidfuzz", "dataclasses"}


def test_help_takes_at_most_three_times_what_argparse_alone_does() -> None:
    alone = quickest([sys.executable, "-c", "import argparse"])
    help_itself = quickest([str(Path(sys.executable).with_name("small-wins")), "--help"])

    assert help_itself < 3 * alone


def quickest(command: list[str]) -> float:
    """Seconds of the whole process: the best of several, for others share this machine."""
    timings = []
    for _ in range(7):
        began = time.perf_counter()
        subprocess.run(command, capture_output=True, check=True)
        timings.append(time.perf_counter() - began)
    return min(timings)


def test_words_do_not_reach_the_error_of_a_command_that_fails(tmp_path: Path) -> None:
    done = small_wins("say", "i told nobody about xylophones", "--db", f"sqlite:///{tmp_path}", home=tmp_path)

    assert done.returncode == 1
    assert "xylophones" not in done.stderr + done.stdout


def test_who_said_their_country_is_not_asked_for_it_again(tmp_path: Path) -> None:
    before = small_wins("listen", "--typed", home=tmp_path, stdin="stop\n")
    small_wins("say", "my country is canada", home=tmp_path)
    after = small_wins("listen", "--typed", home=tmp_path, stdin="stop\n")

    assert "country =" in before.stdout + before.stderr
    assert "country =" not in after.stdout + after.stderr
