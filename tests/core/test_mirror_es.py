"""A person's Spanish words, turned towards them: the verbs turn, for they tell who did it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.catalog.languages import language_of
from skill.core.mirror import LONGEST, mirror, without_day

LANGUAGE = language_of("es-ES")
FIRST_PERSON = frozenset({"yo", "mi", "me", "mí", "conmigo", "llamé", "salí", "hice", "he"})

TURNED = {
    "Llamé a mi hermana": "llamaste a tu hermana",
    "Me levanté de la cama": "te levantaste de la cama",
    "Me he duchado": "te has duchado",
    "He comido algo": "has comido algo",
    "No he fumado": "no has fumado",
    "Me lavé los dientes": "te lavaste los dientes",
    "Hice la cama": "hiciste la cama",
    "Fui al médico": "fuiste al médico",
    "Fui a terapia con mi pareja": "fuiste a terapia con tu pareja",
    "Salí a caminar": "saliste a caminar",
    "Comí bien": "comiste bien",
    "Dormí toda la noche": "dormiste toda la noche",
    "Pude levantarme": "pudiste levantarte",
    "Logré ducharme": "lograste ducharte",
    "Conseguí vestirme": "conseguiste vestirte",
    "Tuve un momento de calma": "tuviste un momento de calma",
    "Puse la lavadora": "pusiste la lavadora",
    "Me puse el traje": "te pusiste el traje",
    "Le dije que no a mi jefe": "le dijiste que no a tu jefe",
    "Le puse un límite a mi madre": "le pusiste un límite a tu madre",
    "Traje la compra": "trajiste la compra",
    "Saqué la basura": "sacaste la basura",
    "Busqué trabajo": "buscaste trabajo",
    "Pagué el alquiler": "pagaste el alquiler",
    "Jugué con mis hijos": "jugaste con tus hijos",
    "Llegué a tiempo": "llegaste a tiempo",
    "Regué mis plantas": "regaste tus plantas",
    "Empecé un libro": "empezaste un libro",
    "Abracé a mi hijo": "abrazaste a tu hijo",
    "Almorcé con un amigo": "almorzaste con un amigo",
    "Leí diez páginas": "leíste diez páginas",
    "Oí música": "oíste música",
    "Me reí con mi amiga": "te reíste con tu amiga",
    "Sonreí": "sonreíste",
    "Seguí mi plan": "seguiste tu plan",
    "Me vestí": "te vestiste",
    "Pedí ayuda": "pediste ayuda",
    "Escribí en mi diario": "escribiste en tu diario",
    "Preparé la comida": "preparaste la comida",
    "Miré por la ventana": "miraste por la ventana",
    "Esperé mi turno": "esperaste tu turno",
    "Lloré y me hizo bien": "lloraste y te hizo bien",
    "Di un paseo": "diste un paseo",
    "Vi a mis primos": "viste a tus primos",
    "Anduve media hora": "anduviste media hora",
    "Conduje hasta casa": "condujiste hasta casa",
    "Vine caminando": "viniste caminando",
    "Estuve en calma toda la tarde": "estuviste en calma toda la tarde",
    "Yo hice la cena": "tú hiciste la cena",
    "Hoy desayuné fruta": "hoy desayunaste fruta",
    "No le grité a mis hijos": "no le gritaste a tus hijos",
    "No bebí": "no bebiste",
    "Mantuve la calma": "mantuviste la calma",
    "Me sentí mejor por la tarde": "te sentiste mejor por la tarde",
    "Tomé mi café con calma": "tomaste tu café con calma",
    "Fui amable conmigo": "fuiste amable contigo",
    "Hablé de mí": "hablaste de ti",
    "Le dije que no puedo más horas": "le dijiste que no puedes más horas",
    "Mi jefe me felicitó": "tu jefe te felicitó",
    "Me perdoné.": "te perdonaste",
    "Llamé a Rosa": "llamaste a Rosa",
    "llame a mi madre": "llamaste a tu madre",
    "sali a caminar": "saliste a caminar",
    "me duche": "te duchaste",
    "Seguí aquí": "seguiste aquí",
    "Cociné para mí": "cocinaste para ti",
    "Me quedé quieta levantándome despacio": "te quedaste quieta levantándote despacio",
    "Contesté dos correos": "contestaste dos correos",
    "Cumplí con lo que dije": "cumpliste con lo que dijiste",
}


@pytest.mark.parametrize(("words", "turned"), TURNED.items())
def test_verbs_and_pronouns_turn(words: str, turned: str) -> None:
    assert mirror(words, LANGUAGE) == turned


@pytest.mark.parametrize(
    "words",
    [
        "Fuimos al parque",
        "Comimos juntos",
        "Hemos salido a pasear",
        "Mi hijo y yo jugamos",
        "Salió el sol",
        "Te dije la verdad",
        "Estaba en casa y salí",
        "Quería llorar y llamé a mi tía",
        "Llamaré a mi madre",
        "Haré la cama",
        "Sin fumar todo el día",
        "Un día tranquilo",
        "Nos reímos mucho",
        "Fui " + "muy " * LONGEST + "lejos",
        "",
    ],
)
def test_what_can_t_be_turned_safely_is_not_turned(words: str) -> None:
    assert mirror(words, LANGUAGE) is None


@given(
    st.lists(
        st.sampled_from([*sorted(FIRST_PERSON), "el", "café", "y", "hermana"]),
        max_size=12,
    )
)
def test_no_first_person_is_left_in_what_is_turned(words: list[str]) -> None:
    turned = mirror(" ".join(words), LANGUAGE)

    assert turned is None or FIRST_PERSON.isdisjoint(turned.split())


@pytest.mark.parametrize(
    ("words", "left"),
    [("Hoy comí bien", "comí bien"), ("Ayer por la tarde salí", "salí"), ("Me duché esta mañana", "Me duché")],
)
def test_a_named_day_is_left_out_where_a_recap_says_it(words: str, left: str) -> None:
    assert without_day(words, LANGUAGE.days) == left
