"""Settings: flags win over SMALL_WINS_* variables, which win over the settings file, which wins over the defaults."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo

from skill.core.errors import SettingUnusable

APP = "small-wins"
FILE = "small-wins.toml"
PREFIX = "SMALL_WINS_"


@dataclass(frozen=True)
class Settings:
    """What can be set. `home` holds data, `config` the settings file and the key.

    `zone` is an IANA name, "" for the computer's own; `country` an ISO 3166 code, "" until the person chose one;
    `key` the master key in Base64, None when it lies in `key_file`. `smtp_url` is the person's own mail server, ""
    for none; `smtp_from` the address that their mail comes from, where the user's name on the server is none.
    """

    home: Path
    config: Path
    database_url: str
    key_file: Path
    key: str | None = field(default=None, repr=False)
    locale: str = "en-US"
    country: str = ""
    zone: str = ""
    model_path: str | None = None
    models_url: str | None = None
    alexa_skill_id: str = ""
    smtp_url: str = ""
    smtp_password: str = field(default="", repr=False)
    smtp_from: str = ""

    @property
    def file(self) -> Path:
        """Where a settings file is looked for."""
        return self.config / FILE

    @property
    def shared(self) -> Path:
        """Where files lie that were made to be handed over."""
        return self.home / "shared"


def load_settings(overrides: Mapping[str, str | None] | None = None) -> Settings:
    """Read the settings; `overrides` are flags, None where not given. Raises SettingUnusable."""
    given = {name: value for name, value in (overrides or {}).items() if value is not None}
    config, home = _folders()
    found = {**_from_file(config / FILE), **_from_environment(), **given}
    if found.get("zone"):
        _check_zone(found["zone"])
    return Settings(
        home=home,
        config=config,
        database_url=found.get("database_url") or f"sqlite:///{home / 'wins.db'}",
        key_file=config / "key",
        key=found.get("key"),
        locale=found.get("locale", "en-US"),
        country=found.get("country", ""),
        zone=found.get("zone", ""),
        model_path=found.get("model_path"),
        models_url=found.get("models_url"),
        alexa_skill_id=found.get("alexa_skill_id", ""),
        smtp_url=found.get("smtp_url", ""),
        smtp_password=found.get("smtp_password", ""),
        smtp_from=found.get("smtp_from", ""),
    )


_NAMES = (
    "database_url", "key", "locale", "country", "zone", "model_path", "models_url", "alexa_skill_id",
    "smtp_url", "smtp_password", "smtp_from",
)  # fmt: skip


def _folders() -> tuple[Path, Path]:
    """Config and data: both in SMALL_WINS_HOME when it is set, else where the platform keeps such things."""
    if home := os.environ.get(f"{PREFIX}HOME"):
        try:
            return Path(home).expanduser(), Path(home).expanduser()
        except RuntimeError:  # "~name" of nobody here
            raise SettingUnusable(f"{PREFIX}HOME", "a folder") from None
    from platformdirs import user_config_path, user_data_path  # noqa: PLC0415 - not needed for `small-wins --help`

    return user_config_path(APP, appauthor=False), user_data_path(APP, appauthor=False)


def _from_file(path: Path) -> dict[str, str]:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError):
        raise SettingUnusable(str(path), "a TOML file that can be read") from None
    for name, value in table.items():
        if name not in _NAMES or not isinstance(value, str):
            raise SettingUnusable(f"{name} in {path}", "one of: " + ", ".join(_NAMES) + ', with a value in "quotes"')
    return table


def _from_environment() -> dict[str, str]:
    return {name: value for name in _NAMES if (value := os.environ.get(PREFIX + name.upper()))}


def _check_zone(zone: str) -> None:
    try:
        ZoneInfo(zone)
    except (KeyError, OSError, ValueError):  # not found; not a file; not a name
        raise SettingUnusable("zone", "a name such as Europe/Paris") from None
