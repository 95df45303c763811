"""Work that was left over finds the person again, brings nobody back, and is done by one at a time."""

from concurrent.futures import ThreadPoolExecutor

from skill.storage.library import Library
from tests.post.outboxes import fill
from tests.storage.shelf import ME, NOW, SOMEONE, Shelf, tell


def test_a_person_is_found_again_by_their_door_s_name_and_by_their_id(shelf: Shelf) -> None:
    library = shelf.open()
    tell(library, "I got up")
    with library.visit(SOMEONE, NOW) as visit:
        fill(visit.notebook)

    (who,) = library.with_shares()

    with library.revisit(who, NOW) as by_id:
        assert by_id is not None
        assert len(by_id.notebook.shares.all()) == 1
    with library.revisit(ME, NOW) as by_name:
        assert by_name is not None
        assert len(by_name.notebook.shares.all()) == 0


def test_nobody_is_entered_or_brought_back(shelf: Shelf) -> None:
    library = shelf.open()
    with library.visit(ME, NOW) as visit:
        fill(visit.notebook)
    (who,) = library.with_shares()
    library.forget(ME)

    for gone in (ME, who):
        with library.revisit(gone, NOW) as nobody:
            assert nobody is None
    assert library.with_shares() == []
    assert not library.forget(ME)


def test_one_share_is_taken_by_one_of_many_at_once(shelf: Shelf) -> None:
    library = shelf.open()
    with library.visit(ME, NOW) as visit:
        fill(visit.notebook, shares=3)
    (who,) = library.with_shares()

    with ThreadPoolExecutor(4) as pool:
        taken = [share for taken in pool.map(lambda _: take_all(library, who), range(4)) for share in taken]

    assert len(taken) == len(set(taken)) == 3


def take_all(library: Library, who: str) -> list[str]:
    taken = []
    for _ in range(3):
        with library.revisit(who, NOW) as visit:
            assert visit is not None
            share = next(iter(visit.notebook.shares.all()), None)
            if share is not None:
                visit.notebook.shares.remove(share.id)
                taken.append(share.id)
    return taken
