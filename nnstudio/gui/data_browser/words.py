"""What the data browser calls columns, parts and marks."""

from __future__ import annotations

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.data.browse.browse import ItemColumn, Items
from nnstudio.data.letter_windows import target_words

TRAIN = QT_TRANSLATE_NOOP("data_browser", "training")
VALIDATION = QT_TRANSLATE_NOOP("data_browser", "validation")
TEST = QT_TRANSLATE_NOOP("data_browser", "test")
NO_PART = QT_TRANSLATE_NOOP("data_browser", "no part")
PART_WORDS = (TRAIN, VALIDATION, TEST, NO_PART)

NUMBER = QT_TRANSLATE_NOOP("data_browser", "No.")
NAME = QT_TRANSLATE_NOOP("data_browser", "Item")
TEXT = QT_TRANSLATE_NOOP("data_browser", "Text")
PICTURE = QT_TRANSLATE_NOOP("data_browser", "Picture")
CURVE = QT_TRANSLATE_NOOP("data_browser", "Series")
CLASS = QT_TRANSLATE_NOOP("data_browser", "Class")
WORDS = QT_TRANSLATE_NOOP("data_browser", "Words")
POINTS = QT_TRANSLATE_NOOP("data_browser", "Points")
PART = QT_TRANSLATE_NOOP("data_browser", "Part")

OWN = QT_TRANSLATE_NOOP("data_browser", "own sample")
EXCLUDED = QT_TRANSLATE_NOOP("data_browser", "excluded: {reason}")
RELABELLED = QT_TRANSLATE_NOOP("data_browser", "was {name}")
ANSWERED = QT_TRANSLATE_NOOP("data_browser", "net says {name}")


def column_title(items: Items, column: ItemColumn) -> Text:
    """Return the head of a column."""
    if column.kind == "key":
        some = items.key(int(items.ids[0])) if items.count else "1"
        return NUMBER if some.isdecimal() else NAME
    if column.kind == "length":
        return WORDS if items.kind == "text" else POINTS
    titles = {"text": TEXT, "picture": PICTURE, "curve": CURVE, "part": PART}
    if column.kind in titles:
        return titles[column.kind]
    if column.kind == "class":
        return target_words(column.name) if column.name else CLASS
    return plain(column.name)


def part_word(items: Items, item: int) -> Text:
    """Return the part of an item; own samples say so."""
    if items.is_own(item):
        return OWN
    return PART_WORDS[items.part_of(item)]


def item_notes(items: Items, item: int) -> list[Text]:
    """Return what is particular to an item: excluded, put right, answered otherwise."""
    notes: list[Text] = []
    if items.is_excluded(item):
        notes.append(EXCLUDED.format(reason=plain(items.reason(item))))
    if items.is_relabelled(item):
        notes.append(RELABELLED.format(name=plain(items.as_read(item))))
    answer = items.answer(item)
    if answer is not None and answer[0] < len(items.classes):
        name = items.classes[answer[0]]
        if name != items.label(item):
            notes.append(ANSWERED.format(name=plain(name)))
    return notes
