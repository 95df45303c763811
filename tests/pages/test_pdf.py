"""The PDF can be read: by people, by screen readers, and by a program that is not ours."""

import io

import pytest
from pypdf import PdfReader

from skill.pages.page import Page, page_of
from skill.pages.pdf import as_pdf
from tests.fakes import MemoryNotebook
from tests.pages.told import SPAN, told_notebook, wording

pytest.importorskip("typst", reason="Typst, which makes PDFs, is not installed")


def read(page: Page, tag: str = "en-GB") -> PdfReader:
    return PdfReader(io.BytesIO(as_pdf(page, wording(tag))))


def text_of(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


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
