"""Class names that differ only in writing: "Spam", "spam" and "SPAM", "1" and "1.0"."""

from __future__ import annotations

import re
import unicodedata

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.cells import number_word, to_number
from nnstudio.data.check_spec import Case, CheckSpec
from nnstudio.data.check_tools import first_in_force, listed, shortened
from nnstudio.data.frame import WordColumn
from nnstudio.data.limits import LIMITS
from nnstudio.data.spec import DataFix, Finding

MOST_FINDINGS = 10


def _look(case: Case) -> tuple[Finding, ...]:
    meaning = case.meaning
    if meaning.target is None or meaning.codes is None:
        return ()
    found: list[Finding] = []
    target = meaning.frame.columns[meaning.target]
    if isinstance(target, WordColumn):
        for words in variants_of(target)[:MOST_FINDINGS]:
            found.append(_of_class(case, words))
    for column in meaning.columns("input"):
        if isinstance(column, WordColumn):
            found += [_of_category(column, words) for words in variants_of(column)[:2]]
    return tuple(found[:MOST_FINDINGS])


def variants_of(column: WordColumn) -> list[tuple[str, ...]]:
    """Return groups of words that differ only in writing, in each the most frequent one first."""
    places = np.flatnonzero((column.counts > 0) & ~column.gap_words)
    if len(places) > LIMITS.classes:
        return []
    groups: dict[str, list[int]] = {}
    for place in places.tolist():
        groups.setdefault(plain_class(column.words[place]), []).append(place)
    return [
        tuple(column.words[p] for p in sorted(same, key=lambda p: -int(column.counts[p])))
        for name, same in groups.items()
        if len(same) > 1 and name
    ]


def plain_class(word: str) -> str:
    """Return a class name without what is often written in one way or another."""
    plain = unicodedata.normalize("NFKC", word).strip()
    number = to_number(plain, ".")
    if number is None:
        number = to_number(plain, ",")
    if number is not None and abs(number) < 1e15:
        return number_word(number)
    plain = re.sub(r"[\s_\-‐‑–—/]+", " ", plain).strip(" .:;,!?\"'“”„«»()[]\u200b\ufeff")
    return unicodedata.normalize("NFC", plain.casefold())


def _of_class(case: Case, words: tuple[str, ...]) -> Finding:
    merge = case.config.merge
    apart = {name: to for name, to in merge.items() if name not in words}
    together = {**apart, **dict.fromkeys(words[1:], words[0])}
    merged = len({merge.get(word, word) for word in words}) == 1
    fixes = (
        DataFix(QT_TRANSLATE_NOOP("data", "Keep them apart"), {"merge": apart}),
        DataFix(
            QT_TRANSLATE_NOOP("data", "Make them one class, “{word}”").format(
                word=shortened(words[0])
            ),
            {"merge": together},
        ),
    )
    message = (
        QT_TRANSLATE_NOOP("data", "“{first}” and “{second}” may be the same class.").format(
            first=shortened(words[0]), second=shortened(words[1])
        )
        if len(words) == 2
        else QT_TRANSLATE_NOOP("data", "{n} classes may be the same: {list}.").format(
            n=len(words), list=listed(words)
        )
    )
    return Finding(
        "label_variants",
        "info" if merged else "warning",
        message,
        QT_TRANSLATE_NOOP("data", "They count as one class.")
        if merged
        else QT_TRANSLATE_NOOP("data", "The net would have to tell them apart."),
        fixes=first_in_force(case.config, fixes, int(merged)),
        column=case.meaning.target_name,
    )


def _of_category(column: WordColumn, words: tuple[str, ...]) -> Finding:
    return Finding(
        "label_variants",
        "info",
        QT_TRANSLATE_NOOP(
            "data", "“{first}” and “{second}” in “{column}” may mean the same."
        ).format(
            first=shortened(words[0]), second=shortened(words[1]), column=shortened(column.name)
        ),
        QT_TRANSLATE_NOOP("data", "If so, write them alike in the file and read it again."),
        column=column.name,
    )


CHECK = CheckSpec(
    id="label_variants",
    name=QT_TRANSLATE_NOOP("data", "Ways of writing"),
    order=20,
    look=_look,
)
