"""What a text is made of: words, pairs of neighbours, and pieces of words.

Plain functions of text alone, so that an exported script holds them verbatim. The rules by which
words are cut have numbers: a net that was trained with rules 1 is fed by rules 1 for ever.
"""

from __future__ import annotations

import re
import unicodedata

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:[-'’.]?[^\W_]+)*|[^\w\s]")
"""Rules 1."""

_MARKS = (
    r"\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    r"\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0900-\u0963"
    r"\u0971-\u0dff\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
)
# Signs that belong to the letter before them: accents, vowel points, vowel signs.
_WORD = rf"[^\W_]++(?:[{_MARKS}]++[^\W_]*+)*+"  # possessive: never tried twice
_MORE = rf"(?:[-'’ʼ‐‑]{_WORD})*"  # E-Mail-Adresse, don't, l’été
_NUMBER = rf"\d+(?:[.,:'’]\d+)*(?:-?(?!\d){_WORD}{_MORE})?"  # 1.234,5, 10:30, 90er, 20-jährig
_END = r"[^\s<>\"„“”«»]*[^\s<>\"„“”«».,;:!?…()'’\]}]"  # of an address; the stop is not part of it
_ADDRESS = (
    r"(?:(?:[.+_-]{1,2}[^\W_]++){0,9}@[\w-]+(?:\.[\w-]+)+"  # name.surname@place.org
    rf"|(?:\.[\w-]+){{0,4}}\.(?i:de|at|ch|com|org|net|eu|edu|gov|uk|fr|io)(?!\w)(?:/{_END})?)?"
)
_LETTER = r"[^\W\d_]"
_SHORT = (
    rf"{_LETTER}{{1,2}}\.(?:{_LETTER}{{1,2}}\.)+"  # z.B., Ph.D.
    rf"|{_LETTER}\.(?:[ \u00a0\u202f]{_LETTER}\.(?!{_LETTER})){{1,2}}"  # z. B., u. a. m.
)
_TONE = r"[\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]*"
_SIGN = rf"[\U0001f1e6-\U0001f1ff]{{2}}|[^\w\s]{_TONE}(?:\u200d[^\w\s]{_TONE})*"  # 🇩🇪, 👍🏽, 👩‍🚒
_TOKEN_2 = re.compile(
    rf"[0-9#*]\ufe0f?\u20e3|(?i:https?://|www\.){_END}|{_SHORT}"
    rf"|(?:{_NUMBER}|{_WORD}{_MORE}){_ADDRESS}|{_SIGN}"
)
_UNSEEN = re.compile(
    r"[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufe0e\ufeff]"
)
_JOINER = re.compile(
    r"(?<![^\w\s\u200d])\u200d|\u200d(?![^\w\s\u200d])|(?<![^\w\s])\ufe0f(?!\u20e3)"
)
# What joins emoji, where there is nothing to join.
_FOLDED = str.maketrans(
    {"’": "'", "ʼ": "'", "‐": "-", "‑": "-", "\ufe0f": "", " ": "", "\u00a0": "", "\u202f": ""}
)


def clean(text: str, rules: int = 1) -> str:
    """Return the text whose words are cut: composed (NFC), without signs that nobody sees.

    Args:
        text: as it was read.
        rules: 2 takes out soft hyphens, zero-width signs and marks of direction; 1 leaves them.
    """
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", seen(text) if rules > 1 else text)


def seen(text: str) -> str:
    """Return the text without signs that nobody sees."""
    return _JOINER.sub("", _UNSEEN.sub("", text))


def folded(token: str) -> str:
    """Return a token of rules 2 as it is looked up: small letters, one kind of ' and of -."""
    small = token.lower()
    return small if small.isalnum() else small.translate(_FOLDED) or small


def tokens(text: str, rules: int = 1) -> list[str]:
    """Return the words, numbers and signs of a text in lower case.

    Umlauts and ß stay, "E-Mail-Adresse" and "don't" are one word, "1,5" is one number, and an
    emoji or a punctuation mark stands for itself.

    Args:
        text: as it was read.
        rules: 1 or 2. With rules 2 "z. B.", "90er", "20-jährig", an address of the web or of mail
            and an emoji with its skin tone are one token each, too; "12,5 %" are two; "don’t" is
            "don't"; two sentences without a blank between them stay apart.
    """
    if rules > 1:
        return [folded(token) for token in _TOKEN_2.findall(clean(text, rules))]
    return _TOKEN.findall(unicodedata.normalize("NFC", text).lower())


def kept_tokens(text: str, stop: frozenset[str], rules: int = 1) -> list[str]:
    """Return the tokens of a text without stop words; those beside one become neighbours."""
    found = tokens(text, rules)
    return [token for token in found if token not in stop] if stop else found


def token_pattern(rules: int) -> re.Pattern[str]:
    """Return the pattern that finds the tokens in a clean text, capitals and all."""
    return _TOKEN_2 if rules > 1 else _TOKEN


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


def written(text: str, rules: int = 1) -> list[str]:
    """Return the words of `tokens` as they are written, with their capitals."""
    if rules > 1:
        return _TOKEN_2.findall(clean(text, rules))
    found = _TOKEN.findall(unicodedata.normalize("NFC", text))
    lower = tokens(text)
    return found if len(found) == len(lower) else lower  # "İ" becomes two signs in lower case
