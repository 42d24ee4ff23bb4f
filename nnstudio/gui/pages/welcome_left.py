"""The left of the start page: own data, open, empty canvas, and the recent projects."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, plain
from nnstudio.gui.widgets.buttons import Button, LinkButton
from nnstudio.gui.widgets.card import Card
from nnstudio.gui.widgets.heading import Separator
from nnstudio.gui.widgets.labels import (
    CategoryChip,
    ElidedLabel,
    IconLabel,
    TextLabel,
)
from nnstudio.gui.widgets.ui import Ui
from nnstudio.settings.settings import Recent, Settings

OWN_DATA = QT_TRANSLATE_NOOP("welcome", "Use my own data")
OWN_SAMPLES = QT_TRANSLATE_NOOP("data_browser", "Make own samples …")
OPEN = QT_TRANSLATE_NOOP("welcome", "Open …")
EMPTY = QT_TRANSLATE_NOOP("welcome", "Empty canvas")
RECENT = QT_TRANSLATE_NOOP("welcome", "Recent projects")
OFFLINE = QT_TRANSLATE_NOOP("welcome", "Works offline. Data stay here.")
NOT_TRAINED = QT_TRANSLATE_NOOP("welcome", "not trained yet")
RIGHT = QT_TRANSLATE_NOOP("welcome", "{share} right (validation)")
OFF_BY = QT_TRANSLATE_NOOP("welcome", "off by {value} on average (validation)")
MISSING = QT_TRANSLATE_NOOP("welcome", "not found; a click asks where it is")
TODAY = QT_TRANSLATE_NOOP("welcome", "today")
YESTERDAY = QT_TRANSLATE_NOOP("welcome", "yesterday")
_KIND_ICONS = {"image": "image", "vector": "table", "points": "points", "text": "text"}
_WEEK = 7  # days that are named by their weekday
_MOST = 6


class WelcomeLeft(QWidget):
    """Where own work begins or goes on.

    Args:
        ui: look and language.
        settings: recent projects.

    Signals:
        data_wanted: begin with own data.
        samples_wanted: make own samples to begin with.
        open_wanted: open a project file.
        empty_wanted: begin with an empty canvas.
        recent_chosen: path of a recent project.
    """

    data_wanted = Signal()
    samples_wanted = Signal()
    open_wanted = Signal()
    empty_wanted = Signal()
    recent_chosen = Signal(object)

    def __init__(self, ui: Ui, settings: Settings) -> None:
        super().__init__()
        self._ui, self._settings = ui, settings
        self._shown: list[Card] = []
        mark = IconLabel(ui, "app", size=32, color="accent", parent=self)
        name = TextLabel(ui, plain("NN Studio"), role="section", parent=self)
        self._head = QHBoxLayout()
        self._head.addWidget(mark)
        self._head.addWidget(name, 1)
        self.own = Button(ui, OWN_DATA, icon="plus", parent=self)
        self.open_button = Button(ui, OPEN, icon="folder", parent=self)
        self.empty = Button(ui, EMPTY, parent=self)
        self.samples = LinkButton(ui, OWN_SAMPLES, icon="draw", parent=self)
        self.own.clicked.connect(self.data_wanted)
        self.samples.clicked.connect(self.samples_wanted)
        self.open_button.clicked.connect(self.open_wanted)
        self.empty.clicked.connect(self.empty_wanted)
        self._pair = QHBoxLayout()
        self._pair.addWidget(self.open_button, 1)
        self._pair.addWidget(self.empty, 1)
        self._recent_title = TextLabel(ui, RECENT, role="heading", parent=self)
        self._recent = QVBoxLayout()
        self._upper = QVBoxLayout()
        self._upper.addLayout(self._head)
        self._upper.addWidget(self.own)
        self._upper.addLayout(self._pair)
        self._upper.addWidget(self.samples, 0, Qt.AlignmentFlag.AlignLeft)
        self._upper.addWidget(self._recent_title)
        self._foot = QHBoxLayout()
        self._foot.addWidget(IconLabel(ui, "check", color="ok", parent=self))
        self._foot.addWidget(TextLabel(ui, OFFLINE, role="caption", tone="text3", parent=self), 1)
        self._lower = QVBoxLayout()
        self._lower.addWidget(Separator())
        self._lower.addLayout(self._foot)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._upper)
        self._column.addLayout(self._recent)
        self._column.addStretch(1)
        self._column.addLayout(self._lower)
        ui.follow(self)

    @property
    def recent_cards(self) -> tuple[Card, ...]:
        """The recent projects shown, newest first."""
        return tuple(self._shown)

    def refresh(self) -> None:
        """Show the recent projects as they are now."""
        for card in self._shown:
            self._recent.removeWidget(card)
            card.hide()
            card.deleteLater()
        recent = self._settings.values.recent[:_MOST]
        self._recent_title.setVisible(bool(recent))
        self._shown = [self._make_recent(entry) for entry in recent]
        for card in self._shown:
            self._recent.addWidget(card)

    def _make_recent(self, entry: Recent) -> Card:
        ui, path = self._ui, Path(entry.path)
        there = path.is_file()
        title = plain(entry.title or path.stem)
        result = _result(entry) if there else MISSING
        card = Card(ui, title, description=result, margin=6, border="surface", parent=self)
        card.setToolTip(str(path))
        name = ElidedLabel(ui, title, role="body", tone="text" if there else "text3", parent=card)
        when = TextLabel(ui, self._when(entry.when), role="caption", tone="text3", parent=card)
        below = ElidedLabel(ui, result, role="caption", tone="text3", parent=card)
        icon = _KIND_ICONS.get(entry.kind, "network")
        chip = CategoryChip(
            ui, icon, "text2", size=28, ground="surface2", icon_size=16, parent=card
        )
        words = QVBoxLayout()
        words.setSpacing(0)
        top = QHBoxLayout()
        top.setSpacing(ui.theme.px(6))
        top.addWidget(name, 1)
        top.addWidget(when)
        words.addLayout(top)
        words.addWidget(below)
        row = QHBoxLayout()
        row.setSpacing(ui.theme.px(8))
        row.addWidget(chip)
        row.addLayout(words, 1)
        card.body.addLayout(row)
        if there:
            card.clicked.connect(lambda: self.recent_chosen.emit(path))
        else:
            card.clicked.connect(self.open_wanted)
        return card

    def _when(self, iso: str) -> Text:
        try:
            moment = datetime.fromisoformat(iso)
        except ValueError:
            return plain("")
        days = (date.today() - moment.date()).days
        if days == 0:
            return TODAY
        if days == 1:
            return YESTERDAY
        day = QDate(moment.year, moment.month, moment.day)
        german = self._ui.language.code == "de"
        words = "ddd" if 0 < days < _WEEK else "d. MMM" if german else "d MMM"
        return plain(QLocale().toString(day, words))  # Qt's locale follows the language

    def retranslate(self) -> None:
        """Write the recent projects again; the rest follows itself."""
        self.refresh()

    def restyle(self) -> None:
        """Take gaps and margins from the theme."""
        theme = self._ui.theme
        edge, inset = theme.px(14), theme.px(6)  # the recent cards have a margin of their own
        self._column.setContentsMargins(edge, theme.px(20), edge, theme.px(12))
        self._column.setSpacing(theme.px(8))
        for layout in (self._upper, self._lower):
            layout.setContentsMargins(inset, 0, inset, 0)
            layout.setSpacing(theme.px(8))
        self._head.setSpacing(theme.px(12))
        self._head.setContentsMargins(0, 0, 0, theme.px(8))
        self._pair.setSpacing(theme.px(8))
        self._pair.setContentsMargins(0, 0, 0, theme.px(16))
        self._foot.setSpacing(theme.px(8))
        self._recent.setSpacing(0)


def _result(entry: Recent) -> Text:
    if entry.result is None:
        return NOT_TRAINED
    if entry.metric == "accuracy":
        return RIGHT.format(share=Number(entry.result, 1, percent=True))
    return OFF_BY.format(value=Number(entry.result))
