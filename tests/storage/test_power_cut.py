"""What was committed survives whatever happens to the process that committed it."""

from tests.storage.shelf import ME, NOW, Shelf, all_words, tell


def test_a_win_survives_a_process_that_is_killed_right_after(shelf: Shelf) -> None:
    shelf.open()
    child = shelf.child("keep_until_killed")
    assert child.stdout is not None

    last_told = [int(child.stdout.readline()) for _ in range(25)][-1]
    child.kill()
    child.communicate()

    words = all_words(shelf.open())
    assert words[: last_told + 1] == [f"win {number}" for number in range(last_told + 1)]


def test_a_visit_that_is_killed_leaves_nothing_and_no_lock(shelf: Shelf) -> None:
    shelf.open()
    child = shelf.child("hold_the_lock")
    assert child.stdout is not None
    assert child.stdout.readline() == "held\n"

    child.kill()
    child.communicate()

    tell(shelf.open(), "I got up")
    assert all_words(shelf.open()) == ["I got up"]


def test_a_full_disk_is_told_and_takes_no_win(sqlite_shelf: Shelf) -> None:
    sqlite_shelf.open()
    sqlite_shelf.close()

    child = sqlite_shelf.child("fill_the_disk")
    kept = int(child.communicate(timeout=30)[0])

    assert kept > 0
    assert len(all_words(sqlite_shelf.open())) == kept


def test_a_person_met_but_not_spoken_to_is_kept(shelf: Shelf) -> None:
    with shelf.open().visit(ME, NOW):
        pass

    assert shelf.open().forget(ME)
