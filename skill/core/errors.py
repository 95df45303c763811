"""Everything that can go wrong and has a name.

SmallWinsError
├── SettingsError
│   ├── SettingUnusable       a value in the settings file or a SMALL_WINS_* variable
│   └── LocaleUnknown         no words for this language tag
├── LocaleBroken              a locale file lacks a key or names something unknown
├── VaultError
│   ├── KeyMissing            there is data, and no master key to read it
│   ├── KeyWrong              the master key is not the one that the data was written with
│   ├── KeyUnusable           the key file or SMALL_WINS_KEY does not hold a key
│   └── SealBroken            a sealed row was altered, or stands where it was not written
├── StorageError
│   ├── StorageUnavailable    the database is away, locked, full or unreadable
│   └── SchemaTooNew          the database was written by a newer Small Wins
├── SoundError
│   ├── NotAudio              a file that holds no sound we can read
│   ├── MicrophoneMissing
│   ├── SpeakerMissing
│   └── VoiceMissing          nothing here can speak
├── SpeechModelError
│   ├── ModelMissing
│   ├── ModelBroken
│   ├── ModelUnknown          no published model for this language
│   ├── DownloadFailed
│   ├── ProofMissing
│   ├── ChecksumWrong
│   └── DiskFull
├── PageError
│   ├── ArchiveUnreadable     a file to import that is none of ours, or of a newer version
│   ├── PdfMissing            nothing here can make a PDF
│   ├── PdfFontMissing        no font here has some letter that stands on the page
│   ├── FileInTheWay          there is such a file already
│   └── FileUnwritable
└── PostError
    ├── MailNotTaken          no mail server took it: it can be tried again
    └── MailUnsure            the line broke while it was given away: it may have arrived

Errors hold facts, never a sentence and never a word that a person said. A door catches them by name, once, and chooses
the sentence: `[errors]` in the locale's TOML has one for each class, with the facts in braces.
"""

from dataclasses import dataclass


@dataclass(eq=False)
class SmallWinsError(Exception):
    """The root of the tree."""

    @property
    def facts(self) -> dict[str, str]:
        """What the sentence may mention, by the names used in braces."""
        return {name: str(value) for name, value in vars(self).items()}

    def __str__(self) -> str:
        return type(self).__name__ + "".join(f" {name}={value}" for name, value in self.facts.items())


class SettingsError(SmallWinsError):
    """The settings can't be used as they are."""


@dataclass(eq=False)
class SettingUnusable(SettingsError):
    """A setting whose value means nothing to us; `wanted` says what would do."""

    name: str
    wanted: str


@dataclass(eq=False)
class LocaleUnknown(SettingsError):
    """A language tag that no locale file serves."""

    tag: str
    known: str


@dataclass(eq=False)
class LocaleBroken(SmallWinsError):
    """A locale file that can't be used, found at start-up."""

    tag: str
    problem: str


class VaultError(SmallWinsError):
    """The words are locked, and stay as they are."""


@dataclass(eq=False)
class KeyMissing(VaultError):
    """Data is there; the key that opens it is not."""

    path: str


class KeyWrong(VaultError):
    """The key given is not the one that locked the data."""


@dataclass(eq=False)
class KeyUnusable(VaultError):
    """The text given is not a key: 32 bytes in URL-safe Base64."""

    origin: str


@dataclass(eq=False)
class SealBroken(VaultError):
    """A row of this table does not open with its person's key: it was altered or moved."""

    table: str


class StorageError(SmallWinsError):
    """The database does not do what it should."""


@dataclass(eq=False)
class StorageUnavailable(StorageError):
    """The database can't be reached, read or written; `reason` comes from the driver and holds no row."""

    reason: str


@dataclass(eq=False)
class SchemaTooNew(StorageError):
    """The database is of a later revision than this code knows."""

    revision: str


class SoundError(SmallWinsError):
    """Sound can't get in or out."""


@dataclass(eq=False)
class NotAudio(SoundError):
    """A file that holds no sound we can read."""

    path: str


@dataclass(eq=False)
class MicrophoneMissing(SoundError):
    """No microphone could be opened."""

    reason: str


@dataclass(eq=False)
class SpeakerMissing(SoundError):
    """No speaker could be opened."""

    reason: str


@dataclass(eq=False)
class VoiceMissing(SoundError):
    """No synthesiser could be started."""

    reason: str


class SpeechModelError(SmallWinsError):
    """The speech model can't be had or used."""


@dataclass(eq=False)
class ModelMissing(SpeechModelError):
    """No model folder for this language was found."""

    language: str


@dataclass(eq=False)
class ModelBroken(SpeechModelError):
    """A folder that libvosk can't load as a model."""

    path: str


@dataclass(eq=False)
class ModelUnknown(SpeechModelError):
    """No published model for this language."""

    language: str
    known: str


@dataclass(eq=False)
class DownloadFailed(SpeechModelError):
    """The download stopped; what came is kept for the next try."""

    url: str


@dataclass(eq=False)
class ProofMissing(SpeechModelError):
    """Nothing is known of the file that was published at this address, so nothing from there is installed."""

    url: str


@dataclass(eq=False)
class ChecksumWrong(SpeechModelError):
    """The file that came is not the file that was published; it was deleted."""

    url: str


@dataclass(eq=False)
class DiskFull(SpeechModelError):
    """No room for the model."""

    path: str


class PageError(SmallWinsError):
    """What was kept can't be put into a file, or got out of one."""


class ArchiveUnreadable(PageError):
    """Not what `export` writes."""


class PdfMissing(PageError):
    """Typst is not installed."""


class PdfFontMissing(PageError):
    """A letter or an emoji would be an empty box; which one is not said, for it is the person's."""


@dataclass(eq=False)
class FileInTheWay(PageError):
    """It would be overwritten, and nobody asked for that."""

    path: str


@dataclass(eq=False)
class FileUnwritable(PageError):
    """The folder is missing, full or closed to us."""

    path: str


class PostError(SmallWinsError):
    """What was shared did not go its way."""


@dataclass(eq=False)
class MailNotTaken(PostError):
    """No mail server took it; `reason` is the kind of the failure or the server's code, never what was said."""

    reason: str


class MailUnsure(PostError):
    """The words were given away, and no answer came."""
