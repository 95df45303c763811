"""The PDF can be read: by people, by screen readers, and by a program that is not ours."""

import io

import pytest
from pypdf import PdfReader

from skill.core.errors import PdfFontMissing
from skill.pages.page import Page, page_of
from skill.pages.pdf import as_pdf
from tests.fakes import MemoryNotebook
from tests.pages.told import MAY, SPAN, at, told_notebook, wording

pytest.importorskip("typst", reason="Typst, which makes PDFs, is not installed")

NO_LETTER = "\u0378"
"""Unassigned: no font has it."""
LONG = 300


def read(page: Page, tag: str = "en-GB") -> PdfReader:
    return PdfReader(io.BytesIO(as_pdf(page, wording(tag))))


def text_of(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def told_as_well(words: str) -> Page:
    notebook = told_notebook()
    notebook.wins.keep(words, about=MAY, said_at=at(MAY, 13))
    return page_of(notebook, SPAN)


def test_every_word_stands_on_it_as_it_was_said() -> None:
    text = text_of(read(page_of(told_notebook(), SPAN)))

    for words in ("I got out of bed", "drew <b>bold</b> *stars* & wrote #hashes [links](x)", "3 of 10", "okay"):
        assert words in text
    assert "write to a landlord — done" in text
    assert "hurt" not in text


def test_it_is_tagged_and_names_its_language_and_title() -> None:
    reader = read(page_of(told_notebook(), SPAN))
    root = reader.root_object

    assert "/StructTreeRoot" in root
    assert str(root["/Lang"]) == "en"
    assert reader.metadata is not None
    assert reader.metadata.title == "Small wins"


@pytest.mark.parametrize(("tag", "width"), [("en-GB", 595), ("en-US", 612)])
def test_the_paper_is_that_of_the_region(tag: str, width: int) -> None:
    reader = read(page_of(told_notebook(), SPAN), tag)

    assert round(float(reader.pages[0].mediabox.width)) == width


def test_an_empty_page_is_a_page() -> None:
    assert "Nothing was told in these days." in text_of(read(page_of(MemoryNotebook(), SPAN)))


def test_a_letter_that_no_font_has_becomes_no_empty_box() -> None:
    page = told_as_well(f"I wrote {NO_LETTER}")

    with pytest.raises(PdfFontMissing) as raised:
        as_pdf(page, wording())

    assert NO_LETTER not in str(raised.value)


def test_what_no_paper_shows_is_left_out_and_stops_nothing() -> None:
    page = told_as_well("\ufeffI rang\x07 the\x00\tbell\ud83d\nonce")

    assert "I rang the bell once" in text_of(read(page))


def test_a_word_longer_than_a_line_stays_on_the_paper() -> None:
    reader = read(told_as_well("o" * LONG))

    lines = [line for line in reader.pages[0].extract_text().splitlines() if line.count("o") > LONG // 10]

    assert len(lines) > 1
    assert sum(line.count("o") for line in lines) == LONG
