"""Chips: what was found about the file, each a menu to choose otherwise; and what was lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QEnterEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.gui.data_import.chip_values import AUTO, Chip
from nnstudio.gui.theme.tokens import RADIUS_CARD
from nnstudio.gui.widgets.buttons import Button
from nnstudio.gui.widgets.flow import FlowLayout
from nnstudio.gui.widgets.labels import StatusLabel
from nnstudio.gui.widgets.painting import paint_card
from nnstudio.gui.widgets.text_lines import unbroken_width
from nnstudio.gui.widgets.ui import Ui

FOUND = QT_TRANSLATE_NOOP("import_page", "As found: {value}")
SPOKEN = QT_TRANSLATE_NOOP("import_page", "{label}: {value}")
MORE = QT_TRANSLATE_NOOP("import_page", "More …")
TYPE_IT = QT_TRANSLATE_NOOP("import_page", "Write another …")
LOSSLESS = QT_TRANSLATE_NOOP("import_page", "all letters and numbers read without loss")
_WIDEST = 200
_SIDE, _GAP, _ARROW = 12, 8, 12
_NARROW = 520  # effective width below which the words stand below the chips
_HALF = 0.58  # a little more than half of a text fits in the first of two lines


class FactChip(QPushButton):
    """One fact with a small name above it; the menu offers other values.

    Args:
        ui: look and language.
        chip: what it says.
        parent: owner.

    Signals:
        chosen: a person chose another value of the option (its name, the value).
        typed: a person wants to write a value (the chip).
    """

    chosen = Signal(str, object)
    typed = Signal(object)

    def __init__(self, ui: Ui, chip: Chip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._chip = chip
        self._hovered = False
        self._menu = QMenu(self)
        self.setAutoDefault(False)
        self.setFlat(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        ui.follow(self)

    @property
    def chip(self) -> Chip:
        """What it says."""
        return self._chip

    @property
    def words(self) -> str:
        """The value it shows."""
        return self._ui(self._chip.value)

    def set_chip(self, chip: Chip) -> None:
        """Say something else."""
        self._chip = chip
        self.retranslate()

    def fill_menu(self) -> QMenu:
        """Return the menu with its entries of now."""
        self._fill()
        return self._menu

    def retranslate(self) -> None:
        """Tell screen readers name and value."""
        spoken = SPOKEN.format(label=self._chip.label, value=self._chip.value)
        self.setAccessibleName(self._ui(spoken))
        self.setAccessibleDescription(self._ui(self._chip.help))
        self.setToolTip(self._ui(self._chip.help))
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Take font and radius from the theme."""
        self.setFont(self._ui.theme.font("body_strong"))
        self.setProperty("focusRadius", self._ui.theme.px(RADIUS_CARD))
        self.updateGeometry()
        self.update()

    def _fill(self) -> None:
        self._menu.clear()
        fill_menu(self._menu, self._ui, self._chip, self.chosen.emit, self.typed.emit)

    def sizeHint(self) -> QSize:
        theme = self._ui.theme
        label = theme.metrics("caption").horizontalAdvance(self._ui(self._chip.label))
        value = self.fontMetrics().horizontalAdvance(self.words) + theme.px(_GAP + _ARROW)
        width = max(label, value) + 2 * theme.px(_SIDE) + 2
        return QSize(max(theme.px(104), min(width, theme.px(_WIDEST))), theme.px(46))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), self._ui.theme.px(104)), self.sizeHint().height())

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._ui.theme, self._ui.theme.px
        painter = QPainter(self)
        border = "text3" if self._hovered or self.isDown() else "line2"
        paint_card(painter, QRectF(self.rect()), theme, border=border)
        inner = QRectF(self.rect()).adjusted(px(_SIDE), px(6), -px(_SIDE), -px(6))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("text3"))
        above = QRectF(inner.left(), inner.top(), inner.width(), px(14))
        label = theme.metrics("caption").elidedText(
            self._ui(self._chip.label), Qt.TextElideMode.ElideRight, int(above.width())
        )
        painter.drawText(above, left, label)
        below = QRectF(inner.left(), above.bottom(), inner.width() - px(_GAP + _ARROW), px(20))
        painter.setFont(self.font())
        painter.setPen(theme.color("text" if self.isEnabled() else "text3"))
        words = self.fontMetrics().elidedText(
            self.words, Qt.TextElideMode.ElideRight, int(below.width()) + 1
        )
        painter.drawText(below, left, words)
        arrow = theme.pixmap("chevron-down", "text3", _ARROW, self.devicePixelRatioF())
        at = QPointF(inner.right() - px(_ARROW), below.center().y() - px(_ARROW) / 2)
        painter.drawPixmap(at, arrow)


def fill_menu(
    menu: QMenu,
    ui: Ui,
    chip: Chip,
    choose: Callable[[str, Any], object],
    write: Callable[[Chip], object],
) -> None:
    """Offer the values of a chip; what was found by itself stands first.

    Args:
        menu: gets the entries.
        ui: language.
        chip: what is offered.
        choose: called with the name of the option and another value.
        write: called with the chip where a person wants to write a value.
    """
    group = QActionGroup(menu)
    for value, words in chip.choices:
        text = words
        if value == AUTO and chip.current == AUTO:
            text = FOUND.format(value=chip.value)
        action = QAction(ui(text).replace("&", "&&"), menu)
        action.setCheckable(True)
        action.setChecked(value == chip.current)
        if value != chip.current:
            action.triggered.connect(
                lambda _=False, name=chip.name, value=value: choose(name, value)
            )
        group.addAction(action)
        menu.addAction(action)
    if chip.lines and chip.choices:
        menu.addSeparator()
    for line in chip.lines:
        menu.addAction(ui(line).replace("&", "&&")).setEnabled(False)
    if chip.param is not None and not chip.choices:
        menu.addAction(ui(TYPE_IT)).triggered.connect(lambda: write(chip))
    if menu.isEmpty():
        menu.addAction(ui(chip.help)).setEnabled(False)


class ChipRow(QWidget):
    """The chips, broken into lines where there is no room, and whether anything was lost.

    Args:
        ui: look and language.
        parent: owner.

    Signals:
        chosen: another value of an option (its name, the value).
        typed: a value of an option is to be written (the chip).
    """

    chosen = Signal(str, object)
    typed = Signal(object)

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._chips: list[FactChip] = []
        self._quiet: tuple[Chip, ...] = ()
        self._box = QWidget(self)
        self._flow = FlowLayout(self._box)
        self._flow.setContentsMargins(0, 0, 0, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._box.setSizePolicy(policy)
        self.more = Button(ui, MORE, variant="ghost", parent=self._box)
        self._menu = QMenu(self.more)
        self._menu.aboutToShow.connect(self.fill_more)
        self.more.setMenu(self._menu)
        self.loss = StatusLabel(ui, "ok", plain(""), role="caption", wrap=True, parent=self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._box, 1)
        self._row.addWidget(self.loss, 0, Qt.AlignmentFlag.AlignVCenter)
        ui.follow(self)

    @property
    def chips(self) -> tuple[FactChip, ...]:
        """All chips in their order."""
        return tuple(self._chips)

    def set_chips(self, chips: tuple[Chip, ...]) -> None:
        """Show other facts; a chip that stays keeps the keyboard."""
        shown = tuple(chip for chip in chips if not chip.quiet)
        self._quiet = tuple(chip for chip in chips if chip.quiet)
        self.more.setVisible(bool(self._quiet))
        if [widget.chip.name for widget in self._chips] == [chip.name for chip in shown]:
            for widget, chip in zip(self._chips, shown, strict=True):
                widget.set_chip(chip)
            self._flow.invalidate()
            return
        for widget in self._chips:
            self._flow.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._chips = []
        self._flow.removeWidget(self.more)
        for chip in shown:
            widget = FactChip(self._ui, chip, self._box)
            widget.chosen.connect(self.chosen)
            widget.typed.connect(self.typed)
            self._flow.addWidget(widget)
            widget.show()
            self._chips.append(widget)
        self._flow.addWidget(self.more)
        self._box.setVisible(bool(chips))

    def fill_more(self) -> QMenu:
        """Return the menu of what is as it mostly is, with its entries of now."""
        self._menu.clear()
        for chip in self._quiet:
            words = SPOKEN.format(label=chip.label, value=chip.value)
            menu = self._menu.addMenu(self._ui(words).replace("&", "&&"))
            fill_menu(menu, self._ui, chip, self.chosen.emit, self.typed.emit)
        return self._menu

    def set_loss(self, state: str, text: Text) -> None:
        """Say whether anything was lost; state "ok" or "warn"."""
        self.loss.set_state("ok" if state == "ok" else "warn", text)
        self._fit_loss()

    def retranslate(self) -> None:
        """The chips follow the language themselves."""
        self._fit_loss()

    def restyle(self) -> None:
        """Take gaps from the theme."""
        theme = self._ui.theme
        self._flow.set_gaps(theme.px(8))
        self._row.setSpacing(theme.px(12))
        self._fit_loss()

    def _fit_loss(self) -> None:
        """Break the words into two lines beside the chips; one line below them if need be."""
        theme = self._ui.theme
        below = self.width() < theme.px(_NARROW)
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if below else direction.LeftToRight)
        side = Qt.AlignmentFlag.AlignLeft if below else Qt.AlignmentFlag.AlignVCenter
        self._row.setAlignment(self.loss, side)
        width = unbroken_width(self.loss.accessibleName(), theme.font("caption"))
        share = 1.0 if below else _HALF
        room = self.width() if below else width
        self.loss.setFixedWidth(round(min(width * share + theme.px(24), max(room, 1))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_loss()
