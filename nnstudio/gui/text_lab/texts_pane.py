"""The texts of the corpus: class balance, search and filters, and a table of any length."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.browse.browse_stats import class_balance
from nnstudio.data.dataset import Dataset
from nnstudio.edit.weights import weigh_rare_classes
from nnstudio.gui.data_browser.balance import ClassBalance
from nnstudio.gui.data_browser.browsing import Browsing
from nnstudio.gui.data_browser.deeds import ItemDeeds
from nnstudio.gui.data_browser.delegates import Pictures
from nnstudio.gui.data_browser.filter_bar import FilterBar
from nnstudio.gui.data_browser.item_views import TableView
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.text_lab.rare_line import RareLine
from nnstudio.gui.widgets.empty_state import EmptyState
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.heading import Heading, Separator
from nnstudio.train.job import Evaluation

TITLE = QT_TRANSLATE_NOOP("text_lab", "Texts")
COUNT = QT_TRANSLATE_NOOP("text_lab", "{n} from training and validation")
NOTHING = QT_TRANSLATE_NOOP("text_lab", "No text fits.")
SHOW_ALL = QT_TRANSLATE_NOOP("text_lab", "Show all texts")


class TextsPane(QWidget):
    """Every text that may be seen, with its class and part.

    Args:
        context: data, look and language.
        parent: owner.

    Signals:
        text_chosen: row of a text in the data set.
        try_wanted: an edit that a person wants to try as a new run; None without one.
    """

    text_chosen = Signal(int)
    try_wanted = Signal(object)

    def __init__(self, context: PanelContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ui = self._ui = context.ui
        self._context = context
        self.browsing = Browsing(context.session.desk, self)
        self.deeds = ItemDeeds(context.session, self)
        self._wanted = -1  # a text that is to be opened when the filters are gone
        self._shown: tuple[Dataset | None, bool] = (None, False)
        self.heading = Heading(ui, TITLE)
        self.balance = ClassBalance(ui)
        self.rare = RareLine(ui)
        self.filters = FilterBar(ui, self.browsing)
        self.table = TableView(ui, self.browsing, Pictures(ui))
        self._nothing = EmptyState(ui, "search", NOTHING, SHOW_ALL)
        self._list = QStackedWidget()
        self._list.addWidget(self.table)
        self._list.addWidget(self._nothing)
        set_ground(self, "surface")
        self._tools = QVBoxLayout()
        self._tools.addWidget(self.rare)
        self._tools.addWidget(self.balance)
        self._tools.addWidget(self.filters)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addLayout(self._tools)
        column.addWidget(Separator())
        column.addWidget(self._list, 1)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.filters.focus_search)
        self.table.item_changed.connect(self._on_item)
        self.table.deed_wanted.connect(self.do)
        self.balance.class_chosen.connect(self._on_class)
        self.rare.weights_wanted.connect(self._on_weights)
        self.browsing.found_changed.connect(self._on_found)
        self._nothing.activated.connect(self.filters.clear.click)
        ui.follow(self)

    def show_dataset(self, dataset: Dataset | None) -> None:
        """Show the texts of other data, or of the same after a correction."""
        document = self._context.session.document
        self.rare.show_dataset(dataset, weighed=document.data.weights == "balanced")
        tested = document.final_tests > 0
        if (dataset, tested) == self._shown:
            return
        self._shown = (dataset, tested)
        self.browsing.set_dataset(dataset, tested)
        items = self.browsing.items
        if items is not None:
            self.balance.set_counts(items.classes, class_balance(items))
            self.heading.set_caption(COUNT.format(n=items.count))

    def show_answers(self, result: Evaluation | None) -> None:
        """Take what the net answered, for the filter “Wrong answers”."""
        self.browsing.set_evaluation(result)

    def show_class(self, number: int) -> None:
        """Show the texts of one class alone; -1 for all."""
        classes = frozenset((number,)) if number >= 0 else frozenset[int]()
        self.browsing.set_query(replace(self.browsing.query, classes=classes))

    def open_text(self, item: int) -> None:
        """Make a text the current one; filters that hide it are cleared."""
        place = self.browsing.place_of(item)
        if place >= 0:
            self._wanted = -1
            self.table.go_to(place)
            return
        self._wanted = item
        self.filters.clear.click()

    def do(self, deed: str) -> None:
        """Do "relabel", "exclude" or "take_back" with the chosen texts."""
        items = self.browsing.items
        ids = self.table.chosen() or [i for i in (self.table.current_item,) if i >= 0]
        deeds = {
            "relabel": self.deeds.relabel,
            "exclude": self.deeds.exclude,
            "take_back": self.deeds.take_back,
        }
        if items is not None and ids and deed in deeds:
            deeds[deed](items, ids)

    def retranslate(self) -> None:
        """Name the pane."""
        self.setAccessibleName(self._ui(TITLE))

    def restyle(self) -> None:
        """Take gaps from the theme."""
        px = self._ui.theme.px
        self._tools.setContentsMargins(px(12), px(2), px(12), px(8))
        self._tools.setSpacing(px(8))
        self._list.setMinimumHeight(px(120))

    def _on_item(self, item: int) -> None:
        items = self.browsing.items
        if items is not None and item >= 0 and not items.is_excluded(item):
            self.text_chosen.emit(item)

    def _on_weights(self) -> None:
        self.try_wanted.emit(weigh_rare_classes(self._context.session.document))

    def _on_class(self, number: int) -> None:
        self.show_class(number)

    def _on_found(self) -> None:
        query = self.browsing.query
        wanted, self._wanted = self._wanted, -1
        if wanted >= 0 and self.browsing.place_of(wanted) >= 0:
            self.table.go_to(self.browsing.place_of(wanted))
        nothing = not len(self.browsing.found) and query.filters and not self.browsing.searching
        self._list.setCurrentWidget(self._nothing if nothing else self.table)
        chosen = next(iter(query.classes), -1)
        self.balance.set_chosen(chosen if len(query.classes) == 1 else -1)
