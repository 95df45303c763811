"""A person's German words, turned towards them: verbs turn with their subject, and stand where German puts them."""

import pytest

from skill.catalog.languages import language_of
from skill.core.mirror import mirror, without_day

LANGUAGE = language_of("de-DE")


@pytest.mark.parametrize(
    ("words", "turned"),
    [
        ("Ich habe meine Schwester angerufen", "du hast deine Schwester angerufen"),
        ("Ich hab heute meine Mutter angerufen", "du hast heute deine Mutter angerufen"),
        ("Ich habe mit meinem Bruder geredet", "du hast mit deinem Bruder geredet"),
        ("Ich habe meiner Oma geschrieben", "du hast deiner Oma geschrieben"),
        ("Ich habe meinen Opa besucht.", "du hast deinen Opa besucht"),
        ("Ich habe mir die Haare gewaschen", "du hast dir die Haare gewaschen"),
        ("Ich habe mich angezogen", "du hast dich angezogen"),
        ("Ich habe mir was gekocht und es war gut", "du hast dir was gekocht und es war gut"),
        ("Ich bin aufgestanden", "du bist aufgestanden"),
        ("Ich bin aufgestanden und habe mich angezogen", "du bist aufgestanden und hast dich angezogen"),
        ("Ich bin trotz Angst einkaufen gegangen", "du bist trotz Angst einkaufen gegangen"),
        ("Ich habe die Kinder nicht angeschrien", "du hast die Kinder nicht angeschrien"),
        ("Ich habe meinem Chef nein gesagt", "du hast deinem Chef nein gesagt"),
        ("Ich habe unsere Küche geputzt", "du hast eure Küche geputzt"),
        ("Ich hab's geschafft, den Müll rauszubringen", "du hast es geschafft, den Müll rauszubringen"),
        ("Ich habe gemerkt, dass ich wütend bin", "du hast gemerkt, dass du wütend bist"),
        ("Ich habe gesagt, dass ich müde war", "du hast gesagt, dass du müde warst"),
        ("Ich war beim Arzt", "du warst beim Arzt"),
        ("Ich war müde und habe geduscht", "du warst müde und hast geduscht"),
        ("Ich hatte einen ruhigen Moment", "du hattest einen ruhigen Moment"),
        ("Ich konnte eine Stunde lesen", "du konntest eine Stunde lesen"),
        ("Ich durfte heute lachen", "du durftest heute lachen"),
        ("Ich musste weinen", "du musstest weinen"),
        ("Ich schaffte es aufzuräumen", "du schafftest es aufzuräumen"),
        ("Ich ging spazieren", "du gingst spazieren"),
        ("Ich blieb ruhig", "du bliebst ruhig"),
        ("Ich kam pünktlich", "du kamst pünktlich"),
        ("Ich trank ein Glas Wasser", "du trankst ein Glas Wasser"),
        ("Ich las ein Buch", "du last ein Buch"),
        ("Ich lebe noch", "du lebst noch"),
        ("Ich bin noch hier", "du bist noch hier"),
        ("Heute habe ich geduscht", "heute hast du geduscht"),
        ("Gestern war ich schwimmen", "gestern warst du schwimmen"),
        ("Am Montag war ich beim Zahnarzt", "am Montag warst du beim Zahnarzt"),
        ("Gestern Abend bin ich noch rausgegangen", "gestern Abend bist du noch rausgegangen"),
        ("Endlich hab ich meine Post geöffnet", "endlich hast du deine Post geöffnet"),
        ("Habe ich geduscht", "du hast geduscht"),
        ("War ich beim Zahnarzt", "du warst beim Zahnarzt"),
        ("Bin aufgestanden", "du bist aufgestanden"),
        ("Hab meine Tabletten genommen", "du hast deine Tabletten genommen"),
        ("Habe mich nicht entschuldigt", "du hast dich nicht entschuldigt"),
        ("War heute beim Friseur", "du warst heute beim Friseur"),
        ("Geduscht", "du hast geduscht"),
        ("Zähne geputzt", "du hast Zähne geputzt"),
        ("Meine Mutter angerufen", "du hast deine Mutter angerufen"),
        ("Nicht geraucht", "du hast nicht geraucht"),
        ("Kein Bier getrunken", "du hast kein Bier getrunken"),
        ("Rausgegangen", "du bist rausgegangen"),
        ("Spazieren gegangen", "du bist spazieren gegangen"),
        ("Mit dem Hund rausgegangen", "du bist mit dem Hund rausgegangen"),
        ("Mich ausgeruht", "du hast dich ausgeruht"),
        ("Zehn Minuten meditiert", "du hast zehn Minuten meditiert"),
        ("Endlich den Brief geöffnet", "endlich hast du den Brief geöffnet"),
        ("Wir haben zusammen gefrühstückt", "ihr habt zusammen gefrühstückt"),
        ("Wir waren im Park", "ihr wart im Park"),
        ("Wir sind spazieren gegangen", "ihr seid spazieren gegangen"),
        ("Ich geduscht habe", "du hast geduscht"),
        ("Meine Schwester hat mich angerufen", "deine Schwester hat dich angerufen"),
        ("Um Hilfe gebeten", "du hast um Hilfe gebeten"),
        ("Zwanzig Minuten gelesen", "du hast zwanzig Minuten gelesen"),
        ("Ich habe gesagt, was ich brauche", "du hast gesagt, was du brauchst"),
        ("Ich heute beim Arzt war", "du warst heute beim Arzt"),
    ],
)
def test_verbs_turn_with_their_subject(words: str, turned: str) -> None:
    assert mirror(words, LANGUAGE) == turned


@pytest.mark.parametrize(
    "words",
    [
        "Ich esse Suppe",
        "Obwohl ich müde war bin ich rausgegangen",
        "Meine Schwester hat gesagt, dass ich stark bin",
        "Ich habe dich angerufen",
        "Meine Tochter und ich haben gebastelt",
        "Der Hund hat gebellt",
        "Aufgestanden und geduscht",
        "Keine Zigaretten heute",
        "",
    ],
)
def test_what_can_t_be_turned_safely_is_not_turned(words: str) -> None:
    assert mirror(words, LANGUAGE) is None


def test_without_its_day_the_subject_comes_first_again() -> None:
    assert mirror(without_day("Heute habe ich geduscht", LANGUAGE.days), LANGUAGE) == "du hast geduscht"
