"""Words of a file as they fit into a sentence: a cell or a name may be a million letters long."""

from __future__ import annotations

SHOWN_LETTERS = 40
"""Of a word in a sentence."""


def shortened(word: str, most: int = SHOWN_LETTERS) -> str:
    """Return a word that fits into a sentence, on one line, with at most that many letters."""
    line = " ".join(word.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
