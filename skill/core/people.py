"""The people whom somebody trusts: who is meant, and how they are called."""

from skill.core.desk import Desk
from skill.core.named import closest
from skill.core.notebook import TrustedPerson


def known(desk: Desk, name: str) -> TrustedPerson | None:
    """The person of this name; None when nobody's is like it."""
    return closest(name, desk.notebook.people.all(), lambda somebody: somebody.name, desk.language.turning)


def called(desk: Desk, name: str) -> str:
    """A name turned towards the speaker, in its capitals: "my sister" is "your sister", and Sam stays Sam."""
    turned = (desk.language.turning.words.get(word.casefold(), word) for word in name.split())
    return " ".join(desk.language.capitals.get(word, word) for word in turned)


def goes_by_mail(desk: Desk, somebody: TrustedPerson) -> bool:
    """Whether they can be written to; else a file is made."""
    return desk.mails and bool(somebody.reach)
