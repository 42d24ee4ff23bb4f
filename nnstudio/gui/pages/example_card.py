"""One example of the gallery: picture, name, what it shows, whether it is ready, how long."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text
from nnstudio.gui.pages.thumbnail import Thumbnail
from nnstudio.gui.widgets.card import Card
from nnstudio.gui.widgets.labels import StatusLabel, TextLabel
from nnstudio.gui.widgets.ui import Ui
from nnstudio.templates.spec import TemplateSpec

READY = QT_TRANSLATE_NOOP("welcome", "ready")
NEEDS_FILE = QT_TRANSLATE_NOOP("welcome", "needs a file")
SECONDS = QT_TRANSLATE_NOOP("welcome", "≈ {seconds} s")
MINUTES = QT_TRANSLATE_NOOP("welcome", "≈ {minutes} min")
ITEMS = {
    "points": QT_TRANSLATE_NOOP("welcome", "{n} points"),
    "images": QT_TRANSLATE_NOOP("welcome", "{n} images"),
    "rows": QT_TRANSLATE_NOOP("welcome", "{n} rows"),
}
_UNITS = {"first-steps": "points", "images": "images"}
_ICONS = {"first-steps": "points", "images": "image", "tables": "table", "series": "series"}


class ExampleCard(Card):
    """A template as a card; one click opens it.

    Args:
        ui: look and language.
        spec: the template.
        parent: owner.
    """

    def __init__(self, ui: Ui, spec: TemplateSpec, parent: QWidget | None = None) -> None:
        super().__init__(
            ui,
            spec.name,
            description=spec.summary,
            dashed=bool(spec.needs),
            margin=0,
            parent=parent,
        )
        self.spec = spec
        self.thumbnail = Thumbnail(ui, _ICONS.get(spec.group, "network"), self)
        name = TextLabel(ui, spec.name, role="card", parent=self)
        summary = TextLabel(ui, spec.summary, role="caption", tone="text2", wrap=True, parent=self)
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
        foot = QHBoxLayout()
        foot.addWidget(state)
        foot.addStretch(1)
        foot.addWidget(time)
        words = QVBoxLayout()
        words.setContentsMargins(ui.theme.px(10), ui.theme.px(8), ui.theme.px(10), ui.theme.px(8))
        words.setSpacing(2)
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
        for label in (name, summary, items, state, time):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def restyle(self) -> None:
        """Take the height from the theme."""
        super().restyle()
        self.setMinimumHeight(self._ui.theme.px(124))


def _time(seconds: float) -> Text:
    if seconds < 90:
        return SECONDS.format(seconds=Number(max(round(seconds), 1), 0))
    return MINUTES.format(minutes=Number(max(round(seconds / 60), 1), 0))
