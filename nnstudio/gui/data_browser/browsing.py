"""The items that the browser shows now: what is asked for, what was found, what was counted.

Small sets are searched at once; large ones on the desk thread, the newest question first.
"""

from __future__ import annotations

import logging
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QObject, Signal

from nnstudio.data.browse.browse import Answers, Ids, ItemColumn, Items
from nnstudio.data.browse.browse_query import Query, find
from nnstudio.data.browse.browse_stats import ColumnStats, Histogram, column_stats, histogram
from nnstudio.data.dataset import Dataset
from nnstudio.data.progress import CancelledError
from nnstudio.gui.desk import Desk
from nnstudio.train.job import Evaluation

_log = logging.getLogger(__name__)

AT_ONCE = 20_000
"""Items that are searched, sorted and counted while the person waits."""


class Browsing(QObject):
    """What the table, the gallery and the detail show.

    Args:
        desk: thread for large sets.
        parent: owner.

    Signals:
        items_changed: other data, or their corrections.
        found_changed: other items are shown, or in another order.
        counted: a histogram that was asked for is there.
        searching_changed: a search on the desk thread began or was given up.
    """

    items_changed = Signal()
    found_changed = Signal()
    counted = Signal()
    searching_changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._items: Items | None = None
        self._query = Query()
        self._found: Ids = np.array([], dtype=np.int64)
        self._wish = 0
        self._searching = False
        self._histograms: dict[str, Histogram | None] = {}

    @property
    def items(self) -> Items | None:
        """All items that may be seen; None without data."""
        return self._items

    @property
    def query(self) -> Query:
        """What is asked for."""
        return self._query

    @property
    def found(self) -> Ids:
        """Ids of the items shown, in their order."""
        return self._found

    @property
    def searching(self) -> bool:
        """Whether an answer is on its way."""
        return self._searching

    def set_dataset(self, dataset: Dataset | None, tested: bool) -> None:
        """Show the items of a data set; what is asked for stays where it makes sense.

        Args:
            dataset: prepared data; None: none.
            tested: whether test items may be seen.
        """
        before = self._items
        self._items = None if dataset is None else Items(dataset, tested)
        self._histograms.clear()
        if before is None or self._items is None or _form(before) != _form(self._items):
            self._query = Query()
        elif before.classes != self._items.classes:
            self._query = replace(self._query, classes=frozenset())
        self._found = np.array([], dtype=np.int64)
        self.items_changed.emit()
        self._search()

    def set_evaluation(self, result: Evaluation | None) -> None:
        """Take what a net answered for items of these data."""
        if self._items is None:
            return
        self._items = self._items.with_answers(_answers(result, self._items))
        if "wrong" in self._query.only:
            self._search()
        else:
            self.found_changed.emit()

    def set_query(self, query: Query) -> None:
        """Ask for other items."""
        if query != self._query:
            self._query = query
            self._search()

    def place_of(self, item: int) -> int:
        """Return where an item stands among those found; -1 where it does not."""
        hits = np.flatnonzero(self._found == item)
        return int(hits[0]) if len(hits) else -1

    def item_of_key(self, key: str) -> int:
        """Return the id of an item by its key; -1 where there is none."""
        items = self._items
        if items is None:
            return -1
        data = items.dataset
        if data.excluded is not None and key in data.excluded.keys:
            return data.items + data.excluded.keys.index(key)
        if not data.keys:
            return int(key) - 1 if key.isdecimal() and 0 < int(key) <= data.items else -1
        try:
            return data.keys.index(key)
        except ValueError:
            return -1

    def histogram(self, column: ItemColumn) -> Histogram | None:
        """Return the spread of a column over all items; None where there is none or not yet."""
        items = self._items
        if items is None:
            return None
        if column.id in self._histograms:
            return self._histograms[column.id]
        if items.count <= AT_ONCE:
            found = self._histograms[column.id] = histogram(items, column, items.ids)
            return found
        self._histograms[column.id] = None  # until it is counted

        def take(answer: Histogram | None) -> None:
            if items is self._items or self._same_data(items):
                self._histograms[column.id] = answer
                self.counted.emit()

        self._desk.submit(
            f"browse.spread:{column.id}",
            lambda: histogram(items, column, items.ids),
            take,
            self._on_failed,
        )
        return None

    def stats(self, column: ItemColumn) -> ColumnStats | None:
        """Return what can be said of a column over the items found."""
        items = self._items
        return None if items is None else column_stats(items, column, self._found)

    def _same_data(self, items: Items) -> bool:
        return self._items is not None and self._items.dataset is items.dataset

    def _search(self) -> None:
        items, query = self._items, self._query
        self._wish += 1
        if items is None:
            self._take(np.array([], dtype=np.int64))
            return
        if items.count <= AT_ONCE:
            self._take(find(items, query))
            return
        wish = self._wish
        self._searching = True
        self.searching_changed.emit()

        def check() -> None:
            if wish != self._wish:
                raise CancelledError

        def refuse(error: Exception) -> None:
            self._searching = False
            self.searching_changed.emit()
            if not isinstance(error, CancelledError):
                self._on_failed(error)

        self._desk.submit("browse.find", lambda: find(items, query, check), self._take, refuse)

    def _take(self, found: Ids) -> None:
        self._searching = False
        self._found = found
        self.found_changed.emit()

    def _on_failed(self, error: Exception) -> None:
        _log.error("looking through the items failed", exc_info=error)


def _form(items: Items) -> object:
    return tuple((column.id, column.kind) for column in items.columns)


def _answers(result: Evaluation | None, items: Items) -> Answers | None:
    """Return the answers of an evaluation; None where they are not for these items."""
    if result is None or result.part == "other":
        return None
    if result.prediction.classes is None or not items.classes:
        return None
    rows = np.asarray(result.rows, dtype=np.int64)
    shares = np.asarray(result.prediction.probabilities, dtype=np.float64)
    fits = shares.ndim == 2 and shares.shape == (len(rows), len(items.classes))
    if not fits or (len(rows) and int(rows.max()) >= items.dataset.items):
        return None
    classes = np.asarray(result.prediction.classes, dtype=np.int64)
    return Answers(rows, classes, shares.max(axis=1))
