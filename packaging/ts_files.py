"""Reads and writes Qt Linguist files, one run at a time and each file at one stroke."""

from __future__ import annotations

import os
import tempfile
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.sax.saxutils import escape

from marked_texts import is_counted

LOCK_PATIENCE = 60.0  # seconds
LOCK_STALE = 20.0  # seconds after which a lock was left behind by a killed run

Forms = tuple[str, ...]
Table = dict[str, Forms]
"""English -> its translation, singular and plural where it counts; empty where unfinished."""


def read_ts(path: Path) -> dict[str, Table]:
    """Return the entries of a `.ts` file by context; unfinished ones have empty forms."""
    found: dict[str, Table] = {}
    if not path.exists():
        return found
    for context in ElementTree.parse(path).getroot().iter("context"):
        table = found.setdefault(context.findtext("name", ""), {})
        for message in context.iter("message"):
            source = message.findtext("source", "")
            translation = message.find("translation")
            forms = [] if translation is None else list(translation.iter("numerusform"))
            unfinished = translation is None or translation.get("type") is not None
            if is_counted(source):
                given = tuple(form.text or "" for form in forms)
                table[source] = given if len(given) == 2 and not unfinished else ("", "")
            else:
                text = "" if translation is None or unfinished else translation.text or ""
                table[source] = (text,)
    return found


def write_ts(path: Path, language: str, contexts: dict[str, Table]) -> bool:
    """Write a `.ts` file at one stroke, only if it changes; return whether it did."""
    content = _ts_text(language, contexts)
    if path.exists() and path.read_text(encoding="utf-8") == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
        file.write(content)
    Path(temporary).chmod(0o644)
    Path(temporary).replace(path)
    return True


def _ts_text(language: str, contexts: dict[str, Table]) -> str:
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
    ]
    for context in sorted(contexts):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for source in sorted(contexts[context]):
            lines += _message_lines(source, contexts[context][source])
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def _message_lines(source: str, forms: Forms) -> list[str]:
    state = "" if all(forms) else ' type="unfinished"'
    counted = is_counted(source)
    lines = [
        '    <message numerus="yes">' if counted else "    <message>",
        f"        <source>{escape(source)}</source>",
    ]
    if counted:
        lines.append(f"        <translation{state}>")
        lines += [f"            <numerusform>{escape(form)}</numerusform>" for form in forms]
        lines.append("        </translation>")
    else:
        lines.append(f"        <translation{state}>{escape(forms[0])}</translation>")
    return [*lines, "    </message>"]


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Let one run at a time read, change and write the files of a folder.

    Raises:
        TimeoutError: another run holds the folder for longer than `LOCK_PATIENCE`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    lock = folder / ".lock"
    deadline = time.monotonic() + LOCK_PATIENCE
    while True:
        try:
            os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            break
        except FileExistsError:
            if _is_stale(lock):
                lock.unlink(missing_ok=True)
            elif time.monotonic() > deadline:
                raise TimeoutError(f"another run holds {lock}; delete it if none runs") from None
            else:
                time.sleep(0.02)
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)


def _is_stale(lock: Path) -> bool:
    try:
        return time.time() - lock.stat().st_mtime > LOCK_STALE
    except FileNotFoundError:
        return False
