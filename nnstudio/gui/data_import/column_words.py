"""What the head of a column says: what it holds, from where to where, what it is for."""

from __future__ import annotations

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, dotted, plain
from nnstudio.data.config import Role
from nnstudio.data.roles.meaning import COUNTS_ROWS
from nnstudio.data.spec import ColumnFacts

ROLES: dict[Role, Text] = {
    "input": QT_TRANSLATE_NOOP("import_page", "Feature"),
    "target": QT_TRANSLATE_NOOP("import_page", "Target"),
    "text": QT_TRANSLATE_NOOP("import_page", "Text"),
    "time": QT_TRANSLATE_NOOP("import_page", "Time"),
    "group": QT_TRANSLATE_NOOP("import_page", "Group"),
    "weight": QT_TRANSLATE_NOOP("import_page", "Weight"),
    "ignore": QT_TRANSLATE_NOOP("import_page", "Not used"),
}
ROLE_HELP: dict[Role, Text] = {
    "input": QT_TRANSLATE_NOOP("import_page", "The net may use it to find the answer."),
    "target": QT_TRANSLATE_NOOP("import_page", "The net learns to predict it."),
    "text": QT_TRANSLATE_NOOP("import_page", "The net reads it word by word."),
    "time": QT_TRANSLATE_NOOP("import_page", "It puts the rows in order; the net does not see it."),
    "group": QT_TRANSLATE_NOOP(
        "import_page", "Rows of one group stay together, all in training or all in the test."
    ),
    "weight": QT_TRANSLATE_NOOP("import_page", "It says how much a row counts in training."),
    "ignore": QT_TRANSLATE_NOOP("import_page", "The net does not see it."),
}
ROLE_OF = QT_TRANSLATE_NOOP("import_page", "What {column} is for")
ROW_NUMBER = QT_TRANSLATE_NOOP("import_page", "row no.")
WHOLE = QT_TRANSLATE_NOOP("import_page", "whole number")
NUMBER = QT_TRANSLATE_NOOP("import_page", "number")
CATEGORIES = QT_TRANSLATE_NOOP("import_page", "{n} categories")
CLASSES = QT_TRANSLATE_NOOP("import_page", "{n} classes")
TEXT = QT_TRANSLATE_NOOP("import_page", "text")
DATE = QT_TRANSLATE_NOOP("import_page", "date")
MOMENT = QT_TRANSLATE_NOOP("import_page", "date and time")
PICTURE = QT_TRANSLATE_NOOP("import_page", "picture")
SERIES = QT_TRANSLATE_NOOP("import_page", "series")
EMPTY = QT_TRANSLATE_NOOP("import_page", "empty")
RANGE = QT_TRANSLATE_NOOP("import_page", "{low} … {high}")
DIFFERENT = QT_TRANSLATE_NOOP("import_page", "{n} different")
MISSING = QT_TRANSLATE_NOOP("import_page", "{n} missing")
DESCRIPTION = QT_TRANSLATE_NOOP("import_page", "{type}. {range}. {reason}")
YEARS = (1000.0, 2999.0)
"""Whole numbers between them are mostly years, which nobody groups."""
_SHOWN_WORDS = 2
_POSSIBLE: dict[str, tuple[Role, ...]] = {
    "number": ("input", "target", "time", "group", "weight", "ignore"),
    "category": ("input", "target", "text", "group", "ignore"),
    "text": ("text", "target", "group", "ignore"),
    "time": ("time", "input", "ignore"),
    "image": ("input", "ignore"),
    "series": ("input", "ignore"),
    "empty": ("ignore",),
}


def possible_roles(fact: ColumnFacts) -> tuple[Role, ...]:
    """Return what a column can be for, its present role included."""
    roles = _POSSIBLE[fact.type]
    return roles if fact.role in roles else (fact.role, *roles)


def type_words(fact: ColumnFacts, classes: int = 0) -> Text:
    """Return what a column holds.

    Args:
        fact: the column.
        classes: of the target, where it names classes.
    """
    if fact.role == "target" and classes:
        return CLASSES.format(n=classes)
    if fact.reason == COUNTS_ROWS:
        return ROW_NUMBER
    if fact.type == "number":
        return WHOLE if fact.whole else NUMBER
    if fact.type == "category":
        return CATEGORIES.format(n=fact.distinct)
    if fact.type == "time":
        return DATE if _whole_days(fact) else MOMENT
    return {"image": PICTURE, "series": SERIES, "empty": EMPTY}.get(fact.type, TEXT)


def range_words(fact: ColumnFacts) -> Text | None:
    """Return from where to where a column goes, or its most frequent words; gaps are counted."""
    missing = MISSING.format(n=fact.missing) if fact.missing and fact.type != "empty" else None
    return dotted(_range(fact), missing) if missing is not None else _range(fact)


def full_words(fact: ColumnFacts, classes: int = 0) -> Text:
    """Return everything a head says, for tool tips and screen readers."""
    return DESCRIPTION.format(
        type=type_words(fact, classes), range=range_words(fact) or plain("–"), reason=fact.reason
    )


def _range(fact: ColumnFacts) -> Text | None:
    if fact.words and fact.role != "ignore":
        words = ", ".join(word[:40] for word in fact.words[:_SHOWN_WORDS])
        return plain(words + (", …" if fact.distinct > _SHOWN_WORDS else ""))
    if isinstance(fact.low, float) and isinstance(fact.high, float):
        if fact.whole and YEARS[0] <= fact.low and fact.high <= YEARS[1]:
            return RANGE.format(low=str(int(fact.low)), high=str(int(fact.high)))
        return RANGE.format(low=Number(fact.low), high=Number(fact.high))
    if isinstance(fact.low, str) and isinstance(fact.high, str):
        length = 10 if _whole_days(fact) or fact.low[:10] != fact.high[:10] else 16
        low, high = (day[:length].replace("T", " ") for day in (fact.low, fact.high))
        return RANGE.format(low=low, high=high)
    return DIFFERENT.format(n=fact.distinct) if fact.distinct else None


def _whole_days(fact: ColumnFacts) -> bool:
    ends = (str(fact.low), str(fact.high))
    return all(end.endswith("T00:00:00") for end in ends)
