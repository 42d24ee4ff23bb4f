"""Which columns the answers to a file have, and what stands in each row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.i18n import Translator
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.data.columns import Column
from nnstudio.explain.item_answers import LONGEST_SHARED, ItemAnswers
from nnstudio.export.sheets.cells import Cell, SheetColumn, is_too_long
from nnstudio.work.predict_file.file_items import STRONGEST, Block, FileItems

TITLE = QT_TRANSLATE_NOOP("predict_file", "Answers")
ITEM = QT_TRANSLATE_NOOP("predict_file", "Item")
TEXT = QT_TRANSLATE_NOOP("predict_file", "Text")
ANSWER = QT_TRANSLATE_NOOP("predict_file", "Answer")
SCORE = QT_TRANSLATE_NOOP("predict_file", "Probability of the answer")
NOTE = QT_TRANSLATE_NOOP("predict_file", "Note")
TRUTH = QT_TRANSLATE_NOOP("predict_file", "True label")
JUDGED = QT_TRANSLATE_NOOP("predict_file", "Right or wrong")
CHANCE = QT_TRANSLATE_NOOP("predict_file", "Probability of {name}")
WORD = QT_TRANSLATE_NOOP("predict_file", "Word {number}")
SHARE = QT_TRANSLATE_NOOP("predict_file", "Contribution {number}")
PREDICTED = QT_TRANSLATE_NOOP("predict_file", "Predicted: {name}")
TRUE_VALUE = QT_TRANSLATE_NOOP("predict_file", "True value: {name}")
DIFFERENCE = QT_TRANSLATE_NOOP("predict_file", "Predicted − true")
RIGHT = QT_TRANSLATE_NOOP("predict_file", "right")
WRONG = QT_TRANSLATE_NOOP("predict_file", "wrong")
NO_WORD = QT_TRANSLATE_NOOP("predict_file", "no known word: no real answer")
EMPTY = QT_TRANSLATE_NOOP("predict_file", "empty text: no real answer")
CUT = QT_TRANSLATE_NOOP("predict_file", "longer than the net reads: the end did not count")
SHORTENED = QT_TRANSLATE_NOOP(
    "predict_file", "too long for a cell: shown shortened, answered as a whole"
)
NO_SHARES = QT_TRANSLATE_NOOP("predict_file", "too long to list its strongest words")
OTHER_CLASS = QT_TRANSLATE_NOOP("predict_file", "the net does not know the class {name}")

MOST_SHOWN = 200
"""Columns of the file that are repeated beside the answers."""


@dataclass
class Tally:
    """What is counted on the way.

    Attributes:
        items: answered so far.
        unknown: texts without a known word.
        cut: texts whose end did not count.
        judged: items of which the file says what is right.
        right: of those, answered rightly.
        off: of predicted numbers, the sum of the distances from what is right.
    """

    items: int = 0
    unknown: int = 0
    cut: int = 0
    judged: int = 0
    right: int = 0
    off: float = 0.0


class AnswerTable:
    """Turns answers into rows of a table in one language.

    Args:
        items: of the file.
        language: of the heads and notes.
        words: whether there are columns for words.
    """

    def __init__(self, items: FileItems, language: str, words: bool) -> None:
        self._items = items
        self._say = Translator(language)
        self._words = words
        self._target = items.prepared.signature.target
        self._texts = items.texts
        self._shown = _shown_columns(items)
        self._said: dict[Text, str] = {}
        self.tally = Tally()

    @property
    def title(self) -> str:
        """The name of the sheet."""
        return self._say(TITLE)

    def columns(self) -> list[SheetColumn]:
        """Return the columns."""
        found = [self._column(ITEM, 22)]
        if self._texts is not None:
            found.append(self._column(TEXT, 60))
        for _, _, column in self._shown:
            kind = "number" if column.kind == "number" else "text"
            found.append(SheetColumn(column.name, kind))
        judged = self._items.truth is not None
        if self._target.task == "classification":
            found += [self._column(ANSWER, 20), SheetColumn(self._say(SCORE), "share", 14)]
            found.append(self._column(NOTE, 34))
            if judged:
                found += [self._column(TRUTH, 20), self._column(JUDGED, 16)]
            for name in self._target.classes:
                title = self._say(CHANCE.format(name=plain(name)))
                found.append(SheetColumn(title, "share", 14))
        else:
            for name in self._target.names:
                title = self._say(PREDICTED.format(name=plain(name)))
                found.append(SheetColumn(title, "number", 18))
            found.append(self._column(NOTE, 34))
            if judged:
                title = self._say(TRUE_VALUE.format(name=plain(self._target.names[0])))
                found.append(SheetColumn(title, "number", 18))
                found.append(SheetColumn(self._say(DIFFERENCE), "number", 18))
        for number in range(1, STRONGEST + 1) if self._words else ():
            found.append(self._column(WORD.format(number=number), 18))
            found.append(SheetColumn(self._say(SHARE.format(number=number)), "number", 14))
        return found

    def rows(self, block: Block, answers: ItemAnswers) -> list[list[Cell]]:
        """Return the rows of a block and count them.

        Args:
            block: which items.
            answers: to these.
        """
        start, stop = block
        classes = answers.prediction.classes is not None
        rows: list[list[Cell]] = []
        for row, item in enumerate(range(start, stop)):
            cells = self._item_cells(item)
            notes = self._notes(item, row, answers)
            cells += (
                self._class_cells(item, row, answers, notes)
                if classes
                else self._number_cells(item, row, answers, notes)
            )
            if self._words:
                cells += _word_cells(row, answers)
            rows.append(cells)
        self.tally.items += stop - start
        return rows

    def _column(self, text: Text, width: int) -> SheetColumn:
        return SheetColumn(self._say(text), "text", width)

    def _item_cells(self, item: int) -> list[Cell]:
        cells: list[Cell] = [self._items.names[item]]
        if self._texts is not None:
            cells.append(str(self._texts[item]))
        return cells + [_raw_cell(values[item, place], c) for values, place, c in self._shown]

    def _notes(self, item: int, row: int, answers: ItemAnswers) -> list[Text]:
        notes: list[Text] = []
        if self._texts is None:
            return notes
        text = str(self._texts[item])
        if answers.known is not None and not answers.known[row]:
            self.tally.unknown += 1
            notes.append(NO_WORD if text.strip() else EMPTY)
        if answers.cut is not None and answers.cut[row]:
            self.tally.cut += 1
            notes.append(CUT)
        if is_too_long(text):
            notes.append(SHORTENED)
        if self._words and len(text) > LONGEST_SHARED:
            notes.append(NO_SHARES)
        return notes

    def _class_cells(
        self, item: int, row: int, answers: ItemAnswers, notes: list[Text]
    ) -> list[Cell]:
        prediction, names = answers.prediction, self._target.classes
        assert prediction.classes is not None
        given = int(prediction.classes[row])
        chances: list[Cell] = []
        if prediction.probabilities is not None:
            chances = [float(share) for share in prediction.probabilities[row]]
        judged: list[Cell] = []
        if self._items.truth is not None:
            truth = str(self._items.truth[item])
            verdict: Cell = None
            if truth and truth not in names:
                notes.append(OTHER_CLASS.format(name=plain(truth)))
            elif truth:
                right = names[given] == truth
                self.tally.judged += 1
                self.tally.right += right
                verdict = self._written(RIGHT if right else WRONG)
            judged = [truth, verdict]
        score = chances[given] if chances else None
        return [names[given], score, self._joined(notes), *judged, *chances]

    def _number_cells(
        self, item: int, row: int, answers: ItemAnswers, notes: list[Text]
    ) -> list[Cell]:
        values: list[Cell] = [float(value) for value in answers.prediction.outputs[row]]
        judged: list[Cell] = []
        if self._items.truth is not None:
            truth = float(self._items.truth[item])
            off = float(answers.prediction.outputs[row][0]) - truth
            if np.isfinite(off):
                self.tally.judged += 1
                self.tally.off += abs(off)
            judged = [truth, off]
        return [*values, self._joined(notes), *judged]

    def _joined(self, notes: Sequence[Text]) -> str:
        return "; ".join(map(self._written, notes))

    def _written(self, text: Text) -> str:
        """Return a text in the table's language; each is translated once."""
        if text not in self._said:
            self._said[text] = self._say(text)
        return self._said[text]


def _word_cells(row: int, answers: ItemAnswers) -> list[Cell]:
    words = answers.words[row] if answers.words is not None else ()
    cells: list[Cell] = []
    for entry in words[:STRONGEST]:
        cells += [entry.word, entry.share]
    return cells + [None] * (2 * STRONGEST - len(cells))


def _shown_columns(items: FileItems) -> list[tuple[NDArray[np.generic], int, Column]]:
    """Return the values, place and column of what a table's row held."""
    found: list[tuple[NDArray[np.generic], int, Column]] = []
    for name, columns in items.prepared.raw_columns.items():
        values = items.inputs.get(name)
        if values is not None and values.ndim == 2 and values.shape[1] == len(columns):
            found += [(values, place, column) for place, column in enumerate(columns)]
    return found[:MOST_SHOWN]


def _raw_cell(value: float, column: Column) -> Cell:
    if np.isnan(value):
        return None
    if column.kind == "category":
        known = 0 <= int(value) < len(column.categories)
        return column.categories[int(value)] if known else None
    if column.kind == "time":
        said = datetime.fromtimestamp(float(value), UTC).replace(tzinfo=None).isoformat(" ")
        return said.removesuffix(" 00:00:00")
    return float(value)
