"""Visits: whole or not at all, one at a time, and answered once."""

import subprocess
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy.exc import InvalidRequestError

from skill.storage.profile import Profile
from skill.storage.visit import ANSWERS_STAY, Visit
from tests.storage.shelf import ME, NOW, SOMEONE, TODAY, Shelf, all_words, tell

REQUEST = "amzn1.echo-api.request.1"


def test_a_visit_that_fails_leaves_nothing(shelf: Shelf) -> None:
    library = shelf.open()

    with pytest.raises(KeyboardInterrupt), library.visit(ME, NOW) as visit:  # noqa: PT012 - it breaks off later
        visit.notebook.wins.keep("half said", about=TODAY, said_at=NOW)
        visit.save_profile({"zone": "Europe/Paris"})
        visit.remember_answer(REQUEST, "kept", NOW)
        raise KeyboardInterrupt

    with library.visit(ME, NOW) as visit:
        assert visit.notebook.wins.newest() is None
        assert visit.answer_to(REQUEST) is None
        assert not visit.profile


def test_a_visit_that_ended_takes_nothing_more(sqlite_shelf: Shelf) -> None:
    with sqlite_shelf.open().visit(ME, NOW) as visit:
        pass

    with pytest.raises(InvalidRequestError):
        visit.notebook.wins.keep("too late", about=TODAY, said_at=NOW)


def test_a_profile_is_kept_as_last_saved(shelf: Shelf) -> None:
    library = shelf.open()
    profile: Profile = {"locale": "fr-FR", "zone": "Europe/Paris", "slower": True, "pace": 140}

    with library.visit(ME, NOW) as visit:
        visit.save_profile({"old": 1})
        visit.save_profile(profile)
        assert visit.profile == profile

    with library.visit(ME, NOW) as visit:
        assert visit.profile == profile
    with library.visit(SOMEONE, NOW) as visit:
        assert not visit.profile


def test_a_retry_gets_the_answer_of_the_first_time(shelf: Shelf) -> None:
    library = shelf.open()

    answers = set()
    for _ in range(3):
        with library.visit(ME, NOW) as visit:
            answers.add(_answered(visit))

    assert len(answers) == 1
    assert all_words(library) == ["I got up"]


def test_another_persons_request_of_the_same_id_is_another_request(shelf: Shelf) -> None:
    library = shelf.open()

    for who in (ME, SOMEONE):
        with library.visit(who, NOW) as visit:
            _answered(visit)

    assert all_words(library, SOMEONE) == ["I got up"]


def test_the_last_answer_to_a_request_counts(shelf: Shelf) -> None:
    with shelf.open().visit(ME, NOW) as visit:
        visit.remember_answer(REQUEST, "one", NOW)
        visit.remember_answer(REQUEST, "two", NOW)

        assert visit.answer_to(REQUEST) == "two"


def test_old_answers_are_let_go(shelf: Shelf) -> None:
    library = shelf.open()
    later = NOW + ANSWERS_STAY + timedelta(seconds=1)

    with library.visit(ME, NOW) as visit:
        visit.remember_answer(REQUEST, "old", NOW)
    with library.visit(ME, later) as visit:
        visit.remember_answer("another", "new", later)

        assert visit.answer_to(REQUEST) is None
        assert visit.answer_to("another") == "new"


def test_two_identical_requests_at_once_keep_one_win(shelf: Shelf) -> None:
    library = shelf.open()

    def handle(_number: int) -> str:
        with library.visit(ME, NOW) as visit:
            return _answered(visit)

    with ThreadPoolExecutor(8) as pool:
        answers = set(pool.map(handle, range(16)))

    assert len(answers) == 1
    assert all_words(library) == ["I got up"]


def test_two_processes_with_the_same_request_keep_one_win(shelf: Shelf) -> None:
    shelf.open()

    answers = _outputs([shelf.child("answer_request", REQUEST) for _ in range(2)])

    assert len(set(answers)) == 1
    assert all_words(shelf.open()) == ["I got up"]


def test_first_visits_at_once_are_of_one_person(shelf: Shelf) -> None:
    library = shelf.open()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: tell(library, str(number)), range(16)))

    assert sorted(all_words(library), key=int) == [str(number) for number in range(16)]


def test_processes_that_tell_at_once_lose_nothing(shelf: Shelf) -> None:
    shelf.open()

    _outputs([shelf.child("keep_ten", prefix) for prefix in ("a", "b")])

    assert sorted(all_words(shelf.open())) == [f"{prefix} {number}" for prefix in "ab" for number in range(10)]


def _answered(visit: Visit) -> str:
    answer = visit.answer_to(REQUEST)
    if answer is None:
        answer = visit.notebook.wins.keep("I got up", about=TODAY, said_at=NOW).id
        visit.remember_answer(REQUEST, answer, NOW)
    return answer


def _outputs(children: list[subprocess.Popen[str]]) -> list[str]:
    outputs = [child.communicate(timeout=30)[0] for child in children]
    assert [child.returncode for child in children] == [0] * len(children)
    return outputs
