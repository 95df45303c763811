"""Sealed facts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.core.errors import SealBroken
from skill.storage.sealing import PersonSeal

KEY = bytes(32)
SEAL = PersonSeal(KEY, "me")
FACTS = {"words": "I got up"}

any_character = st.characters() | st.characters(categories=["Cs"])


@given(
    st.dictionaries(st.text(any_character), st.text(any_character) | st.booleans() | st.integers() | st.floats(0, 1))
)
def test_whatever_goes_in_comes_out(facts: dict[str, object]) -> None:
    assert SEAL.open("win", "1", SEAL.seal("win", "1", facts)) == facts


@given(st.data())
def test_no_bit_can_be_changed(data: st.DataObject) -> None:
    sealed = bytearray(SEAL.seal("win", "1", FACTS))
    sealed[data.draw(st.integers(0, len(sealed) - 1))] ^= 1 << data.draw(st.integers(0, 7))

    with pytest.raises(SealBroken):
        SEAL.open("win", "1", bytes(sealed))


@given(st.binary(max_size=40))
def test_what_was_never_sealed_does_not_open(noise: bytes) -> None:
    with pytest.raises(SealBroken):
        SEAL.open("win", "1", b"\x01" + noise)


@pytest.mark.parametrize(
    ("seal", "table", "row"),
    [
        (PersonSeal(KEY, "you"), "win", "1"),
        (PersonSeal(bytes(31) + b"1", "me"), "win", "1"),
        (SEAL, "goal", "1"),
        (SEAL, "win", "2"),
    ],
)
def test_a_seal_opens_only_in_its_own_row(seal: PersonSeal, table: str, row: str) -> None:
    with pytest.raises(SealBroken) as refusal:
        seal.open(table, row, SEAL.seal("win", "1", FACTS))

    assert refusal.value.facts == {"table": table}


def test_the_same_words_never_look_the_same() -> None:
    assert SEAL.seal("win", "1", FACTS) != SEAL.seal("win", "1", FACTS)


def test_a_length_does_not_tell_a_category() -> None:
    sealed = {len(SEAL.seal("win", "1", {**FACTS, "category": category})) for category in ("food", "medication")}

    assert len(sealed) == 1
