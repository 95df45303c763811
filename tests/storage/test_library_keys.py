"""The key and the data belong together: a wrong one is told, and nothing is touched."""

import base64
from pathlib import Path

import pytest

from skill.core.errors import KeyMissing, KeyUnusable, KeyWrong, SmallWinsError
from tests.storage.shelf import ME, NOW, Shelf, all_words, tell

OTHER_KEY = base64.urlsafe_b64encode(bytes(32)).decode()


@pytest.fixture
def lived_in(shelf: Shelf) -> Shelf:
    """A shelf with a win on it, closed."""
    tell(shelf.open(), "I got up")
    shelf.close()
    return shelf


def test_the_same_key_opens_the_same_journal(lived_in: Shelf) -> None:
    assert all_words(lived_in.open()) == ["I got up"]
    assert all_words(lived_in.open(key=lived_in.key_file.read_text())) == ["I got up"]


def test_a_wrong_key_is_told_at_opening(lived_in: Shelf) -> None:
    with pytest.raises(KeyWrong):
        lived_in.open(key=OTHER_KEY)

    assert all_words(lived_in.open()) == ["I got up"]


def test_a_lost_key_is_told_and_no_other_is_made(lived_in: Shelf) -> None:
    lived_in.key_file.unlink()

    with pytest.raises(KeyMissing) as refusal:
        lived_in.open()

    assert refusal.value.path == str(lived_in.key_file)
    assert not lived_in.key_file.exists()


def test_where_everyone_was_forgotten_a_new_key_is_fine(lived_in: Shelf) -> None:
    lived_in.open().forget(ME)
    lived_in.key_file.unlink()

    assert all_words(lived_in.open()) == []


def test_two_libraries_with_different_keys_never_share_a_database(shelf: Shelf) -> None:
    first, second = shelf.open(), shelf.open(key=OTHER_KEY)
    tell(first, "I got up")

    with pytest.raises(KeyWrong), second.visit(ME, NOW):
        pass

    assert all_words(first) == ["I got up"]


@pytest.mark.parametrize(
    ("key", "content", "error"),
    [
        (OTHER_KEY, None, KeyWrong),
        ("no key", None, KeyUnusable),
        (None, b"no key", KeyUnusable),
        (None, OTHER_KEY.encode(), KeyWrong),
    ],
)
def test_no_key_that_fails_changes_a_byte(
    sqlite_shelf: Shelf, key: str | None, content: bytes | None, error: type[SmallWinsError]
) -> None:
    tell(sqlite_shelf.open(), "I got up")
    sqlite_shelf.close()
    if content is not None:
        sqlite_shelf.key_file.write_bytes(content)
    before = _files(sqlite_shelf)

    with pytest.raises(error):
        sqlite_shelf.open(key=key)

    assert _files(sqlite_shelf) == before


def test_a_lost_key_changes_no_byte(sqlite_shelf: Shelf) -> None:
    tell(sqlite_shelf.open(), "I got up")
    sqlite_shelf.close()
    sqlite_shelf.key_file.unlink()
    before = _files(sqlite_shelf)

    with pytest.raises(KeyMissing):
        sqlite_shelf.open()

    assert _files(sqlite_shelf) == before


def _files(shelf: Shelf) -> dict[Path, bytes]:
    home = shelf.database.parent.parent
    return {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
