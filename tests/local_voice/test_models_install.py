"""Installing a speech model from a real server on loopback, on good days and bad."""

import os
import stat
import subprocess
import sys
import threading
import zipfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from local_voice.models.catalogue import PublishedModel
from local_voice.models.download import CHUNK
from local_voice.models.install import Installer
from local_voice.models.verify import verify_model
from skill.core.errors import ChecksumWrong, DiskFull, DownloadFailed, ProofMissing
from tests.local_voice.archive_server import Archive, listed, publisher, sha256, zip_of, zip_with
from tests.local_voice.hearing import MODEL as REAL_MODEL

NAME = "vosk-model-small-xx-0.1"
ZIP = zip_of(REAL_MODEL, NAME)
MODEL = PublishedModel("xx", NAME, 0, "Apache-2.0", sha256=sha256(ZIP))
UNPROVEN = replace(MODEL, sha256=None)
TIMEOUT = (2.0, 1.0)


def installer(folder: Path, base: str) -> Installer:
    return Installer(folder, base, TIMEOUT)


def names(folder: Path) -> set[str]:
    """What a person would find; our lock is of no size and stays."""
    return {path.name for path in folder.iterdir() if not path.name.endswith(".lock")}


def test_an_installed_model_is_whole_and_loads(tmp_path: Path) -> None:
    told: list[tuple[int, int | None]] = []

    with publisher(Archive(ZIP)) as base:
        path = installer(tmp_path / "models", base).install(MODEL, lambda *bytes_: told.append(bytes_))

    verify_model(path)
    assert names(tmp_path / "models") == {NAME}
    assert told[-1] == (len(ZIP), len(ZIP))
    assert (path / "graph" / "words.txt").read_bytes() == (REAL_MODEL / "graph" / "words.txt").read_bytes()


def test_what_is_here_is_not_fetched_again(tmp_path: Path) -> None:
    archive = Archive(ZIP)
    with publisher(archive) as base:
        installer(tmp_path, base).install(MODEL)
        installer(tmp_path, base).install(MODEL)

    assert len(archive.requests) == 1


def test_a_damaged_model_is_replaced(tmp_path: Path) -> None:
    with publisher(Archive(ZIP)) as base:
        path = installer(tmp_path, base).install(MODEL)
        (path / "graph" / "words.txt").write_text("damaged")
        installer(tmp_path, base).install(MODEL)

    verify_model(path)
    assert names(tmp_path) == {NAME}


def test_a_connection_cut_midway_goes_on_where_it_broke(tmp_path: Path) -> None:
    archive = Archive(ZIP, cut_after=len(ZIP) // 3, cuts=2)

    with publisher(archive) as base:
        path = installer(tmp_path, base).install(MODEL)

    verify_model(path)
    kept = len(ZIP) // 3 // CHUNK * CHUNK
    assert archive.requests == [f"/{NAME}.zip bytes={start}-" for start in (0, kept, 2 * kept)]


def test_what_came_before_a_failure_is_kept_for_the_next_try(tmp_path: Path) -> None:
    archive = Archive(ZIP, cut_after=len(ZIP) // 2, cuts=1, refuse_after_cut=True)
    with publisher(archive) as base:
        with pytest.raises(DownloadFailed, match=NAME):
            installer(tmp_path, base).install(MODEL)
        kept = (tmp_path / f"{NAME}.zip.part").stat().st_size
        assert kept == len(ZIP) // 2 // CHUNK * CHUNK
        archive.status = 200
        path = installer(tmp_path, base).install(MODEL)

    verify_model(path)
    assert archive.requests[-1].endswith(f"bytes={kept}-")
    assert names(tmp_path) == {NAME}


def test_a_server_without_ranges_starts_anew(tmp_path: Path) -> None:
    (tmp_path / f"{NAME}.zip.part").write_bytes(ZIP[:1000])

    with publisher(Archive(ZIP, ranges=False)) as base:
        path = installer(tmp_path, base).install(MODEL)

    verify_model(path)


@pytest.mark.parametrize(
    "leftover", [b"", b"half of something else", b"x" * len(ZIP), b"x" * (len(ZIP) + 5), ZIP[:-1], ZIP]
)
def test_no_leftover_part_breaks_an_install(tmp_path: Path, leftover: bytes) -> None:
    (tmp_path / f"{NAME}.zip.part").write_bytes(leftover)
    (tmp_path / f"{NAME}.zip").write_bytes(b"left by another program")

    with publisher(Archive(ZIP)) as base:
        path = installer(tmp_path, base).install(MODEL)

    verify_model(path)
    assert names(tmp_path) == {NAME, f"{NAME}.zip"}


def test_a_folder_that_is_no_model_makes_place(tmp_path: Path) -> None:
    (tmp_path / NAME / "am").mkdir(parents=True)

    with publisher(Archive(ZIP)) as base:
        verify_model(installer(tmp_path, base).install(MODEL))


def test_another_file_than_the_published_one_is_deleted(tmp_path: Path) -> None:
    with publisher(Archive(zip_of(REAL_MODEL, "another"))) as base, pytest.raises(ChecksumWrong):
        installer(tmp_path, base).install(MODEL)

    assert names(tmp_path) == set()


def test_the_publishers_list_proves_a_model_without_a_known_sha256(tmp_path: Path) -> None:
    with publisher(Archive(ZIP, listed=[listed(NAME, ZIP)])) as base:
        verify_model(installer(tmp_path / "good", base).install(UNPROVEN))
    with publisher(Archive(ZIP, listed=[listed(NAME, ZIP + b"!")])) as base, pytest.raises(ChecksumWrong):
        installer(tmp_path / "bad", base).install(UNPROVEN)

    assert names(tmp_path / "bad") == set()


@pytest.mark.parametrize("rows", [None, [], [{"name": "other"}], [{"name": NAME}]])
def test_nothing_unproven_is_installed_and_what_came_is_kept(
    tmp_path: Path, rows: list[dict[str, object]] | None
) -> None:
    part = tmp_path / f"{NAME}.zip.part"
    part.write_bytes(ZIP[:1000])
    archive = Archive(ZIP, listed=rows)

    with publisher(archive) as base:
        with pytest.raises(ProofMissing, match=f"{NAME}.zip"):
            installer(tmp_path, base).install(UNPROVEN)
        assert (names(tmp_path), part.read_bytes()) == ({part.name}, ZIP[:1000])

        archive.listed = [listed(NAME, ZIP)]
        verify_model(installer(tmp_path, base).install(UNPROVEN))

    assert archive.requests[-1] == f"/{NAME}.zip bytes=1000-"


def test_nothing_is_fetched_for_which_there_is_no_proof(tmp_path: Path) -> None:
    archive = Archive(ZIP)

    with publisher(archive) as base, pytest.raises(ProofMissing):
        installer(tmp_path, base).install(UNPROVEN)

    assert archive.requests == ["/model-list.json"]


def a_link() -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(f"{NAME}/am/final.mdl", b"model")
        link = zipfile.ZipInfo(f"{NAME}/link")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    return packed.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        zip_with({f"{NAME}/am/final.mdl": b"", "../outside": b"!"}),
        zip_with({f"{NAME}/am/final.mdl": b"", f"{NAME}/../../outside": b"!"}),
        zip_with({f"{NAME}/am/final.mdl": b"", "/outside": b"!"}),
        zip_with({f"{NAME}/am/final.mdl": b"", "..\\outside": b"!"}),
        zip_with({f"{NAME}/am/final.mdl": b"", "C:\\outside": b"!"}),
        zip_with({f"{NAME}/am/final.mdl": bytes(10**8)}),
        zip_with({f"{NAME}/readme": b"no model in here"}),
        a_link(),
        b"not a zip at all",
        ZIP[: len(ZIP) // 2],
        ZIP[:5000] + bytes([ZIP[5000] ^ 255]) + ZIP[5001:],
    ],
    ids=["up", "far-up", "absolute", "backslash", "drive", "bomb", "no-model", "link", "text", "half", "garbled"],
)
def test_an_archive_that_is_not_what_it_should_be_leaves_nothing_behind(tmp_path: Path, content: bytes) -> None:
    folder = tmp_path / "home" / "models"

    with publisher(Archive(content, listed=[listed(NAME, content)])) as base, pytest.raises(ChecksumWrong):
        installer(folder, base).install(UNPROVEN)

    assert names(folder) == set()
    assert {path.name for path in tmp_path.rglob("*") if path.is_file()} == {f".{NAME}.lock"}


@pytest.mark.parametrize("status", [403, 404, 500, 503])
def test_a_server_that_refuses_is_a_failed_download(tmp_path: Path, status: int) -> None:
    with publisher(Archive(ZIP, status=status)) as base, pytest.raises(DownloadFailed):
        installer(tmp_path, base).install(MODEL)


def test_a_server_that_hangs_is_given_up(tmp_path: Path) -> None:
    with publisher(Archive(ZIP, hang=3)) as base, pytest.raises(DownloadFailed):
        installer(tmp_path, base).install(MODEL)


def test_offline_is_told_at_once(tmp_path: Path) -> None:
    with publisher(Archive(ZIP)) as base:
        pass  # nobody listens there any more

    with pytest.raises(DownloadFailed):
        installer(tmp_path, base).install(MODEL)


def test_two_installs_at_once_take_turns_and_fetch_once(tmp_path: Path) -> None:
    archive = Archive(ZIP, hang=0.2)
    with publisher(archive) as base, ThreadPoolExecutor(4) as people:
        paths = set(people.map(lambda _: installer(tmp_path, base).install(MODEL), range(4)))

    assert len(paths) == 1
    assert len(archive.requests) == 1
    verify_model(paths.pop())


def test_two_programs_at_once_take_turns(tmp_path: Path) -> None:
    archive = Archive(ZIP, hang=0.2)
    with publisher(archive) as base:
        programs = [subprocess.Popen(program(tmp_path, base)) for _ in range(2)]
        assert [one.wait(30) for one in programs] == [0, 0]

    assert len(archive.requests) == 1
    verify_model(tmp_path / NAME)


def program(folder: Path, base: str, before: str = "") -> list[str]:
    """An install in a process of its own; it ends with 3 when the disk is full."""
    lines = f"""
{before}
import sys
from pathlib import Path
from local_voice.models.catalogue import PublishedModel
from local_voice.models.download import CHUNK
from local_voice.models.install import Installer
from skill.core.errors import DiskFull
try:
    Installer(Path({str(folder)!r}), {base!r}).install(PublishedModel("xx", {NAME!r}, 0, "", sha256={MODEL.sha256!r}))
except DiskFull:
    sys.exit(3)
"""
    return [sys.executable, "-c", lines]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of a file")
@pytest.mark.parametrize("already_here", [b"", ZIP], ids=["while-fetching", "while-unpacking"])
def test_a_full_disk_has_a_name_and_the_next_try_succeeds(tmp_path: Path, already_here: bytes) -> None:
    most = len(ZIP) // 4
    limit = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({most}, {most}))"
    (tmp_path / f"{NAME}.zip.part").write_bytes(already_here)

    with publisher(Archive(ZIP)) as base:
        ended = subprocess.run(program(tmp_path, base, limit), check=False, timeout=60)
        assert ended.returncode == 3
        assert names(tmp_path) == {f"{NAME}.zip.part"}
        verify_model(installer(tmp_path, base).install(MODEL))


def test_a_full_file_system_has_a_name(tmp_path: Path) -> None:
    small = tmp_path / "small"
    small.mkdir()
    mounted = (
        subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={len(ZIP) // 2}", "tmpfs", str(small)],
            check=False,
            capture_output=True,
        )
        if os.name == "posix" and os.geteuid() == 0
        else None
    )
    if mounted is None or mounted.returncode:
        pytest.skip("a small file system can't be mounted here; the limit on a file's size is tested instead")
    try:
        with publisher(Archive(ZIP)) as base, pytest.raises(DiskFull):
            installer(small, base).install(MODEL)
        assert not (small / NAME).exists()
    finally:
        subprocess.run(["umount", str(small)], check=True)


def test_too_little_room_is_known_before_the_download(tmp_path: Path) -> None:
    archive = Archive(ZIP)
    with publisher(archive) as base, pytest.raises(DiskFull):
        installer(tmp_path, base).install(replace(MODEL, megabytes=10**9))

    assert archive.requests == []


def test_a_power_cut_while_unpacking_never_shows_half_a_model(tmp_path: Path) -> None:
    seen: list[bool] = []
    done = threading.Event()

    def watch() -> None:
        while not done.is_set():
            if (tmp_path / NAME).exists():
                seen.append((tmp_path / NAME / "graph" / "words.txt").exists())

    watcher = threading.Thread(target=watch)
    watcher.start()
    with publisher(Archive(ZIP)) as base:
        installer(tmp_path, base).install(MODEL)
    done.set()
    watcher.join()

    assert all(seen)
