"""What a text is made of: words, pairs of neighbours, and pieces of words.

Plain functions of text alone, so that an exported script holds them verbatim.
"""

from __future__ import annotations

import re
import unicodedata

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:[-'’.]?[^\W_]+)*|[^\w\s]")


def tokens(text: str) -> list[str]:
    """Return the words, numbers and signs of a text in lower case.

    Umlauts and ß stay, "E-Mail-Adresse" and "don't" are one word, "1,5" is one number, and an
    emoji or a punctuation mark stands for itself.
    """
    return _TOKEN.findall(unicodedata.normalize("NFC", text).lower())


def pieces(word: str, size: int) -> list[str]:
    """Return the runs of so many letters in a word, its edges marked; none for a size of 0.

    "#<str", "#stra" … "#aße>" of "straße": a compound shares pieces with its parts.
    """
    if not size or not word[0].isalpha():
        return []
    marked = f"<{word}>"
    return [f"#{marked[start : start + size]}" for start in range(len(marked) - size + 1)]


def pair(first: str, second: str) -> str:
    """Return the unit that stands for two neighbouring words."""
    return f"{first} {second}"


def written(text: str) -> list[str]:
    """Return the words of `tokens` as they are written, with their capitals."""
    found = _TOKEN.findall(unicodedata.normalize("NFC", text))
    lower = tokens(text)
    return found if len(found) == len(lower) else lower  # "İ" becomes two signs in lower case
