"""Guesses how the letters of a text are stored where neither a mark nor UTF-8 tells it.

Each encoding is tried with the languages written in it: the right one turns nearly every odd byte
into a letter of one language or into a usual sign, the wrong ones mix alphabets and symbols.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

SAMPLE = 256 * 1024
"""Bytes among which odd ones are looked for."""
NEAR = 24
"""Bytes around an odd one that are looked at, too."""
ENOUGH = 3 * 1024
"""Bytes that are looked at closely."""
CERTAIN = 0.99
GOOD_AGREEMENT = 0.85
"""Of the ranks of letters in a text with those in its language."""
SIGNS = frozenset("„“”‚‘’»«›‹–—…·•§°€£©®™´¿¡º×½²³\u00a0\u00ad")


@dataclass(frozen=True)
class _Language:
    """A language and how it is stored.

    Args:
        encodings: the usual ones.
        letters: those that ASCII lacks, in lower case.
        frequent: of a language with an alphabet of its own, its ten most frequent letters.
    """

    encodings: tuple[str, ...]
    letters: str
    frequent: str = ""


# The first of several equal ones wins, so Western languages stand first.
_LANGUAGES = (
    _Language(("cp1252", "cp850", "mac_roman"), "äöüß"),
    _Language(("cp1252", "cp850", "mac_roman"), "éèêëàâçùûîïôœæÿ"),
    _Language(("cp1252", "cp850"), "áéíóúñü"),
    _Language(("cp1252", "cp850"), "àèéìòù"),
    _Language(("cp1252", "cp850"), "ãõáéíóúâêôàç"),
    _Language(("cp1252", "cp850"), "åäöæøé"),
    _Language(("cp1250", "iso8859-2"), "ąćęłńóśźż"),
    _Language(("cp1250", "iso8859-2"), "áčďéěíňóřšťúůýžľĺŕäô"),
    _Language(("cp1250", "iso8859-2"), "áéíóöőúüű"),
    _Language(("cp1250", "iso8859-2"), "čćđšž"),
    _Language(("cp1250", "iso8859-2"), "ăâîşţ"),
    _Language(("cp1254",), "çğıöşüâî"),
    _Language(
        ("cp1251", "koi8-r", "iso8859-5", "cp866"),
        "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґјљњћџ",
        "оеаинтсрвл",
    ),
    _Language(("cp1253", "iso8859-7"), "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ", "αοιετσνηυρ"),
    _Language(("cp1255",), "אבגדהוזחטיךכלםמןנסעףפץצקרשת", "יוהלאתמרבש"),
    _Language(("cp1256",), "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگ", "اليمونترهب"),
)
_WIDE = (
    ("cp932", re.compile("[\u3040-\u30ff]"), 0.2),  # kana stand in every Japanese text
    ("euc_jp", re.compile("[\u3040-\u30ff]"), 0.2),
    ("euc_kr", re.compile("[\uac00-\ud7a3]"), 0.7),
    ("big5", re.compile("[的是不了我人在有一他個這]"), 0.05),
    ("gb18030", re.compile("[的是不了我人在有一他个这]"), 0.05),
)
_WIDE_SHARE = 0.3
"""Of all bytes: where two bytes make a letter, more of them lie outside ASCII than elsewhere."""


def guess_encoding(raw: bytes) -> str:
    """Return the likely encoding of a text with bytes that are no UTF-8.

    "utf-8" where nearly all of it is UTF-8 after all, "cp1252" where nothing speaks for another.

    Args:
        raw: the text, at least its beginning.
    """
    sample = raw[:SAMPLE]
    if _nearly_utf8(sample):
        return "utf-8"
    high = sum(map(len, re.findall(rb"[\x80-\xff]+", sample)))
    if high >= _WIDE_SHARE * len(sample) > 0:
        wide = _wide_encoding(sample)
        if wide:
            return wide
    near = _near_odd_bytes(sample)
    best, best_score = "cp1252", 0.0
    for language in _LANGUAGES if near else ():
        for encoding in language.encodings:
            score = _score(near, encoding, language)
            if score > best_score + 0.01:
                best, best_score = encoding, score
        if best_score > CERTAIN and not language.frequent:
            break  # a Western text; others would have to be better than perfect
    return best


def unmarked_utf16(head: bytes) -> str | None:
    """Return how a text of two bytes a letter is stored where no mark says so, or None.

    Args:
        head: its beginning.
    """
    head = head[: len(head) // 2 * 2]
    if len(head) < 8 or head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None
    first, second = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if second > 0.8 * half and not first:
        return "utf-16-le"
    return "utf-16-be" if first > 0.8 * half and not second else None


def _nearly_utf8(sample: bytes) -> bool:
    """Whether there are many letters of several bytes for each fault."""
    text = sample.decode("utf-8", errors="replace")
    letters = sum(map(len, re.findall(r"[^\x00-\x7f\ufffd]+", text)))
    return letters >= 10 * max(text.count("\ufffd") - 1, 0) + 1 and letters > 0


def _near_odd_bytes(sample: bytes) -> bytes:
    """Return what stands around the bytes outside ASCII, words apart by a blank."""
    pieces: list[bytes] = []
    size = end = 0
    for found in re.finditer(rb"[\x80-\xff]+", sample):
        start = max(found.start() - NEAR, end)
        end = min(found.end() + NEAR, start + ENOUGH)
        if end > start:
            pieces.append(sample[start:end])
            size += end - start
        if size > ENOUGH:
            break
    return b" ".join(pieces)


def _wide_encoding(sample: bytes) -> str | None:
    for encoding, usual, share in _WIDE:
        for cut in range(4):  # the sample may end inside a letter
            try:
                text = sample[: len(sample) - cut].decode(encoding)
            except UnicodeDecodeError:
                continue
            letters = [sign for sign in text if sign.isalpha() and not sign.isascii()]
            if letters and len(usual.findall(text)) >= share * len(letters):
                return encoding
            break
    return None


def _score(sample: bytes, encoding: str, language: _Language) -> float:
    """Return how well the odd bytes are explained, from 0 to 1."""
    text = sample.decode(encoding, errors="replace")
    counts = Counter(sign for sign in text if not sign.isascii())
    total = sum(counts.values())
    letters = set(language.letters) | set(language.letters.upper())
    good = sum(n for sign, n in counts.items() if sign in letters or sign in SIGNS)
    wrong_case = sum(
        1
        for first, second in pairwise(text)
        if first.islower() and second.isupper() and not (first + second).isascii()
    )
    inside = len(re.findall(r"(?<=[^\W\d_])[^\w\s.,;:!?'’\-/()\u00ad·](?=[^\W\d_])", text))
    score = (good - 2 * wrong_case - inside) / total
    if language.frequent:
        lower = Counter(
            unicodedata.normalize("NFD", sign)[0] for sign in text.lower() if sign in letters
        )
        score *= min(1.0, _agreement(lower, language.frequent) / GOOD_AGREEMENT)
    return score


def _agreement(counts: Counter[str], frequent: str) -> float:
    """Return how well letters that should be frequent are so, from 0 to 1."""
    weights = range(len(frequent), 0, -1)
    found = sum(weight * counts[sign] for weight, sign in zip(weights, frequent, strict=True))
    best = [count for _, count in counts.most_common(len(frequent))]
    return found / sum(w * n for w, n in zip(weights, best, strict=False)) if best else 0.0
