"""One example of the gallery: picture, name, what it shows, whether it is ready, how long."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text
from nnstudio.gui.pages.thumbnail import Thumbnail
from nnstudio.gui.widgets.card import Card
from nnstudio.gui.widgets.clamped_label import ClampedLabel
from nnstudio.gui.widgets.labels import ElidedLabel, StatusLabel, TextLabel
from nnstudio.gui.widgets.ui import Ui
from nnstudio.templates.spec import TemplateSpec

READY = QT_TRANSLATE_NOOP("welcome", "ready")
NEEDS_FILE = QT_TRANSLATE_NOOP("welcome", "needs a file")
SECONDS = QT_TRANSLATE_NOOP("welcome", "≈ {seconds} s")
MINUTES = QT_TRANSLATE_NOOP("welcome", "≈ {minutes} min")
ITEMS = {
    "points": QT_TRANSLATE_NOOP("welcome", "{n} points"),
    "images": QT_TRANSLATE_NOOP("welcome", "{n} images"),
    "texts": QT_TRANSLATE_NOOP("welcome", "{n} texts"),
    "rows": QT_TRANSLATE_NOOP("welcome", "{n} rows"),
}
_UNITS = {"first-steps": "points", "images": "images", "text": "texts"}
_ICONS = {
    "first-steps": "points",
    "images": "image",
    "tables": "table",
    "series": "series",
    "text": "text",
}
_SUMMARY_LINES = 3


class ExampleCard(Card):
    """A template as a card; one click opens it.

    Args:
        ui: look and language.
        spec: the template.
        parent: owner.
    """

    def __init__(self, ui: Ui, spec: TemplateSpec, parent: QWidget | None = None) -> None:
        self._words: QVBoxLayout | None = None
        super().__init__(
            ui,
            spec.name,
            description=spec.summary,
            fill="surface2" if spec.needs else "surface",
            dashed=bool(spec.needs),
            margin=0,
            parent=parent,
        )
        self.spec = spec
        self.thumbnail = Thumbnail(ui, _ICONS.get(spec.group, "network"), self)
        name = ElidedLabel(ui, spec.name, role="card", parent=self)
        summary = ClampedLabel(ui, spec.summary, lines=_SUMMARY_LINES, parent=self)
        unit = _UNITS.get(spec.group, "rows")
        items = TextLabel(
            ui, ITEMS[unit].format(n=spec.items), role="caption", tone="text3", parent=self
        )
        state = StatusLabel(
            ui,
            "neutral" if spec.needs else "ok",
            NEEDS_FILE if spec.needs else READY,
            icon="file" if spec.needs else "check",
            role="caption",
            parent=self,
        )
        time = TextLabel(ui, _time(spec.seconds), role="caption", tone="text3", parent=self)
        time.setVisible(not spec.needs)  # the file comes first
        items.setVisible(spec.needs != "photos")  # how many there are, the folder says
        foot = QHBoxLayout()
        foot.addWidget(state)
        foot.addStretch(1)
        foot.addWidget(time)
        words = QVBoxLayout()
        words.addWidget(name)
        words.addWidget(summary)
        words.addStretch(1)
        words.addWidget(items)
        words.addLayout(foot)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.thumbnail)
        row.addLayout(words, 1)
        self.body.addLayout(row)
        self._words = words
        self.restyle()
        for label in (name, summary, items, state, time):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def restyle(self) -> None:
        """Take height and margins from the theme."""
        super().restyle()
        theme = self._ui.theme
        self.setFixedHeight(theme.px(130))
        if self._words is not None:
            side, edge = theme.px(12), theme.px(9)
            self._words.setContentsMargins(side, edge, side, edge)
            self._words.setSpacing(theme.px(1))


def _time(seconds: float) -> Text:
    if seconds < 90:
        return SECONDS.format(seconds=Number(max(round(seconds), 1), 0))
    return MINUTES.format(minutes=Number(max(round(seconds / 60), 1), 0))
