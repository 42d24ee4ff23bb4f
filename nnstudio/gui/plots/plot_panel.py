"""What panels with a picture share: head, menu, table twin, empty state, summary, frame rate."""

from __future__ import annotations

import logging
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QPainter, QPalette, QResizeEvent
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QFileDialog, QMenu, QStackedWidget, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.gui.panel import Panel, PanelContext
from nnstudio.gui.plots.table_twin import TableData, TableTwin, write_csv
from nnstudio.gui.widgets.buttons import ToolButton
from nnstudio.gui.widgets.empty_state import EmptyState
from nnstudio.gui.widgets.heading import Heading

FRAME_MS = 100
"""Time between two pictures at least: ten a second are enough and leave the training its time."""

AS_TABLE = QT_TRANSLATE_NOOP("plots", "Show as table")
AS_PICTURE = QT_TRANSLATE_NOOP("plots", "Show as picture")
MORE = QT_TRANSLATE_NOOP("plots", "More")
SAVE_SVG = QT_TRANSLATE_NOOP("plots", "Save as SVG …")
SAVE_CSV = QT_TRANSLATE_NOOP("plots", "Save as CSV …")
SVG_FILES = QT_TRANSLATE_NOOP("plots", "Picture (*.svg)")
CSV_FILES = QT_TRANSLATE_NOOP("plots", "Table (*.csv)")
NOT_DRAWN = QT_TRANSLATE_NOOP(
    "plots",
    "This picture could not be drawn. Your work and the training are safe; the details are in the "
    "log file.",
)
SAVED = QT_TRANSLATE_NOOP("plots", "Saved as {name}.")
NOT_SAVED = QT_TRANSLATE_NOOP(
    "plots", "{name} could not be written. Nothing else was changed; choose another folder."
)

_TABLE_BUTTON_WIDTH = 340
PAUSE_PER_COST = 16
"""A panel draws at most one sixteenth of the time."""
LONGEST_PAUSE_MS = 1_000
_TURNS, _TURN_MS = 8, 11
"""Panels draw in turns while a training runs; a turn is long enough for most pictures."""
DESCRIBE_MS = 3_000

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class MenuEntry:
    """An entry of a panel's menu that follows the language."""

    text: Text
    action: QAction


class PlotPanel(Panel):
    """A panel with a head, a picture, its twin as a table, and a sentence where there is nothing.

    Subclasses call `set_picture` once, fill `refresh`, `summary` and `table_data`, and switch with
    `show_picture` and `show_empty`.

    Args:
        spec_id: id of the declaration.
        title: of the head.
        context: what it receives.
        width: of the panel at 100 %, before a person moves the splitter.
        table: whether there is a twin as a table; plain lists need none.
    """

    frame_ms = FRAME_MS

    def __init__(
        self,
        spec_id: str,
        title: Text,
        context: PanelContext,
        *,
        width: int = 260,
        table: bool = True,
    ) -> None:
        super().__init__(spec_id, context)
        self._title = title
        self._width = width
        self._picture: QWidget | None = None
        self._entries: list[MenuEntry] = []
        self._clock = QElapsedTimer()
        self._described = QElapsedTimer()
        self._pause_ms = 0
        self._turn_ms = _TURN_MS * (zlib.crc32(spec_id.encode()) % _TURNS)
        self._frame = QTimer(self)
        self._frame.setTimerType(Qt.TimerType.PreciseTimer)
        self._frame.setSingleShot(True)
        self._frame.timeout.connect(self._on_frame)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        ui = self.ui
        self._menu = QMenu(self)
        self._has_table = table
        self._table_button = ToolButton(
            ui, "table", AS_TABLE, checkable=True, icon_size=14, parent=self
        )
        self._more = ToolButton(ui, "more", MORE, icon_size=14, parent=self)
        self._more.setVisible(table)
        self._more.setMenu(self._menu)
        self._more.setPopupMode(ToolButton.ToolButtonPopupMode.InstantPopup)
        actions = [self._table_button, self._more] if table else []
        self.heading = Heading(ui, title, actions=actions, parent=self)
        self.stack = QStackedWidget(self)
        self.empty_state = EmptyState(ui, "info", plain(""))
        self.stack.addWidget(self.empty_state)
        self._twin: TableTwin | None = None
        if table:
            self._twin = TableTwin(ui, title)
            self.stack.addWidget(self._twin)
            self._table_button.toggled.connect(self._on_table_toggled)
            self.add_menu_entry(AS_TABLE, self._table_button.toggle)
            self.add_menu_entry(SAVE_SVG, self._on_save_svg)
            self.add_menu_entry(SAVE_CSV, self._on_save_csv)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self.stack, 1)

    @property
    def table_shown(self) -> bool:
        """Whether the table stands in the picture's place."""
        return self._table_button.isChecked()

    def set_picture(self, picture: QWidget) -> None:
        """Take the picture; called once by the subclass."""
        self._picture = picture
        self.stack.addWidget(picture)

    def add_menu_entry(
        self, text: Text, call: Callable[..., None], *, checkable: bool = False
    ) -> QAction:
        """Put an entry into the menu."""
        action = QAction(self)
        action.setCheckable(checkable)
        (action.toggled if checkable else action.triggered).connect(call)
        self._menu.addAction(action)
        self._entries.append(MenuEntry(text, action))
        action.setText(self.ui(text))
        return action

    def add_menu_separator(self) -> None:
        """Put a line into the menu."""
        self._menu.addSeparator()

    def show_table(self, shown: bool) -> None:
        """Show the table or the picture."""
        self._table_button.setChecked(shown)

    def show_empty(self, icon: str, sentence: Text, button: Text | None = None) -> None:
        """Say what is missing in place of the picture."""
        self.empty_state.set_content(icon, sentence, button)
        self.stack.setCurrentWidget(self.empty_state)
        self.setAccessibleDescription(self.ui(sentence))

    def show_picture(self) -> None:
        """Show the picture, or its table where that is wanted, with a summary for readers."""
        if self._twin is not None and self.table_shown:
            self._twin.set_data(self.table_data())
            self.stack.setCurrentWidget(self._twin)
        elif self._picture is not None:
            self.stack.setCurrentWidget(self._picture)
        self._describe()

    def _describe(self) -> None:
        """Tell screen readers the summary; while training only every few seconds."""
        busy = self.context.controller.busy
        if busy and self._described.isValid() and self._described.elapsed() < DESCRIBE_MS:
            return
        self._described.restart()
        words = self.ui(self.summary())
        self.setAccessibleDescription(words)
        if self._picture is not None:
            self._picture.setAccessibleDescription(words)

    def summary(self) -> Text:
        """Return the largest findings of the picture in one sentence."""
        raise NotImplementedError

    def table_data(self) -> TableData:
        """Return what the picture shows as a table."""
        raise NotImplementedError

    def save_svg(self, path: Path) -> bool:
        """Write the picture as it is on screen.

        Returns:
            Whether the file was written.
        """
        picture = self.stack.currentWidget()
        assert picture is not None  # the empty state is always there
        generator = QSvgGenerator()
        generator.setFileName(str(path))
        generator.setSize(picture.size())
        generator.setViewBox(QRect(0, 0, picture.width(), picture.height()))
        generator.setTitle(self.ui(self._title))
        generator.setDescription(self.accessibleDescription())
        painter = QPainter()
        if not painter.begin(generator):
            return False
        picture.render(painter, QPoint())
        return painter.end()

    def save_csv(self, path: Path) -> bool:
        """Write the table.

        Returns:
            Whether the file was written.
        """
        try:
            write_csv(path, self.table_data(), self.ui)
        except OSError:
            return False
        return True

    def update_later(self) -> None:
        """Redraw when it is time for the next picture, or when it becomes visible."""
        if not self.active:
            self._stale = True
            return
        if self._frame.isActive():
            return
        pause = max(self.frame_ms, self._pause_ms)
        waited = self._clock.elapsed() if self._clock.isValid() else pause
        left = pause - int(waited)
        if self.context.controller.busy:
            # News reach all panels at once; drawn one by one they never hold the window up.
            self._frame.start(max(left, self._turn_ms))
        elif left <= 0:
            self._on_frame()
        else:
            self._frame.start(left)

    def retranslate(self) -> None:
        """Write title, menu and summary again."""
        self.setAccessibleName(self.ui(self._title))
        for entry in self._entries:
            entry.action.setText(self.ui(entry.text))
        if self._picture is not None:
            self._picture.setAccessibleName(self.ui(self._title))
        self.update_later()

    def restyle(self) -> None:
        """Draw again in the colours of now."""
        self.updateGeometry()
        self.update_later()

    def _on_frame(self) -> None:
        self._clock.restart()
        if not self.active:
            self._stale = True
            return
        self._stale = False
        try:
            self.refresh()
        except Exception:  # noqa: BLE001 - panels are extensions: one must not take the window down
            # An error that leaves showEvent crashes Shiboken 6.11.3 on Python 3.11.
            _log.exception("the panel %s could not be drawn", self.spec_id)
            self.show_empty("error", NOT_DRAWN)
        # A picture that costs much comes less often: the training has the processor first.
        cost = self._clock.nsecsElapsed() / 1e6
        self._pause_ms = min(LONGEST_PAUSE_MS, round(PAUSE_PER_COST * cost))

    def _on_table_toggled(self, shown: bool) -> None:
        self._table_button.set_label(AS_PICTURE if shown else AS_TABLE)
        self._entries[0].action.setText(self.ui(AS_PICTURE if shown else AS_TABLE))
        self._on_frame()

    def _on_save_svg(self) -> None:
        self._save(SAVE_SVG, SVG_FILES, ".svg", self.save_svg)

    def _on_save_csv(self) -> None:
        self._save(SAVE_CSV, CSV_FILES, ".csv", self.save_csv)

    def _save(self, title: Text, files: Text, suffix: str, write: Callable[[Path], bool]) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.ui(title), self.spec_id + suffix, self.ui(files)
        )
        if not name:
            return
        path = Path(name)
        if path.suffix.lower() != suffix:
            path = path.with_name(path.name + suffix)
        done = write(path)
        text = SAVED if done else NOT_SAVED
        level = "info" if done else "error"
        self.context.session.notify(text.format(name=plain(path.name)), level)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The menu has the same entry; in a narrow head the caption needs the room.
        wide = self.width() >= self.ui.theme.px(_TABLE_BUTTON_WIDTH)
        self._table_button.setVisible(self._has_table and wide)

    def sizeHint(self) -> QSize:
        px = self.ui.theme.px
        return QSize(px(self._width), px(252))

    def minimumSizeHint(self) -> QSize:
        px = self.ui.theme.px
        return QSize(px(min(self._width, 180)), px(110))
