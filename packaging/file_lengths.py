"""Prints how long the files are and fails when one is over the limit.

Usage: python packaging/file_lengths.py [--all]
A file is one noun: aim at 300 lines, 500 at most. Over that it is split by role.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
AIM = 300  # lines
LIMIT = 500  # lines
FOLDERS = ("nnstudio", "packaging", "tests")


def lengths(root: Path, folders: Iterable[str] = FOLDERS) -> list[tuple[int, str]]:
    """Return (lines, path relative to `root`) of every Python file, longest first."""
    found = []
    for folder in folders:
        for path in (root / folder).rglob("*.py"):
            with path.open(encoding="utf-8") as lines:
                found.append((sum(1 for _ in lines), path.relative_to(root).as_posix()))
    return sorted(found, key=lambda item: (-item[0], item[1]))


def table(found: Sequence[tuple[int, str]], *, every_file: bool = False) -> str:
    """Return the table of the longest files and of the rooms."""
    rows = ["lines  file"]
    shown = [item for item in found if every_file or item[0] > AIM]
    for count, name in shown or found[:5]:
        mark = "  OVER THE LIMIT" if count > LIMIT else ""
        rows.append(f"{count:5}  {name}{mark}")
    rows += ["", "lines  files  longest  room"]
    for room, counts in _rooms(found).items():
        rows.append(f"{sum(counts):5}  {len(counts):5}  {max(counts):7}  {room}")
    total = sum(count for count, _ in found)
    rows.append(f"{total:5}  {len(found):5}  {found[0][0] if found else 0:7}  in all")
    return "\n".join(rows)


def main(arguments: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Print the table; return 1 when a file is over the limit."""
    parser = argparse.ArgumentParser(description="How long the files are.")
    parser.add_argument("--all", action="store_true", help="list every file")
    options = parser.parse_args(arguments)
    found = lengths(root)
    print(table(found, every_file=options.all))
    over = [name for count, name in found if count > LIMIT]
    if over:
        print(f"\nOver {LIMIT} lines, to be split by role: {', '.join(over)}")
    return 1 if over else 0


def _rooms(found: Iterable[tuple[int, str]]) -> dict[str, list[int]]:
    rooms: dict[str, list[int]] = {}
    for count, name in sorted(found, key=lambda item: item[1]):
        parts = name.split("/")
        rooms.setdefault("/".join(parts[:2]) if len(parts) > 2 else parts[0], []).append(count)
    return rooms


if __name__ == "__main__":
    sys.exit(main())
