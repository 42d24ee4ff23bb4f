"""The palette: search on top, layers by category; click, Enter or drag adds one."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QDrag, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QVBoxLayout, QWidget

from nnstudio.base.i18n import Translator, available_languages
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.gui.canvas.commands import EditorCommands
from nnstudio.gui.canvas.context import EditorSession
from nnstudio.gui.palette.model import PaletteModel
from nnstudio.gui.palette.row_delegate import LAYER_ROLE, RowDelegate
from nnstudio.gui.theme.categories import category_look, layer_icon
from nnstudio.gui.widgets.buttons import ToolButton
from nnstudio.gui.widgets.painting import paint_chip
from nnstudio.gui.widgets.search_field import SearchField
from nnstudio.gui.widgets.ui import Ui
from nnstudio.layers.search import QuickSearch
from nnstudio.layers.spec import LayerSpec

SEARCH = QT_TRANSLATE_NOOP("palette", "Search layers")
LIST = QT_TRANSLATE_NOOP("palette", "Layers")
HELP = QT_TRANSLATE_NOOP(
    "palette", "Enter or a click adds the layer behind the selected one; or drag it to the canvas."
)
CLOSED_AT_FIRST = frozenset({"data", "activation", "embedding", "merge", "output"})


class Palette(QFrame):
    """All layers.

    Signals:
        search_requested: the search was asked for while only icons are shown.

    Args:
        session: takes the edits.
        ui: look and language.
        parent: owner.
    """

    search_requested = Signal()

    def __init__(self, session: EditorSession, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ui = ui
        self._commands = EditorCommands(session)
        self._closed = set(CLOSED_AT_FIRST)
        self._search = self._make_search()
        self.model = PaletteModel(session.registry, self)
        self.field = SearchField(ui, SEARCH, shortcut="Ctrl+F", parent=self)
        self.icon_button = ToolButton(ui, "search", SEARCH, shortcut="Ctrl+F", parent=self)
        self.icon_button.hide()
        self.tree = PaletteTree(self.model, ui, self)
        self._box = QVBoxLayout(self)
        self._box.addWidget(self.field)
        self._box.addWidget(self.icon_button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._box.addWidget(self.tree, 1)
        self.setProperty("panel", True)
        self.setFocusProxy(self.tree)
        self.field.textChanged.connect(self._on_query_changed)
        self.field.stepped.connect(self._on_stepped)
        self.field.returnPressed.connect(self._on_return)
        self.icon_button.clicked.connect(self.search_requested)
        self.tree.layer_chosen.connect(self._on_layer_chosen)
        self.tree.expanded.connect(self._on_expanded)
        self.tree.collapsed.connect(self._on_collapsed)
        ui.follow(self)

    @property
    def icons_only(self) -> bool:
        """Whether only icons are shown, for narrow windows."""
        return self.tree.icons_only

    def set_icons_only(self, icons_only: bool) -> None:
        """Show icons with tool tips only, or whole rows."""
        if icons_only == self.tree.icons_only:
            return
        self.field.clear()
        self.field.setVisible(not icons_only)
        self.icon_button.setVisible(icons_only)
        self.tree.set_icons_only(icons_only)
        self.restyle()
        self._show_rows()

    def focus_search(self) -> None:
        """Bring the keyboard to the search; where there are only icons, ask for quick search."""
        if self.icons_only:
            self.search_requested.emit()
        else:
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.field.selectAll()

    def retranslate(self) -> None:
        """Write all rows again."""
        self.tree.setAccessibleName(self._ui(LIST))
        self.tree.setAccessibleDescription(self._ui(HELP))
        self._search = self._make_search()
        self._show_rows()

    def restyle(self) -> None:
        """Take measures from the theme."""
        theme = self._ui.theme
        side = theme.px(4 if self.icons_only else 8)
        self._box.setContentsMargins(side, theme.px(12), side, 0)
        self._box.setSpacing(theme.px(4))
        self.field.setFixedHeight(theme.px(32))
        self.tree.doItemsLayout()

    def _make_search(self) -> QuickSearch:
        """Search every language, the shown one first."""
        shown = self._ui.language.translator
        others = [Translator(code) for code in available_languages() if code != shown.language]
        return QuickSearch(self._session.registry, [shown, *others])

    def _show_rows(self) -> None:
        query = self.field.text().strip()
        if query:
            self.model.show_hits(self._search.find(query), self._ui.language)
            self.tree.setCurrentIndex(self.model.index(0, 0))
            return
        self.model.show_categories(self._ui.language)
        self.tree.blockSignals(True)
        for row in range(self.model.rowCount()):
            index = self.model.index(row, 0)
            category = str(index.data(LAYER_ROLE))
            self.tree.setExpanded(index, self.icons_only or category not in self._closed)
        self.tree.blockSignals(False)

    @Slot(str)
    def _on_query_changed(self, _query: str) -> None:
        self._show_rows()

    @Slot(int)
    def _on_stepped(self, step: int) -> None:
        self.tree.step(step)

    @Slot()
    def _on_return(self) -> None:
        spec = self.model.layer_at(self.tree.currentIndex())
        if spec is not None:
            self._on_layer_chosen(spec.id)
            self.field.clear()

    @Slot(str)
    def _on_layer_chosen(self, layer: str) -> None:
        self._commands.add_after_selection(layer)

    @Slot(QModelIndex)
    def _on_expanded(self, index: QModelIndex) -> None:
        self._closed.discard(str(index.data(LAYER_ROLE)))

    @Slot(QModelIndex)
    def _on_collapsed(self, index: QModelIndex) -> None:
        self._closed.add(str(index.data(LAYER_ROLE)))


class PaletteTree(QTreeView):
    """The rows; a click or Enter chooses, a drag carries the layer.

    Args:
        model: the rows.
        ui: look and language.
        parent: owner.
    """

    layer_chosen = Signal(str)

    def __init__(self, model: PaletteModel, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._ui = ui
        self._delegate = RowDelegate(ui.theme, parent=self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformRowHeights(False)
        self.setProperty("ownFocusRing", True)
        self.clicked.connect(self._on_clicked)

    @property
    def icons_only(self) -> bool:
        """Whether rows are icons without words."""
        return self._delegate.icons_only

    def set_icons_only(self, icons_only: bool) -> None:
        """Show icons without words, or whole rows."""
        self._delegate.icons_only = icons_only
        self.doItemsLayout()

    def step(self, step: int) -> None:
        """Make the next or previous row the current one."""
        current = self.currentIndex()
        below = self.indexBelow(current) if step > 0 else self.indexAbove(current)
        target = below if current.isValid() else self._rows.index(0, 0)
        if target.isValid():
            self.setCurrentIndex(target)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        spec = self._rows.layer_at(index)
        if spec is not None:
            self.layer_chosen.emit(spec.id)
        elif self._rows.hasChildren(index) and not self.icons_only:
            self.setExpanded(index, not self.isExpanded(index))

    def minimumSizeHint(self) -> QSize:
        # Icons alone need less width than Qt gives a scrolling view at least.
        return QSize(self._ui.theme.px(36), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._on_clicked(index)
            return
        super().keyPressEvent(event)

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N803 - Qt's name
        spec = self._rows.layer_at(self.currentIndex())
        if spec is None:
            return
        drag = QDrag(self)
        drag.setMimeData(self._rows.mimeData([self.currentIndex()]))
        picture = self._picture(spec)
        drag.setPixmap(picture)
        drag.setHotSpot(QPoint(-8, -8))
        drag.exec(Qt.DropAction.CopyAction)

    def _picture(self, spec: LayerSpec) -> QPixmap:
        """Return the chip that hangs at the pointer; the canvas shows the ghost itself."""
        theme, ratio = self._ui.theme, self.devicePixelRatioF()
        edge = theme.px(24)
        pixmap = QPixmap(QSize(round(edge * ratio), round(edge * ratio)))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(theme.color("surface"))
        painter = QPainter(pixmap)
        family = category_look(spec.category).family
        icon = layer_icon(spec.id, spec.category)
        paint_chip(painter, QRectF(2, 2, edge - 4, edge - 4), theme, icon, family)
        painter.end()
        return pixmap
