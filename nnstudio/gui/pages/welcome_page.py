"""The start page: own data, recent projects, and a gallery of examples that are ready to train."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, plain
from nnstudio.data.load import load_raw
from nnstudio.data.registry import DataRegistries
from nnstudio.gui.pages.example_card import ExampleCard
from nnstudio.gui.pages.thumbnail import ThumbnailData, thumbnail_data
from nnstudio.gui.widgets.buttons import Button
from nnstudio.gui.widgets.card import Card
from nnstudio.gui.widgets.flow import GridOfCards
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.heading import Separator
from nnstudio.gui.widgets.labels import ElidedLabel, IconLabel, StatusLabel, TextLabel
from nnstudio.gui.widgets.search_field import SearchField
from nnstudio.gui.widgets.segmented import SegmentedControl
from nnstudio.gui.widgets.ui import Ui
from nnstudio.settings.settings import Recent, Settings
from nnstudio.templates.registry import TemplateRegistry
from nnstudio.templates.spec import GROUPS, TemplateSpec

OWN_DATA = QT_TRANSLATE_NOOP("welcome", "Use my own data")
OPEN = QT_TRANSLATE_NOOP("welcome", "Open …")
EMPTY = QT_TRANSLATE_NOOP("welcome", "Empty canvas")
RECENT = QT_TRANSLATE_NOOP("welcome", "Recent projects")
OFFLINE = QT_TRANSLATE_NOOP("welcome", "Works offline. Data stay here.")
QUESTION = QT_TRANSLATE_NOOP("welcome", "What do you want to do?")
EXAMPLES = QT_TRANSLATE_NOOP("welcome", "Examples")
ALL = QT_TRANSLATE_NOOP("welcome", "All")
SEARCH = QT_TRANSLATE_NOOP("welcome", "Search examples")
FILTER = QT_TRANSLATE_NOOP("welcome", "Show examples of")
NOT_TRAINED = QT_TRANSLATE_NOOP("welcome", "not trained yet")
RIGHT = QT_TRANSLATE_NOOP("welcome", "{share} right (validation)")
OFF_BY = QT_TRANSLATE_NOOP("welcome", "off by {value} on average (validation)")
MISSING = QT_TRANSLATE_NOOP("welcome", "not found; a click asks where it is")
TODAY = QT_TRANSLATE_NOOP("welcome", "today")
YESTERDAY = QT_TRANSLATE_NOOP("welcome", "yesterday")
NOTHING = QT_TRANSLATE_NOOP("welcome", "No example fits these words.")
TASKS: tuple[tuple[str, str, Text, Text], ...] = (
    (
        "images",
        "image",
        QT_TRANSLATE_NOOP("welcome", "Recognise images"),
        QT_TRANSLATE_NOOP("welcome", "drawn digits, small pictures"),
    ),
    (
        "tables",
        "table",
        QT_TRANSLATE_NOOP("welcome", "Predict from a table"),
        QT_TRANSLATE_NOOP("welcome", "a class or a number"),
    ),
    (
        "first-steps",
        "neuron",
        QT_TRANSLATE_NOOP("welcome", "See how it works"),
        QT_TRANSLATE_NOOP("welcome", "neuron by neuron"),
    ),
)
_HINTS: dict[str, Text] = {
    "first-steps": QT_TRANSLATE_NOOP("welcome", "points in the plane, few neurons"),
    "images": QT_TRANSLATE_NOOP("welcome", "from 8×8 digits to MNIST"),
    "tables": QT_TRANSLATE_NOOP("welcome", "numbers in, a class or a number out"),
}
_KIND_ICONS = {"image": "image", "vector": "table", "points": "points", "text": "text"}


class WelcomePage(QWidget):
    """Where everything begins.

    Args:
        ui: look and language.
        settings: recent projects.
        templates: the examples.
        data: for the pictures on the cards.
        parent: owner.

    Signals:
        template_chosen: id of a template.
        open_wanted: open a project file.
        empty_wanted: begin with an empty canvas.
        recent_chosen: path of a recent project.
        data_wanted: begin with own data.
    """

    template_chosen = Signal(str)
    open_wanted = Signal()
    empty_wanted = Signal()
    recent_chosen = Signal(object)
    data_wanted = Signal()

    def __init__(
        self,
        ui: Ui,
        settings: Settings,
        templates: TemplateRegistry,
        data: DataRegistries,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui, self._settings = ui, settings
        self._templates, self._data = templates, data
        self._cards: list[ExampleCard] = []
        self._pictures: dict[str, ThumbnailData] = {}
        self._groups: dict[str, QWidget] = {}
        self._waiting: list[ExampleCard] = []
        self._timer = QTimer(self)
        self._timer.setInterval(15)
        self._timer.timeout.connect(self._on_next_picture)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._make_left())
        row.addWidget(Separator(Qt.Orientation.Vertical))
        row.addWidget(self._make_right(), 1)
        self._on_filter()
        ui.follow(self)

    def refresh(self) -> None:
        """Show the recent projects as they are now."""
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        recent = self._settings.values.recent
        self._recent_title.setVisible(bool(recent))
        for entry in recent[:6]:
            self._recent.addWidget(self._make_recent(entry))

    def _make_left(self) -> QWidget:
        ui = self._ui
        left = QWidget()
        set_ground(left, "surface")
        self._left = left
        mark = IconLabel(ui, "app", size=32, color="accent", parent=left)
        name = TextLabel(ui, plain("NN Studio"), role="section", parent=left)
        head = QHBoxLayout()
        head.addWidget(mark)
        head.addWidget(name, 1)
        own = Button(ui, OWN_DATA, icon="plus", parent=left)
        open_button = Button(ui, OPEN, icon="folder", parent=left)
        empty = Button(ui, EMPTY, parent=left)
        own.clicked.connect(self.data_wanted)
        open_button.clicked.connect(self.open_wanted)
        empty.clicked.connect(self.empty_wanted)
        pair = QHBoxLayout()
        pair.addWidget(open_button, 1)
        pair.addWidget(empty, 1)
        self._recent_title = TextLabel(ui, RECENT, role="heading", parent=left)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(4)
        offline = StatusLabel(ui, "ok", OFFLINE, role="caption", parent=left)
        column = QVBoxLayout(left)
        self._left_column = column
        column.addLayout(head)
        column.addSpacing(12)
        column.addWidget(own)
        column.addLayout(pair)
        column.addSpacing(20)
        column.addWidget(self._recent_title)
        column.addLayout(self._recent)
        column.addStretch(1)
        column.addWidget(Separator())
        column.addWidget(offline)
        return left

    def _make_recent(self, entry: Recent) -> Card:
        path = Path(entry.path)
        there = path.is_file()
        title = plain(entry.title or path.stem)
        result = _result(entry) if there else MISSING
        card = Card(self._ui, title, description=result, margin=6, border="surface")
        name = ElidedLabel(self._ui, title, role="control", parent=card)
        when = TextLabel(
            self._ui, self._when(entry.when), role="caption", tone="text3", parent=card
        )
        below = ElidedLabel(self._ui, result, role="caption", tone="text3", parent=card)
        icon = IconLabel(
            self._ui, _KIND_ICONS.get(entry.kind, "network"), color="text2", parent=card
        )
        words = QVBoxLayout()
        words.setSpacing(0)
        top = QHBoxLayout()
        top.addWidget(name, 1)
        top.addWidget(when)
        words.addLayout(top)
        words.addWidget(below)
        row = QHBoxLayout()
        row.addWidget(icon)
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
        return plain(self._ui.language.translator.date(moment.date()))

    def _make_right(self) -> QWidget:
        ui = self._ui
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        right = QWidget()
        scroll.setWidget(right)
        column = QVBoxLayout(right)
        self._right_column = column
        column.addWidget(TextLabel(ui, QUESTION, role="page", parent=right))
        tasks = GridOfCards(ui, smallest=200, most_columns=3, parent=right)
        for group, icon, title, below in TASKS:
            tasks.add_card(self._make_task(group, icon, title, below))
        column.addWidget(tasks)
        bar = QHBoxLayout()
        bar.addWidget(TextLabel(ui, EXAMPLES, role="section", parent=right))
        bar.addStretch(1)
        groups = [g for g in GROUPS if any(spec.group == g for spec in self._templates)]
        self._filter = SegmentedControl(
            ui, FILTER, (("", ALL), *((g, GROUPS[g]) for g in groups)), parent=right
        )
        self._search = SearchField(ui, SEARCH, parent=right)
        bar.addWidget(self._filter)
        bar.addWidget(self._search)
        column.addLayout(bar)
        for group in groups:
            column.addWidget(self._make_group(group))
        self._nothing = TextLabel(ui, NOTHING, tone="text2", parent=right)
        column.addWidget(self._nothing)
        column.addStretch(1)
        self._filter.selected.connect(self._on_filter)
        self._search.textChanged.connect(self._on_filter)
        return scroll

    def _make_task(self, group: str, icon: str, title: Text, below: Text) -> Card:
        card = Card(self._ui, title, description=below, margin=12)
        row = QHBoxLayout()
        row.setSpacing(self._ui.theme.px(12))
        row.addWidget(IconLabel(self._ui, icon, color="accent", size=24, parent=card))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(TextLabel(self._ui, title, role="card", parent=card))
        words.addWidget(TextLabel(self._ui, below, role="caption", tone="text2", parent=card))
        row.addLayout(words, 1)
        card.body.addLayout(row)

        def choose() -> None:
            self._filter.set_current(group)
            self._on_filter()

        card.clicked.connect(choose)
        return card

    def _make_group(self, group: str) -> QWidget:
        ui = self._ui
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, ui.theme.px(4), 0, 0)
        head = QHBoxLayout()
        head.addWidget(TextLabel(ui, GROUPS[group], role="card", parent=box))
        if group in _HINTS:
            head.addWidget(TextLabel(ui, _HINTS[group], role="caption", tone="text3", parent=box))
        head.addStretch(1)
        column.addLayout(head)
        grid = GridOfCards(ui, smallest=224, most_columns=4, parent=box)
        specs = [spec for spec in self._templates if spec.group == group]
        for spec in sorted(specs, key=lambda item: (bool(item.needs), item.order)):
            card = ExampleCard(ui, spec)
            card.clicked.connect(lambda spec=spec: self.template_chosen.emit(spec.id))
            grid.add_card(card)
            self._cards.append(card)
        column.addWidget(grid)
        self._groups[group] = box
        return box

    def retranslate(self) -> None:
        """Search in the new language; recent projects speak it too."""
        self.refresh()
        self._on_filter()

    def restyle(self) -> None:
        """Take widths and margins from the theme."""
        theme = self._ui.theme
        self._left.setFixedWidth(theme.px(280))
        edge = theme.px(20)
        self._left_column.setContentsMargins(edge, edge, edge, theme.px(12))
        wide = theme.px(40)
        self._right_column.setContentsMargins(wide, theme.px(20), wide, wide)
        self._right_column.setSpacing(theme.px(12))
        self._search.setFixedWidth(theme.px(208))

    def _on_filter(self, *_args: object) -> None:
        group, words = self._filter.current, self._search.text().strip().casefold()
        shown = 0
        for card in self._cards:
            fits = group in ("", card.spec.group) and self._matches(card.spec, words)
            card.setVisible(fits)
            shown += fits
        for name, box in self._groups.items():
            box.setVisible(any(c.spec.group == name and not c.isHidden() for c in self._cards))
        self._nothing.setVisible(shown == 0)

    def _matches(self, spec: TemplateSpec, words: str) -> bool:
        text = f"{self._ui(spec.name)} {self._ui(spec.summary)} {spec.id}".casefold()
        return all(word in text for word in words.split())

    def _on_next_picture(self) -> None:
        if not self._waiting:
            self._timer.stop()
            return
        card = self._waiting.pop(0)
        config = card.spec.build(None).data
        key = f"{config.source} {sorted(config.options.items())}"
        if config.source.startswith("bundled:"):
            if key not in self._pictures:
                self._pictures[key] = thumbnail_data(load_raw(config, None, self._data))
            card.thumbnail.set_data(self._pictures[key])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._pictures and not self._waiting:
            self._waiting = list(self._cards)
            self._timer.start()


def _result(entry: Recent) -> Text:
    if entry.result is None:
        return NOT_TRAINED
    if entry.metric == "accuracy":
        return RIGHT.format(share=Number(entry.result, 1, percent=True))
    return OFF_BY.format(value=Number(entry.result))
