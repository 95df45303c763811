"""One template, many sentences."""

import pytest

from skill.core.understand.templates import TemplateError, expand


@pytest.mark.parametrize(
    ("template", "sentences"),
    [
        ("undo", ["undo"]),
        ("undo [that]", ["undo", "undo that"]),
        ("(stop | be quiet) now", ["stop now", "be quiet now"]),
        ("say <it> [again [please]]", ["say it", "say it again", "say it again please",
                                       "say that", "say that again", "say that again please"]),
        ("how was {period}", ["how was {period}"]),
        ("", [""]),
    ],
)  # fmt: skip
def test_a_template_expands(template: str, sentences: list[str]) -> None:
    assert sorted(expand(template, {"it": ("it", "that")})) == sorted(sentences)


@pytest.mark.parametrize("broken", ["undo [that", "(a | b", "a]", "b)", "<nothing>", "[a (b]"])
def test_a_broken_template_is_refused(broken: str) -> None:
    with pytest.raises(TemplateError):
        list(expand(broken, {}))
