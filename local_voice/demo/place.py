"""Where a demo leaves its database, key and replies: a folder that holds nothing else, emptied before each run."""

from pathlib import Path

from local_voice.private_folder import make_private
from skill.core.errors import SettingUnusable

MARK = ".small-wins-demo"


def empty_place(folder: Path) -> Path:
    """The folder, empty but for a mark that says it is ours; SettingUnusable when it holds anything else."""
    try:
        if folder.exists() and any(folder.iterdir()) and not (folder / MARK).exists():
            raise SettingUnusable("--out", "an empty folder")
        make_private(folder)
        for path in folder.iterdir():
            path.unlink()
        (folder / MARK).touch()
    except OSError:
        raise SettingUnusable(f"--out {folder}", "an empty folder that can be written") from None
    return folder
