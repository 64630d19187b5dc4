"""What a ZIP archive holds, opened so that no archive can harm.

Every limit is a warning with a name of its own, and the rest goes on. What an archive says
of its members' sizes is not believed: bytes are counted as they come out.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from archivebot.archive.document import Warn

MOST_MEMBERS: Final = 5_000
"""Members that are read of one archive."""
MOST_TOTAL: Final = 50_000_000
"""Bytes that all members of one archive have together, unpacked."""
MOST_OF_ONE: Final = 50_000_000
"""Bytes of one member, unpacked: as much as of a file that lies by itself."""
MOST_RATIO: Final = 200
"""How many times larger than packed a member may be: text reaches 10, a bomb 1,000."""

_RATIO_COUNTS_FROM: Final = 1_000_000
_READ_AT_ONCE: Final = 262_144
_MOST_LISTED: Final = 20_000
_DIRECTORY_ENTRY: Final = b"PK\x01\x02"
_METHODS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ENCRYPTED: Final = 0x1
_ODD = re.compile(r"[\x00-\x1f\x7f:]")
_LONGEST_NAME: Final = 200


class NoArchive(ValueError):
    """Raised by :func:`opened`: the file begins like a ZIP archive and is none."""


@dataclass(frozen=True, slots=True)
class Member:
    """A member: its name, made harmless, and its bytes; or why there are none."""

    name: str
    data: bytes | None
    warning: Warn | None = None


def opened(data: bytes) -> zipfile.ZipFile:
    """The archive. Raises :class:`NoArchive` where it can't be opened, or lists too much."""
    if data.count(_DIRECTORY_ENTRY) > _MOST_LISTED:
        raise NoArchive(f"lists more than {_MOST_LISTED:,} members")
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError) as error:
        raise NoArchive("no directory of its members") from error
    except Exception as error:  # struct.error and the like, from bytes changed on the way
        raise NoArchive(type(error).__name__) from error


def members(archive: zipfile.ZipFile) -> Iterator[Member]:
    """Every file of the archive by name, hidden ones left out; each limit a warning."""
    listed = [i for i in archive.infolist() if not i.is_dir() and not _hidden(i.filename)]
    listed.sort(key=lambda info: info.filename)
    left = MOST_TOTAL
    for info in listed[:MOST_MEMBERS]:
        name = harmless(info.filename)
        if left <= 0:
            words = f"All members together have more than {MOST_TOTAL:,} bytes; this one was left."
            yield Member(name, None, Warn("zip_total", words))
            return
        member = _member(archive, info, name, left)
        left -= len(member.data or b"")
        yield member
    if len(listed) > MOST_MEMBERS:
        words = f"Of {len(listed):,} members only the first {MOST_MEMBERS:,} were read."
        yield Member("", None, Warn("zip_members", words))


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, left: int) -> Member:
    if info.flag_bits & _ENCRYPTED:
        return Member(name, None, Warn("zip_encrypted", "This member is locked with a password."))
    if info.compress_type not in _METHODS:
        words = "This member is packed in a way that is not read here."
        return Member(name, None, Warn("zip_method", words))
    try:
        data = bytes_of(archive, info, min(left, MOST_OF_ONE))
    except TooLarge as error:
        if error.ratio:
            words = f"Unpacked it is more than {MOST_RATIO} times as large: it was left."
            return Member(name, None, Warn("zip_ratio", words))
        if left < MOST_OF_ONE:
            words = f"All members together have more than {MOST_TOTAL:,} bytes; this one was left."
            return Member(name, None, Warn("zip_total", words))
        words = f"Unpacked it has more than {MOST_OF_ONE:,} bytes."
        return Member(name, None, Warn("too_large", words))
    except NoArchive:
        return Member(name, None, Warn("damaged", "This member of the archive is damaged."))
    warning = None
    if name != info.filename:
        words = "The member's name led out of the archive, or was odd, and was changed."
        warning = Warn("zip_name", words)
    return Member(name, data, warning)


class TooLarge(ValueError):
    """Raised by :func:`bytes_of`: more bytes come out than may; ``ratio`` tells a bomb."""

    def __init__(self, *, ratio: bool) -> None:
        super().__init__("too large")
        self.ratio = ratio


def bytes_of(archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int) -> bytes:
    """A member's bytes, counted as they come. Raises :class:`TooLarge`, :class:`NoArchive`."""
    packed = max(info.compress_size, 1)
    pieces: list[bytes] = []
    size = 0
    try:
        with archive.open(info) as file:
            while piece := file.read(_READ_AT_ONCE):
                size += len(piece)
                if size > _RATIO_COUNTS_FROM and size > packed * MOST_RATIO:
                    raise TooLarge(ratio=True)
                if size > most:
                    raise TooLarge(ratio=False)
                pieces.append(piece)
    except (
        zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError,
        OverflowError, UnicodeError,
    ) as error:  # fmt: skip
        raise NoArchive(type(error).__name__) from error
    return b"".join(pieces)


def unpacked_size(data: bytes) -> int:
    """Bytes that an archive says it unpacks to: no more than that ever come out of it."""
    try:
        with opened(data) as archive:
            return sum(info.file_size for info in archive.infolist())
    except NoArchive:
        return 0


def harmless(name: str) -> str:
    """A member's name as a path inside the archive: not absolute, no ``..``, no odd sign."""
    text = _ODD.sub("_", name.replace("\\", "/").encode("utf-8", "replace").decode())
    pieces = [p for p in text.split("/") if p not in {"", ".", ".."}]
    return "/".join(pieces)[-_LONGEST_NAME:] or "unnamed"


def _hidden(name: str) -> bool:
    pieces = name.replace("\\", "/").split("/")
    odd = any(p.startswith(".") and p not in {".", ".."} for p in pieces)
    return odd or "__MACOSX" in pieces or name.endswith(".toml")
