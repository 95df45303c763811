"""Which of the shipped locales serves a language tag, however it is written."""

from functools import cache

from skill.catalog.files import known_locales, language_in, language_table, locale_table


@cache
def nearest_locale(asked: str) -> str | None:
    """The locale itself; else the one of its language that has the region among its `neighbours`; else the `usual` one.

    Takes BCP 47 and POSIX alike: "es_ES.UTF-8" is es-ES, "en-nz" en-AU, "de" de-DE. None for a language without words.
    Nobody's country is read from it: a number to call is never guessed.
    """
    language, *rest = asked.partition(".")[0].partition("@")[0].replace("_", "-").split("-")
    language, region = language.lower(), "".join(rest[-1:]).upper()
    alike = [known for known in known_locales() if language_in(known) == language]
    if not alike:
        return None
    if (tag := f"{language}-{region}") in alike:
        return tag
    usual: str = language_table(language)["usual"]
    return next((known for known in alike if region in locale_table(known).get("neighbours", ())), usual)
