"""The vault and its key."""

import base64
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from skill.core.errors import KeyMissing, KeyUnusable, KeyWrong, StorageUnavailable
from skill.storage.vault import Vault

KEY = base64.urlsafe_b64encode(bytes(range(224, 256))).decode()
OTHER_KEY = base64.urlsafe_b64encode(bytes(32)).decode()


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "key"


def test_a_key_is_made_for_its_owner_only_and_found_again(key_file: Path) -> None:
    first = Vault.open(key_file, None, data_exists=False)
    again = Vault.open(key_file, None, data_exists=True)

    assert again.unwrap(first.new_data_key("p"), "p")
    assert key_file.stat().st_mode & 0o777 == 0o600
    assert key_file.parent.stat().st_mode & 0o777 == 0o700
    assert len(base64.urlsafe_b64decode(key_file.read_text())) == 32
    assert list(key_file.parent.iterdir()) == [key_file]


def test_a_given_key_wins_over_the_file(key_file: Path) -> None:
    Vault.open(key_file, None, data_exists=False)
    wrapped = Vault.open(key_file, KEY, data_exists=False).new_data_key("p")

    assert Vault.open(Path("nowhere"), f" {KEY}\n", data_exists=True).unwrap(wrapped, "p")
    with pytest.raises(KeyWrong):
        Vault.open(key_file, None, data_exists=True).unwrap(wrapped, "p")


def test_a_given_key_makes_no_file(key_file: Path) -> None:
    Vault.open(key_file, KEY, data_exists=False)

    assert not key_file.parent.exists()


@pytest.mark.parametrize("text", ["", "hello", KEY[:-1], KEY + KEY, KEY.replace("-", "+"), "ключ" * 11, "=" * 44])
def test_what_is_no_key_is_refused_without_being_told(text: str, key_file: Path) -> None:
    with pytest.raises(KeyUnusable) as refusal:
        Vault.open(key_file, text, data_exists=False)

    assert refusal.value.facts == {"origin": "SMALL_WINS_KEY"}


@pytest.mark.parametrize("content", [b"", b"not a key\n", b"\xff\xfe\x00", KEY.encode()[:20]])
def test_a_broken_key_file_stays_as_it_is(content: bytes, key_file: Path) -> None:
    key_file.parent.mkdir()
    key_file.write_bytes(content)

    with pytest.raises(KeyUnusable) as refusal:
        Vault.open(key_file, None, data_exists=False)

    assert refusal.value.origin == str(key_file)
    assert key_file.read_bytes() == content


def test_where_data_is_no_new_key_is_made(key_file: Path) -> None:
    with pytest.raises(KeyMissing):
        Vault.open(key_file, None, data_exists=True)

    assert not key_file.exists()


def test_a_key_that_cannot_be_read_is_told_by_name(tmp_path: Path) -> None:
    with pytest.raises(StorageUnavailable, match="directory"):
        Vault.open(tmp_path, None, data_exists=False)


def test_a_key_that_cannot_be_written_is_told_by_name(read_only_folder: Path) -> None:
    with pytest.raises(StorageUnavailable, match="Permission denied"):
        Vault.open(read_only_folder / "config" / "key", None, data_exists=False)


def test_many_at_once_make_one_key(key_file: Path) -> None:
    def make(_number: int) -> bytes:
        return Vault.open(key_file, None, data_exists=False).pseudonym("me")

    with ThreadPoolExecutor(16) as pool:
        assert len(set(pool.map(make, range(64)))) == 1


def test_a_data_key_opens_for_its_own_person_only() -> None:
    vault = Vault.open(Path("nowhere"), KEY, data_exists=True)

    with pytest.raises(KeyWrong):
        vault.unwrap(vault.new_data_key("one"), "another")


def test_a_pseudonym_tells_nothing_and_keeps_its_parts_apart() -> None:
    vault = Vault.open(Path("nowhere"), KEY, data_exists=True)
    other = Vault.open(Path("nowhere"), OTHER_KEY, data_exists=True)

    assert vault.pseudonym("local", "me") == vault.pseudonym("local", "me")
    assert vault.pseudonym("local", "me") != vault.pseudonym("loca", "lme")
    assert vault.pseudonym("local", "me") != other.pseudonym("local", "me")
