"""The data browser: every item as a row or a card, with search, statistics and corrections.

Test items stay hidden until the final test was computed.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMenu, QScrollArea, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.browse.browse_stats import class_balance
from nnstudio.data.dataset import Dataset
from nnstudio.gui.data_browser.balance import ClassBalance
from nnstudio.gui.data_browser.browsing import Browsing
from nnstudio.gui.data_browser.column_card import ColumnCard
from nnstudio.gui.data_browser.deeds import ItemDeeds
from nnstudio.gui.data_browser.delegates import Pictures
from nnstudio.gui.data_browser.filter_bar import FilterBar
from nnstudio.gui.data_browser.item_detail import ItemDetail
from nnstudio.gui.data_browser.item_views import GalleryView, ItemView, TableView
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.widgets.buttons import Button, ToolButton
from nnstudio.gui.widgets.empty_state import EmptyState
from nnstudio.gui.widgets.flow import FlowLayout
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.heading import Heading, Separator
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.segmented import SegmentedControl
from nnstudio.gui.widgets.splitter import Splitter
from nnstudio.gui.widgets.ui import Ui
from nnstudio.train.events import JobResult
from nnstudio.train.job import Evaluation

TITLE = QT_TRANSLATE_NOOP("data_browser", "Items")
CAPTION = QT_TRANSLATE_NOOP(
    "data_browser", "{n} from training and validation; {hidden} test items stay hidden"
)
NO_TEST = QT_TRANSLATE_NOOP("data_browser", "{n} from training and validation")
TESTED = QT_TRANSLATE_NOOP("data_browser", "{n} of all parts; the final test was computed")
VIEW = QT_TRANSLATE_NOOP("data_browser", "How the items are shown")
TABLE = QT_TRANSLATE_NOOP("data_browser", "Table")
GALLERY = QT_TRANSLATE_NOOP("data_browser", "Gallery")
SIDE_SHOWN = QT_TRANSLATE_NOOP("data_browser", "Item and statistics beside the list")
SIDE = QT_TRANSLATE_NOOP("data_browser", "What stands beside the list")
ITEM = QT_TRANSLATE_NOOP("data_browser", "Item")
COLUMN = QT_TRANSLATE_NOOP("data_browser", "Column")
RELABEL = QT_TRANSLATE_NOOP("data_browser", "Relabel …")
EXCLUDE = QT_TRANSLATE_NOOP("data_browser", "Exclude …")
TAKE_BACK = QT_TRANSLATE_NOOP("data_browser", "Take back")
SHOW_IN_NET = QT_TRANSLATE_NOOP("data_browser", "Show in the net")
RELABEL_TIP = QT_TRANSLATE_NOOP("data_browser", "Give the selected items another class (L)")
EXCLUDE_TIP = QT_TRANSLATE_NOOP("data_browser", "Leave the selected items out (X or Delete)")
TAKE_BACK_TIP = QT_TRANSLATE_NOOP(
    "data_browser", "Undo the corrections of the selected items (Backspace)"
)
SHOW_TIP = QT_TRANSLATE_NOOP("data_browser", "Let all pictures of the net follow this item (N)")
SELECTED = QT_TRANSLATE_NOOP("data_browser", "{n} selected")
NOTHING_FOUND = QT_TRANSLATE_NOOP("data_browser", "No item fits.")
SHOW_ALL = QT_TRANSLATE_NOOP("data_browser", "Show all items")
DETAIL = QT_TRANSLATE_NOOP("data_browser", "Show in full")
SORT_UP = QT_TRANSLATE_NOOP("data_browser", "Sort by this column, smallest first")
SORT_DOWN = QT_TRANSLATE_NOOP("data_browser", "Sort by this column, largest first")
STATS = QT_TRANSLATE_NOOP("data_browser", "Statistics of this column")
_BESIDE = 800  # effective width from which the detail stands beside the list
_SIDE_WIDTH = 292
_SIDE_SLIM = 248
_LOOKED_THROUGH = 1000  # selected items that are looked at to see what can be done with them


class DataItems(QWidget):
    """Table or gallery of the items, with everything about them.

    Args:
        ui: look and language.
        context: data; a click pins an item.
        parent: owner.
    """

    def __init__(self, ui: Ui, context: PanelContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui, self._context = ui, context
        session = context.session
        self.browsing = Browsing(session.desk, self)
        self.deeds = ItemDeeds(session, self)
        self._shown: tuple[Dataset | None, bool] = (None, False)
        self._kind = ""
        self._pictures = Pictures(ui)
        self._keep_key = ""
        self._wide = False
        self._make_list()
        self._make_side()
        self._make_foot()
        self._lay_out()
        self._connect()
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.filters.focus_search)
        ui.follow(self)

    @property
    def view(self) -> ItemView:
        """The table or the gallery, whichever is shown."""
        return self.gallery if self.views.currentWidget() is self.gallery else self.table

    def update_content(self) -> None:
        """Show the data as they are now."""
        session = self._context.session
        dataset, tested = session.data.dataset, session.document.final_tests > 0
        before, was_tested = self._shown
        if dataset is None or (dataset is before and tested == was_tested):
            self._update_deeds()
            return
        items = self.browsing.items
        current = self.view.current_item
        if items is not None and current >= 0:
            self._keep_key = items.key(current)
        self._shown = (dataset, tested)
        self._pictures.clear()
        self.browsing.set_dataset(dataset, tested)
        self._show_kind()
        self._write_caption()
        self._go_back()
        self._update_deeds()

    def show_view(self, name: str) -> None:
        """Show the "table" or the "gallery"; the current item stays."""
        item = self.view.current_item
        self.switch.set_current(name)
        self.views.setCurrentWidget(self.gallery if name == "gallery" else self.table)
        place = self.browsing.place_of(item)
        if place >= 0:
            self.view.go_to(place)

    def show_item(self, item: int) -> None:
        """Show an item in full beside or below the list."""
        self.side_switch.set_current("item")
        self._side_stack.setCurrentWidget(self.detail)
        self.detail.show_item(item)
        self._open_side()

    def show_column(self, column_id: str) -> None:
        """Show the statistics of a column."""
        self.side_switch.set_current("column")
        self.column.show_column(column_id)  # before it is seen, so that it is counted once
        self._side_stack.setCurrentWidget(self.column)
        self.table.head.set_chosen(column_id)
        self._open_side()

    def chosen(self) -> list[int]:
        """Return the ids of the selected items, or of the current one."""
        return self.view.chosen() or [i for i in (self.view.current_item,) if i >= 0]

    def do(self, deed: str) -> None:
        """Do "relabel", "exclude", "take_back" or "show_in_net" with the selected items."""
        items = self.browsing.items
        ids = self.chosen()
        if items is None or not ids:
            return
        if deed == "show_in_net":
            self._pin(ids[0])
        elif deed == "relabel":
            self.deeds.relabel(items, ids)
        elif deed == "exclude":
            self.deeds.exclude(items, ids)
        elif deed == "take_back":
            self.deeds.take_back(items, ids)

    def _make_list(self) -> None:
        ui = self._ui
        self._heading = Heading(ui, TITLE)
        self.switch = SegmentedControl(ui, VIEW, [("table", TABLE), ("gallery", GALLERY)])
        self.side_button = ToolButton(ui, "inspector", SIDE_SHOWN, checkable=True)
        self._heading.add_action_widget(self.switch)
        self._heading.add_action_widget(self.side_button)
        self.balance = ClassBalance(ui)
        self.filters = FilterBar(ui, self.browsing)
        self.table = TableView(ui, self.browsing, self._pictures)
        self.gallery = GalleryView(ui, self.browsing, self._pictures)
        self._empty = EmptyState(ui, "search", NOTHING_FOUND, SHOW_ALL)
        self.views = QStackedWidget()
        for page in (self.table, self.gallery):
            self.views.addWidget(page)
        self._list = QStackedWidget()
        self._list.addWidget(self.views)
        self._list.addWidget(self._empty)

    def _make_side(self) -> None:
        ui = self._ui
        self.side_switch = SegmentedControl(ui, SIDE, [("item", ITEM), ("column", COLUMN)])
        self.detail = ItemDetail(ui, self.browsing, self._pictures)
        self.column = ColumnCard(ui, self.browsing)
        self._side_stack = QStackedWidget()
        self._side_stack.addWidget(self.detail)
        self._side_stack.addWidget(self.column)
        self.side = QWidget()
        self.side.hide()
        self._side_column = QVBoxLayout(self.side)
        self._side_column.addWidget(self.side_switch)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its content has the focus
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._side_stack)
        set_ground(self._side_stack, "surface")
        self._side_column.addWidget(scroll, 1)

    def _make_foot(self) -> None:
        ui = self._ui
        self.selected = TextLabel(ui, None, role="caption", tone="text2")
        self.relabel_button = Button(ui, RELABEL, icon="edit", tooltip=RELABEL_TIP, size="small")
        self.exclude_button = Button(ui, EXCLUDE, icon="close", tooltip=EXCLUDE_TIP, size="small")
        self.back_button = Button(ui, TAKE_BACK, icon="undo", tooltip=TAKE_BACK_TIP, size="small")
        self.net_button = Button(ui, SHOW_IN_NET, icon="pin", tooltip=SHOW_TIP, size="small")
        self._foot = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._foot.setSizePolicy(policy)
        self._foot_row = FlowLayout(self._foot)
        for widget in (
            self.relabel_button,
            self.exclude_button,
            self.back_button,
            self.net_button,
            self.selected,
        ):
            self._foot_row.addWidget(widget)

    def _lay_out(self) -> None:
        self.split = Splitter(Qt.Orientation.Horizontal)
        self.split.addWidget(self._list)
        self.split.addWidget(self.side)
        self.split.setStretchFactor(0, 1)
        self.split.setChildrenCollapsible(False)
        self._tools = QWidget()
        self._tools_column = QVBoxLayout(self._tools)
        self._tools_column.addWidget(self.balance)
        self._tools_column.addWidget(self.filters)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heading)
        column.addWidget(self._tools)
        column.addWidget(Separator())
        column.addWidget(self.split, 1)
        column.addWidget(Separator())
        column.addWidget(self._foot)

    def _connect(self) -> None:
        session, browsing = self._context.session, self.browsing
        for view in (self.table, self.gallery):
            view.clicked.connect(self._on_clicked)
            view.item_changed.connect(self._on_item)
            view.chosen_changed.connect(self._update_deeds)
            view.opened.connect(self.show_item)
            view.deed_wanted.connect(self.do)
            view.menu_wanted.connect(self._on_menu)
        self.table.column_chosen.connect(self._on_head)
        self.switch.selected.connect(self.show_view)
        self.side_switch.selected.connect(self._on_side)
        self.side_button.toggled.connect(self._on_side_shown)
        self.balance.class_chosen.connect(self._on_class)
        self.detail.stepped.connect(self._on_step)
        self.column.column_chosen.connect(self.table.head.set_chosen)
        self._empty.activated.connect(self.filters.clear.click)
        self.relabel_button.clicked.connect(lambda: self.do("relabel"))
        self.exclude_button.clicked.connect(lambda: self.do("exclude"))
        self.back_button.clicked.connect(lambda: self.do("take_back"))
        self.net_button.clicked.connect(lambda: self.do("show_in_net"))
        browsing.found_changed.connect(self._on_found)
        session.data_changed.connect(self.update_content)
        session.document_changed.connect(self.update_content)
        session.locked_changed.connect(self._update_deeds)
        session.document_replaced.connect(self._on_replaced)
        self._context.controller.result_arrived.connect(self._on_result)

    def _show_kind(self) -> None:
        """Begin with the view that suits the data; another choice stays while they stay."""
        items = self.browsing.items
        if items is None or items.kind == self._kind:
            return
        self._kind = items.kind
        self.show_view("gallery" if items.kind == "image" else "table")

    def _write_caption(self) -> None:
        items = self.browsing.items
        if items is None:
            return
        self.balance.set_counts(items.classes, class_balance(items))
        text: Text = NO_TEST
        if items.tested:
            text = TESTED
        elif items.hidden:
            text = CAPTION
        self._heading.set_caption(text.format(n=items.count, hidden=items.hidden))

    def _go_back(self) -> None:
        """Make the item that was in hand before the current one again."""
        if not self._keep_key:
            return
        place = self.browsing.place_of(self.browsing.item_of_key(self._keep_key))
        if place >= 0:
            self._keep_key = ""
            self.view.go_to(place)

    def _open_side(self) -> None:
        self.side_button.setChecked(True)

    def _on_side_shown(self, shown: bool) -> None:
        self.side.setVisible(shown)
        if shown:
            size = self._ui.theme.px(_SIDE_WIDTH if self._wide else _SIDE_SLIM)
            self.split.setSizes([max(self.width() - size, 1), size])

    def _pin(self, item: int) -> None:
        items = self.browsing.items
        if items is not None and not items.is_excluded(item):
            self._context.live.pin_row(item)

    def _on_clicked(self, *_args: object) -> None:
        if self.view.current_item >= 0 and self.view.chosen_count() <= 1:
            self._pin(self.view.current_item)

    def _on_item(self, item: int) -> None:
        if self.sender() is self.view or item >= 0:
            self.detail.show_item(item)
        self._update_deeds()

    def _on_found(self) -> None:
        query, items = self.browsing.query, self.browsing.items
        nothing = not len(self.browsing.found) and query.filters and not self.browsing.searching
        self._list.setCurrentWidget(self._empty if nothing else self.views)
        chosen = next(iter(query.classes), -1)
        self.balance.set_chosen(chosen if len(query.classes) == 1 else -1)
        item = self.detail.item
        place = self.browsing.place_of(item) if items is not None else -1
        if self._keep_key:
            self._go_back()
        elif place >= 0:
            self.view.go_to(place)
        self._update_deeds()

    def _on_head(self, column_id: str) -> None:
        query = self.browsing.query
        same = query.sort == column_id
        if same and query.descending:
            query = replace(query, sort="", descending=False)
        else:
            query = replace(query, sort=column_id, descending=same)
        self.show_column(column_id)
        self.browsing.set_query(query)

    def _on_side(self, name: str) -> None:
        self._side_stack.setCurrentWidget(self.column if name == "column" else self.detail)

    def _on_class(self, number: int) -> None:
        classes = frozenset((number,)) if number >= 0 else frozenset[int]()
        self.browsing.set_query(replace(self.browsing.query, classes=classes))

    def _on_step(self, step: int) -> None:
        place = self.browsing.place_of(self.detail.item) + step
        if 0 <= place < len(self.browsing.found):
            self.view.go_to(place)

    def _on_replaced(self) -> None:
        self._shown, self._keep_key = (None, False), ""
        self.browsing.set_dataset(None, False)
        self.detail.show_item(-1)

    def _on_result(self, event: JobResult) -> None:
        if isinstance(event.value, Evaluation):
            self.browsing.set_evaluation(event.value)

    def _on_menu(self, at: QPoint) -> None:
        menu = self.make_menu()
        menu.exec(at)
        menu.deleteLater()

    def make_menu(self) -> QMenu:
        """Return the menu of the current item, as the menu key and a right click open it."""
        ui, menu = self._ui, QMenu(self)
        menu.addAction(ui(DETAIL), lambda: self.show_item(self.view.current_item))
        for button, deed in (
            (self.net_button, "show_in_net"),
            (self.relabel_button, "relabel"),
            (self.exclude_button, "exclude"),
            (self.back_button, "take_back"),
        ):
            action = menu.addAction(button.text(), lambda name=deed: self.do(name))
            action.setEnabled(button.isEnabled())
        column = self.table.currentIndex().column()
        if self.view is self.table and column >= 0:
            chosen = self.table.column_id(column)
            menu.addSeparator()
            menu.addAction(ui(SORT_UP), lambda: self._sort(chosen, False))
            menu.addAction(ui(SORT_DOWN), lambda: self._sort(chosen, True))
            menu.addAction(ui(STATS), lambda: self.show_column(chosen))
        return menu

    def _sort(self, column_id: str, descending: bool) -> None:
        query = replace(self.browsing.query, sort=column_id, descending=descending)
        self.browsing.set_query(query)

    def _update_deeds(self, *_args: object) -> None:
        items = self.browsing.items
        count = self.view.chosen_count() or int(self.view.current_item >= 0)
        refusal = self.deeds.refusal()
        some = self.chosen() if 0 < count <= _LOOKED_THROUGH else []
        open_ = items is not None and count > 0 and refusal is None
        self.relabel_button.setEnabled(open_)
        many = count > _LOOKED_THROUGH
        usable = items is not None and not all(map(items.is_excluded, some))
        self.exclude_button.setEnabled(open_ and (many or usable))
        back = items is not None and (many or self.deeds.can_take_back(items, some))
        self.back_button.setEnabled(open_ and back)
        self.net_button.setEnabled(count == 1 and usable)
        self.relabel_button.set_tooltip(refusal or RELABEL_TIP)
        self.exclude_button.set_tooltip(refusal or EXCLUDE_TIP)
        self.back_button.set_tooltip(refusal or TAKE_BACK_TIP)
        self.selected.set_text(SELECTED.format(n=count) if count > 1 else None)

    def retranslate(self) -> None:
        """Write what is made of several words again."""
        self._write_caption()

    def restyle(self) -> None:
        """Take sizes and colours from the theme."""
        theme = self._ui.theme
        side = theme.px(12)
        self._tools_column.setContentsMargins(side, theme.px(2), side, theme.px(8))
        self._tools_column.setSpacing(theme.px(8))
        bar = theme.px(10)  # room for the scroll bar beside the content
        self._side_column.setContentsMargins(side, theme.px(8), side - bar, theme.px(8))
        self._side_stack.setContentsMargins(0, 0, bar, 0)
        self._side_column.setSpacing(theme.px(8))
        self._foot_row.setContentsMargins(side, theme.px(6), side, theme.px(6))
        self._foot_row.set_gaps(theme.px(6))
        self.selected.setMinimumHeight(theme.px(28))
        self.side.setMinimumWidth(theme.px(180))
        self._list.setMinimumHeight(theme.px(170))
        self._pictures.clear()
        self._arrange()

    def _arrange(self) -> None:
        """Show what stands beside the list where there is room; Enter or its button opens it."""
        wide = self.width() >= self._ui.theme.px(_BESIDE)
        if wide != self._wide:
            self._wide = wide
            self.side_button.setChecked(wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
