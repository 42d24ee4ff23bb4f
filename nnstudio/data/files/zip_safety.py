"""Unpacks zip files that somebody else made: every rule is checked before a byte is written.

What a zip file declares is not trusted: sizes are counted again while it is unpacked. A file that
breaks a rule is refused as a whole, and nothing of it stays.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import re
import shutil
import stat
import struct
import sys
import time
import unicodedata
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text
from nnstudio.data.dataset import DataError
from nnstudio.data.files.file_names import is_system_file, shown
from nnstudio.data.files.unreadable import unreadable
from nnstudio.data.limits import LIMITS, MEBI
from nnstudio.data.progress import Reading

CHUNK = 1024 * 1024
LONGEST_PATH = 1024
LONGEST_NAME = 240
"""Bytes of one name; file systems take 255."""
WINDOWS_PATH = 259
"""Letters of a whole path on Windows."""
DIRECTORY_BYTES = 256
"""Of the directory of a zip file for each entry, at most, on average."""
NESTED = (".zip", ".7z", ".rar", ".tar", ".tgz", ".tbz2", ".txz", ".cab", ".jar", ".iso")
_END = b"PK\x05\x06"
_END64 = b"PK\x06\x06"
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.I)
_CONTROLS = re.compile(r"[\x00-\x1f\x7f]")
# Signs that Windows does not have in names become the wide ones that look the same.
_WIDE_SIGNS = str.maketrans('<>:"|?*', "＜＞：＂｜？＊")


@dataclass(frozen=True)
class ZipEntry:
    """One file of a zip.

    Args:
        info: as the zip declares it.
        names: of the folders that lead to it, and of itself.
    """

    info: zipfile.ZipInfo
    names: tuple[str, ...]


def refused(path: Path, reason: Text, code: str) -> DataError:
    """Return the error for a zip file that breaks a rule.

    Args:
        path: of the zip file.
        reason: the rule that hit.
        code: of the error.
    """
    return DataError(
        QT_TRANSLATE_NOOP("data_texts", "{file} is not unpacked: {reason}.").format(
            file=shown(path.name), reason=reason
        ),
        QT_TRANSLATE_NOOP(
            "data_texts",
            "Nothing was written. Unpack it yourself if you trust it, and choose the folder.",
        ),
        code,
    )


def content_hash(path: Path, reading: Reading) -> str:
    """Return the SHA-256 of a file, hexadecimal.

    Raises:
        DataError: it cannot be read, or reading was stopped.
    """
    digest = hashlib.sha256()
    try:
        size = path.stat().st_size
        with path.open("rb") as stream:
            done = 0
            while chunk := stream.read(CHUNK):
                digest.update(chunk)
                done += len(chunk)
                reading.advance(done, size * 2)
    except OSError as error:
        raise unreadable(path, error) from error
    return digest.hexdigest()


def unpack(path: Path, folder: Path, reading: Reading) -> None:
    """Unpack a zip file into a folder that does not exist yet; all of it or nothing.

    Args:
        path: of the zip file.
        folder: to be made.
        reading: progress and the wish to stop.

    Raises:
        DataError: it breaks a rule, is damaged, does not fit, or reading was stopped.
    """
    need_small_directory(path)
    partial = folder.with_name(f"{folder.name}.part")
    shutil.rmtree(partial, ignore_errors=True)
    try:
        with zipfile.ZipFile(path) as packed:
            entries = checked_entries(path, packed, reading)
            partial.mkdir(parents=True)
            _need_space(path, partial, entries)
            _write_all(path, packed, entries, partial, reading)
        partial.rename(folder)
    except zipfile.BadZipFile as error:
        raise _damaged(path) from error
    except (RuntimeError, NotImplementedError) as error:
        raise refused(path, METHOD, "NNS-2147") from error
    except (EOFError, zlib.error, struct.error, ValueError) as error:
        if isinstance(error, DataError):
            raise
        raise _damaged(path) from error
    except OSError as error:
        raise _not_written(path, error) from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)


ENTRIES = QT_TRANSLATE_NOOP("data_texts", "it holds more than {most} files")
LOCKED = QT_TRANSLATE_NOOP("data_texts", "it is protected by a password")
METHOD = QT_TRANSLATE_NOOP("data_texts", "it is packed in a way that is not read here")
INSIDE = QT_TRANSLATE_NOOP("data_texts", "it holds another packed file ({name})")
OUTSIDE = QT_TRANSLATE_NOOP("data_texts", "{name} would be written outside the folder")
BAD_NAME = QT_TRANSLATE_NOOP("data_texts", "{name} is no name for a file on every system")
LONG_NAME = QT_TRANSLATE_NOOP("data_texts", "the name {name} is too long")
LINK = QT_TRANSLATE_NOOP("data_texts", "{name} is a link to another file")
BOTH = QT_TRANSLATE_NOOP("data_texts", "{name} would be a file and a folder at the same time")
SAME_NAME = QT_TRANSLATE_NOOP("data_texts", "{first} and {second} would be the same file")
TOO_LARGE = QT_TRANSLATE_NOOP("data_texts", "{name} would unpack to more than {most} MB")
ALL_TOO_LARGE = QT_TRANSLATE_NOOP("data_texts", "it would unpack to more than {most} MB")
BOMB = QT_TRANSLATE_NOOP(
    "data_texts", "{name} would unpack to more than {most} times its size, as a trap would"
)
LIES = QT_TRANSLATE_NOOP("data_texts", "{name} is larger than it says, as a trap would be")
OVERLAP = QT_TRANSLATE_NOOP("data_texts", "two of its files share the same bytes, as in a trap")


def need_small_directory(path: Path) -> None:
    """Refuse a zip file whose directory is too large to be read.

    Raises:
        DataError: it is too large, or this is no zip file.
    """
    try:
        with path.open("rb") as stream:
            stream.seek(0, io.SEEK_END)
            size = stream.tell()
            stream.seek(max(0, size - 65_557))
            tail = stream.read()
            place = tail.rfind(_END)
            if place < 0 or place + 22 > len(tail):
                raise _damaged(path)
            count, length = struct.unpack("<HL", tail[place + 10 : place + 16])
            if count == 0xFFFF or length == 0xFFFFFFFF:
                count, length = _end64(stream, tail, place)
    except OSError as error:
        raise unreadable(path, error) from error
    if count > LIMITS.zip_entries or length > LIMITS.zip_entries * DIRECTORY_BYTES:
        raise refused(path, ENTRIES.format(most=LIMITS.zip_entries), "NNS-2140")


def checked_entries(path: Path, packed: zipfile.ZipFile, reading: Reading) -> list[ZipEntry]:
    """Return the files of a zip if none breaks a rule; folders and files of the system not.

    Raises:
        DataError: with the rule that hit.
    """
    infos = packed.infolist()
    if len(infos) > LIMITS.zip_entries:
        raise refused(path, ENTRIES.format(most=LIMITS.zip_entries), "NNS-2140")
    entries: list[ZipEntry] = []
    taken: dict[str, str] = {}
    total = 0
    for place, info in enumerate(infos):
        if place % 1024 == 0:
            reading.check()
        names = _checked_names(path, info)
        if info.is_dir():
            continue
        _check_kind(path, info, names)
        _check_taken(path, names, taken)
        total += info.file_size
        _check_size(path, info, names, total)
        if not any(map(is_system_file, names)):
            entries.append(ZipEntry(info, names))
    _check_overlap(path, packed, infos)
    return entries


def _checked_names(path: Path, info: zipfile.ZipInfo) -> tuple[str, ...]:
    raw = _name_of(info).replace("\\", "/")
    name = shown(raw)
    pieces = raw.rstrip("/").split("/")
    if raw.startswith("/") or re.match(r"[A-Za-z]:", raw) or ".." in pieces:
        raise refused(path, OUTSIDE.format(name=name), "NNS-2144")
    pieces = [piece for piece in pieces if piece != "."]
    if not pieces and not info.is_dir():
        raise refused(path, BAD_NAME.format(name=name), "NNS-2145")
    long = any(len(piece.encode("utf-8", "replace")) > LONGEST_NAME for piece in pieces)
    if long or len(raw) > LONGEST_PATH:
        raise refused(path, LONG_NAME.format(name=name[:60] + " …"), "NNS-2149")
    for piece in pieces:
        bad = not piece or piece[-1] in ". " or _RESERVED.fullmatch(piece.strip())
        if bad or _CONTROLS.search(piece):
            raise refused(path, BAD_NAME.format(name=name), "NNS-2145")
    return tuple(piece.translate(_WIDE_SIGNS) for piece in pieces)


def _name_of(info: zipfile.ZipInfo) -> str:
    """Return the name of a file; a Mac writes UTF-8 and does not say so."""
    name = info.orig_filename if "\0" in info.orig_filename else info.filename
    if info.flag_bits & 0x800 or name.isascii():
        return name
    try:
        return name.encode("cp437").decode("utf-8")
    except UnicodeError:
        return name


def _check_kind(path: Path, info: zipfile.ZipInfo, names: Sequence[str]) -> None:
    name = shown("/".join(names))
    if info.flag_bits & 0x1 or info.flag_bits & 0x40:
        raise refused(path, LOCKED, "NNS-2142")
    mode = info.external_attr >> 16
    if info.create_system == 3 and mode and stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        raise refused(path, LINK.format(name=name), "NNS-2146")
    if names[-1].lower().endswith(NESTED):
        raise refused(path, INSIDE.format(name=name), "NNS-2143")


def _check_taken(path: Path, names: Sequence[str], taken: dict[str, str]) -> None:
    """Refuse a file that another one would take the place of, on any system."""
    name = "/".join(names)
    plain = unicodedata.normalize("NFC", name).casefold()
    again = taken.get(plain)
    if again is not None:
        raise refused(path, SAME_NAME.format(first=shown(again), second=shown(name)), "NNS-2148")
    taken[plain] = name
    above = plain.split("/")[:-1]
    folders = ["/".join(above[:depth]) for depth in range(1, len(above) + 1)]
    both = next((taken[each] for each in (f"{plain}/", *folders) if each in taken), None)
    if both is not None:
        raise refused(path, BOTH.format(name=shown(min(both, name, key=len))), "NNS-2148")
    taken.update((f"{folder}/", name) for folder in folders)


def _check_size(path: Path, info: zipfile.ZipInfo, names: Sequence[str], total: int) -> None:
    name = shown("/".join(names))
    if info.file_size > LIMITS.zip_entry_bytes:
        reason = TOO_LARGE.format(name=name, most=LIMITS.zip_entry_bytes // MEBI)
        raise refused(path, reason, "NNS-2141")
    if total > LIMITS.zip_bytes:
        raise refused(path, ALL_TOO_LARGE.format(most=LIMITS.zip_bytes // MEBI), "NNS-2141")
    if is_bomb(info.compress_size, info.file_size):
        raise refused(path, BOMB.format(name=name, most=LIMITS.zip_ratio), "NNS-2141")


def is_bomb(packed: int, unpacked: int) -> bool:
    """Whether so few bytes become so many that no honest file would do it."""
    return unpacked > LIMITS.zip_ratio_from and unpacked > LIMITS.zip_ratio * max(packed, 1)


def _check_overlap(path: Path, packed: zipfile.ZipFile, infos: Sequence[zipfile.ZipInfo]) -> None:
    """Refuse files that share bytes: a small zip could unpack to anything then."""
    if not infos:
        return
    ordered = sorted(infos, key=lambda info: info.header_offset)
    start = getattr(packed, "start_dir", None)
    ends = [info.header_offset for info in ordered[1:]]
    ends.append(start if isinstance(start, int) else path.stat().st_size)
    for info, end in zip(ordered, ends, strict=True):
        header = 30 + len(info.orig_filename.encode("utf-8", "surrogateescape"))
        least = min(header, 30 + len(info.orig_filename))  # the name may be cp437
        if info.header_offset + least + info.compress_size > end:
            raise refused(path, OVERLAP, "NNS-2141")


def _need_space(path: Path, folder: Path, entries: Sequence[ZipEntry]) -> None:
    needed = sum(entry.info.file_size for entry in entries)
    free = shutil.disk_usage(folder).free
    if needed > free // 2:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data_texts",
                "{file} would unpack to {needed} MB; {free} MB are free on this disk.",
            ).format(
                file=shown(path.name),
                needed=Number(needed / MEBI, 0),
                free=Number(free / MEBI, 0),
            ),
            QT_TRANSLATE_NOOP("data_texts", "Make room on the disk first. Nothing was written."),
            "NNS-2150",
        )


def _write_all(
    path: Path,
    packed: zipfile.ZipFile,
    entries: Sequence[ZipEntry],
    folder: Path,
    reading: Reading,
) -> None:
    total = sum(entry.info.file_size for entry in entries)
    done = 0
    for entry in entries:
        target = folder.joinpath(*entry.names)
        if sys.platform == "win32" and len(str(target)) > WINDOWS_PATH:
            name = shown("/".join(entry.names))
            raise refused(path, LONG_NAME.format(name=name[:60] + " …"), "NNS-2149")
        target.parent.mkdir(parents=True, exist_ok=True)
        with packed.open(entry.info) as source, target.open("xb") as into:
            done = _write(path, entry, source, into, done, total, reading)
        _date(target, entry.info)


def _write(
    path: Path,
    entry: ZipEntry,
    source: IO[bytes],
    into: IO[bytes],
    done: int,
    total: int,
    reading: Reading,
) -> int:
    """Copy one file, counting what really comes out; return the bytes of all files so far."""
    written = 0
    while chunk := source.read(CHUNK):
        written += len(chunk)
        if written > entry.info.file_size:
            raise refused(path, LIES.format(name=shown("/".join(entry.names))), "NNS-2141")
        into.write(chunk)
        reading.advance(total + done + written, 2 * total)
    return done + written


def _date(target: Path, info: zipfile.ZipInfo) -> None:
    """Give a file its date in the zip, so that a second unpacking gives the same file."""
    with contextlib.suppress(OSError, ValueError, OverflowError):
        moment = time.mktime((*info.date_time, 0, 0, 0))
        os.utime(target, (moment, moment))


def _end64(stream: IO[bytes], tail: bytes, place: int) -> tuple[int, int]:
    """Return entries and bytes of the directory of a large zip file."""
    if place >= 20 and tail[place - 20 : place - 16] == b"PK\x06\x07":
        stream.seek(struct.unpack("<Q", tail[place - 12 : place - 4])[0])
        end = stream.read(56)
        if len(end) == 56 and end.startswith(_END64):
            count, length = struct.unpack("<QQ", end[32:48])
            return count, length
    return 0, 0  # zipfile says what is wrong


def _damaged(path: Path) -> DataError:
    return DataError(
        QT_TRANSLATE_NOOP("data_texts", "{file} is damaged, or no zip file.").format(
            file=shown(path.name)
        ),
        QT_TRANSLATE_NOOP(
            "data_texts", "Fetch it once more where it comes from. Nothing was written."
        ),
        "NNS-2151",
    )


def _not_written(path: Path, error: OSError) -> DataError:
    return DataError(
        QT_TRANSLATE_NOOP("data_texts", "{file} could not be unpacked: {detail}.").format(
            file=shown(path.name), detail=error.strerror or type(error).__name__
        ),
        QT_TRANSLATE_NOOP(
            "data_texts",
            "Perhaps the disk is full. What was written is gone again; nothing in your project "
            "changed.",
        ),
        "NNS-2152",
    )
