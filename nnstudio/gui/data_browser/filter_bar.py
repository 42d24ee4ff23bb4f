"""Which items are shown, and in which order: search, class, part, marks, order."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.data.browse.browse import Items
from nnstudio.data.browse.browse_query import Query
from nnstudio.gui.data_browser.browsing import Browsing
from nnstudio.gui.data_browser.words import TEST, TRAIN, VALIDATION, column_title
from nnstudio.gui.widgets.buttons import LinkButton, ToolButton
from nnstudio.gui.widgets.choice_field import ChoiceField
from nnstudio.gui.widgets.flow import FlowLayout
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.search_field import SearchField
from nnstudio.gui.widgets.ui import Ui

SEARCH = QT_TRANSLATE_NOOP("data_browser", "Search in all columns")
CLASS = QT_TRANSLATE_NOOP("data_browser", "Class")
ALL_CLASSES = QT_TRANSLATE_NOOP("data_browser", "All classes")
PART = QT_TRANSLATE_NOOP("data_browser", "Part")
BOTH_PARTS = QT_TRANSLATE_NOOP("data_browser", "Both parts")
ALL_PARTS = QT_TRANSLATE_NOOP("data_browser", "All parts")
SHOW = QT_TRANSLATE_NOOP("data_browser", "Show")
ALL = QT_TRANSLATE_NOOP("data_browser", "All items")
CORRECTED = QT_TRANSLATE_NOOP("data_browser", "Corrected")
EXCLUDED = QT_TRANSLATE_NOOP("data_browser", "Excluded")
WRONG = QT_TRANSLATE_NOOP("data_browser", "Wrong answers")
OWN = QT_TRANSLATE_NOOP("data_browser", "Own samples")
ORDER = QT_TRANSLATE_NOOP("data_browser", "Order")
AS_IN_FILE = QT_TRANSLATE_NOOP("data_browser", "Order of the file")
BY = QT_TRANSLATE_NOOP("data_browser", "By {column}")
TURN = QT_TRANSLATE_NOOP("data_browser", "Turn the order round")
FOUND = QT_TRANSLATE_NOOP("data_browser", "{n} found")
SEARCHING = QT_TRANSLATE_NOOP("data_browser", "searching …")
CLEAR = QT_TRANSLATE_NOOP("data_browser", "Show all")
_REST_MS = 150


class FilterBar(QWidget):
    """Search field and menus; what is chosen here is the query.

    Args:
        ui: look and language.
        browsing: the items.
        parent: owner.
    """

    def __init__(self, ui: Ui, browsing: Browsing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui, self._browsing = ui, browsing
        self.search = SearchField(ui, SEARCH)
        self.class_field = ChoiceField(ui, CLASS, [(-1, ALL_CLASSES)], pill=True)
        self.part_field = ChoiceField(ui, PART, [(-1, BOTH_PARTS)], pill=True)
        self.only_field = ChoiceField(ui, SHOW, [("", ALL)], pill=True)
        self.order_field = ChoiceField(ui, ORDER, [("", AS_IN_FILE)], pill=True)
        self.turn = ToolButton(ui, "chevron-up", TURN)
        self.clear = LinkButton(ui, CLEAR)
        self.found = TextLabel(ui, None, role="caption", tone="text2")
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(0, 0, 0, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for widget in (
            self.search,
            self.class_field,
            self.part_field,
            self.only_field,
            self.order_field,
            self.turn,
            self.found,
            self.clear,
        ):
            self._flow.addWidget(widget)
        self._connect()
        ui.follow(self)

    def focus_search(self) -> None:
        """Let the person type what is searched."""
        self.search.setFocus()
        self.search.selectAll()

    def refresh(self) -> None:
        """Offer what these data have, and show what was found."""
        items, query = self._browsing.items, self._browsing.query
        if items is None:
            return
        classes = [(number, plain(name)) for number, name in enumerate(items.classes)]
        self._offer(self.class_field, [(-1, ALL_CLASSES), *classes], _only_one(query.classes))
        self.class_field.setVisible(bool(classes))
        parts: list[tuple[Hashable, Text]] = [(0, TRAIN), (1, VALIDATION)]
        if items.tested:
            parts.append((2, TEST))
        parts = [(-1, ALL_PARTS if items.tested else BOTH_PARTS), *parts]
        self._offer(self.part_field, parts, _only_one(query.parts))
        self._offer(self.only_field, _marks(items), next(iter(query.only), ""))
        self.only_field.setVisible(self.only_field.count() > 1)
        columns: list[tuple[Hashable, Text]] = [
            (column.id, BY.format(column=column_title(items, column)))
            for column in items.columns
            if column.kind not in ("picture", "curve")
        ]
        self._offer(self.order_field, [("", AS_IN_FILE), *columns], query.sort)
        self.turn.setVisible(bool(query.sort))
        self.turn.set_icon("chevron-down" if query.descending else "chevron-up")
        if self.search.text() != query.words and not self._rest.isActive():
            self.search.setText(query.words)
            self._rest.stop()
        self.show_found()

    def show_found(self) -> None:
        """Say how many items were found."""
        query = self._browsing.query
        words = FOUND.format(n=len(self._browsing.found))
        self.found.set_text(SEARCHING if self._browsing.searching else words)
        self.found.setVisible(query.filters)
        self.clear.setVisible(query.filters)

    def retranslate(self) -> None:
        """Write the choices again."""
        self.refresh()

    def restyle(self) -> None:
        """Take sizes from the theme."""
        theme = self._ui.theme
        self.search.setFixedWidth(theme.px(212))
        for field in (self.class_field, self.part_field, self.only_field, self.order_field):
            field.setMaximumWidth(theme.px(180))
            field.setMinimumHeight(theme.px(28))
        self.found.setMinimumHeight(theme.px(28))
        self._flow.set_gaps(theme.px(6))

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_typed)
        self._rest.timeout.connect(self._on_rest)
        self.search.returnPressed.connect(self._on_rest)
        self.class_field.chosen.connect(self._on_class)
        self.part_field.chosen.connect(self._on_part)
        self.only_field.chosen.connect(self._on_only)
        self.order_field.chosen.connect(self._on_order)
        self.turn.clicked.connect(self._on_turn)
        self.clear.clicked.connect(self._on_clear)
        self._browsing.items_changed.connect(self.refresh)
        self._browsing.found_changed.connect(self.refresh)
        self._browsing.searching_changed.connect(self.show_found)

    def _offer(
        self, field: ChoiceField, choices: list[tuple[Hashable, Text]], current: Hashable
    ) -> None:
        keys = tuple(key for key, _ in choices)
        field.set_items(choices, current if current in keys else keys[0])

    def _ask(self, query: Query) -> None:
        self._browsing.set_query(query)

    def _on_typed(self) -> None:
        self._rest.start()

    def _on_rest(self) -> None:
        self._rest.stop()
        self._ask(replace(self._browsing.query, words=self.search.text()))

    def _on_class(self, key: object) -> None:
        chosen = frozenset((int(str(key)),)) if key != -1 else frozenset[int]()
        self._ask(replace(self._browsing.query, classes=chosen))

    def _on_part(self, key: object) -> None:
        chosen = frozenset((int(str(key)),)) if key != -1 else frozenset[int]()
        self._ask(replace(self._browsing.query, parts=chosen))

    def _on_only(self, key: object) -> None:
        chosen = frozenset((str(key),)) if key else frozenset[str]()
        self._ask(replace(self._browsing.query, only=chosen))

    def _on_order(self, key: object) -> None:
        self._ask(replace(self._browsing.query, sort=str(key), descending=False))

    def _on_turn(self) -> None:
        query = self._browsing.query
        self._ask(replace(query, descending=not query.descending))

    def _on_clear(self) -> None:
        query = self._browsing.query
        self._rest.stop()
        self.search.clear()
        self._rest.stop()
        self._ask(Query(sort=query.sort, descending=query.descending))


def _only_one(numbers: frozenset[int]) -> int:
    return next(iter(numbers), -1)


def _marks(items: Items) -> list[tuple[Hashable, Text]]:
    """Return the marks that occur, so that no choice leads to an empty list."""
    data = items.dataset
    marks: list[tuple[Hashable, Text]] = [("", ALL)]
    if data.relabelled or data.excluded is not None:
        marks.append(("corrected", CORRECTED))
    if data.excluded is not None:
        marks.append(("excluded", EXCLUDED))
    if len(data.own):
        marks.append(("own", OWN))
    if items.answers is not None:
        marks.append(("wrong", WRONG))
    return marks
