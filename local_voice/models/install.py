"""A speech model, from its publisher to a folder, all of it or none of it."""

import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from local_voice.models.archive import ArchiveUnusableError, unpack
from local_voice.models.catalogue import PublishedModel
from local_voice.models.disk import NO_ROOM, room_in
from local_voice.models.download import TIMEOUT, Download, Progress
from local_voice.models.lock import alone
from local_voice.models.manifest import damaged_files, write_manifest
from local_voice.models.proof import proof_of
from local_voice.models.shape import looks_like_a_model
from local_voice.private_folder import make_private
from skill.core.errors import ChecksumWrong, DiskFull, ProofMissing, SettingUnusable
from skill.durable import keep_folder

PUBLISHER = "https://alphacephei.com/vosk/models"

ROOM = 3
"""Times the size of the zip: the zip itself and what is in it."""


@dataclass(frozen=True)
class Installer:
    """Installs into `folder` from `base`; `timeout` is to connect, and between bytes, in seconds."""

    folder: Path
    base: str = PUBLISHER
    timeout: tuple[float, float] = TIMEOUT

    def install(self, model: PublishedModel, progress: Progress = lambda _here, _total: None) -> Path:
        """The model's folder; nothing is fetched when it is there and whole. Two installs at once take turns.

        Raises DownloadFailed and ProofMissing (what came is kept for the next try), ChecksumWrong (it is deleted),
        DiskFull, and SettingUnusable for a folder that can't be made.
        """
        with room_in(self.folder):
            self._make_folder()
            with alone(self.folder / f".{model.name}.lock"):
                target = self.folder / model.name
                if not self.has(model):
                    self._need_room(model)
                    part = self.folder / f"{model.name}.zip.part"
                    self._fetch(model, part, progress)
                    self._unpack(model, part, target)
                return target

    def _make_folder(self) -> None:
        try:
            make_private(self.folder)
        except OSError as problem:
            if problem.errno in NO_ROOM:
                raise
            raise SettingUnusable(str(self.folder), "a folder that can be written") from None

    def has(self, model: PublishedModel) -> bool:
        """Whether it is here, and whole."""
        target = self.folder / model.name
        return looks_like_a_model(target) and not damaged_files(target)

    def url(self, model: PublishedModel) -> str:
        """Where the zip is."""
        return f"{self.base.rstrip('/')}/{model.name}.zip"

    def _need_room(self, model: PublishedModel) -> None:
        """A full disk is better known before the download than after."""
        if shutil.disk_usage(self.folder).free < ROOM * model.megabytes * 10**6:
            raise DiskFull(str(self.folder))

    def _fetch(self, model: PublishedModel, part: Path, progress: Progress) -> None:
        """What is left from another file is not held against this one: it is fetched anew, once."""
        proof = proof_of(model, self.base.rstrip("/"), self.timeout)
        if proof is None:
            raise ProofMissing(self.url(model))
        was_begun = part.exists()
        download = Download(self.url(model), part, progress, self.timeout)
        download.finish()
        if not proof.holds(part) and was_begun:
            part.unlink()
            download.finish()
        if not proof.holds(part):
            part.unlink()
            raise ChecksumWrong(self.url(model))

    def _unpack(self, model: PublishedModel, part: Path, target: Path) -> None:
        """Into a folder beside the target, which then takes the target's name in one step."""
        with tempfile.TemporaryDirectory(prefix=f".{model.name}.", dir=self.folder) as staging:
            fresh = Path(staging) / "fresh"
            fresh.mkdir()
            try:
                unpack(part, fresh)
                source = _model_in(fresh, model.name)
            except ArchiveUnusableError as problem:
                part.unlink()
                raise ChecksumWrong(self.url(model)) from problem
            write_manifest(source)
            keep_folder(source)
            if target.exists():
                target.rename(Path(staging) / "old")
            os.replace(source, target)  # noqa: PTH105 - says that it is one step
            keep_folder(self.folder)
        part.unlink()


def _model_in(folder: Path, name: str) -> Path:
    """The model inside what was unpacked, mostly in a folder of its name. Raises ArchiveUnusableError."""
    for candidate in (folder / name, folder):
        if looks_like_a_model(candidate):
            return candidate
    raise ArchiveUnusableError
