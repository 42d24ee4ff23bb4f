"""The start page: own data, recent projects, and a gallery of examples that are ready to train."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.load import load_raw
from nnstudio.data.registry import DataRegistries
from nnstudio.gui.pages.example_card import ExampleCard
from nnstudio.gui.pages.thumbnail import ThumbnailData, thumbnail_data
from nnstudio.gui.pages.welcome_left import WelcomeLeft
from nnstudio.gui.widgets.card import Card
from nnstudio.gui.widgets.flow import GridOfCards
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.heading import Separator
from nnstudio.gui.widgets.labels import CategoryChip, ElidedLabel, TextLabel
from nnstudio.gui.widgets.search_field import SearchField
from nnstudio.gui.widgets.segmented import SegmentedControl
from nnstudio.gui.widgets.ui import Ui, dress_again
from nnstudio.settings.settings import Settings
from nnstudio.templates.registry import TemplateRegistry
from nnstudio.templates.spec import GROUPS, TemplateSpec

QUESTION = QT_TRANSLATE_NOOP("welcome", "What do you want to do?")
EXAMPLES = QT_TRANSLATE_NOOP("welcome", "Examples")
ALL = QT_TRANSLATE_NOOP("welcome", "All")
SEARCH = QT_TRANSLATE_NOOP("welcome", "Search examples")
FILTER = QT_TRANSLATE_NOOP("welcome", "Show examples of")
NOTHING = QT_TRANSLATE_NOOP("welcome", "No example fits these words.")
NAME = QT_TRANSLATE_NOOP("welcome", "Start page")
TASKS: tuple[tuple[str, str, Text, Text], ...] = (
    (
        "text",
        "text",
        QT_TRANSLATE_NOOP("welcome", "Sort texts"),
        QT_TRANSLATE_NOOP("welcome", "by topic or tone"),
    ),
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
        "series",
        "series",
        QT_TRANSLATE_NOOP("welcome", "Look ahead in time"),
        QT_TRANSLATE_NOOP("welcome", "next hour, next day"),
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
    "text": QT_TRANSLATE_NOOP("welcome", "German and English"),
    "images": QT_TRANSLATE_NOOP("welcome", "from 8×8 digits to MNIST"),
    "tables": QT_TRANSLATE_NOOP("welcome", "numbers in, a class or a number out"),
}
_TWO_COLUMNS = 900  # effective width below which everything stands in one column
_ONE_ROW = 1200  # effective width below which filter and search stand below their heading
_FILTER_FITS = 560  # effective width that the groups need in German
_PICTURE_MS = 15


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
    """

    template_chosen = Signal(str)

    def __init__(
        self,
        ui: Ui,
        settings: Settings,
        templates: TemplateRegistry,
        data: DataRegistries,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui, self._templates, self._data = ui, templates, data
        self._cards: list[ExampleCard] = []
        self._pictures: dict[str, ThumbnailData | None] = {}
        self._groups: dict[str, QWidget] = {}
        self._heads: list[QVBoxLayout] = []
        self._waiting: list[ExampleCard] = []
        self._one_column = False
        self._timer = QTimer(self)
        self._timer.setInterval(_PICTURE_MS)
        self._timer.timeout.connect(self._on_next_picture)
        self.left = WelcomeLeft(ui, settings)
        self._left_scroll = _scroll_area()
        self._left_scroll.setWidget(self.left)
        set_ground(self.left, "surface")
        self._line = Separator(Qt.Orientation.Vertical)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left_scroll)
        row.addWidget(self._line)
        row.addWidget(self._make_right(), 1)
        self._on_filter()
        ui.follow(self)

    @property
    def cards(self) -> tuple[ExampleCard, ...]:
        """All examples, those that pass the filter visible."""
        return tuple(self._cards)

    @property
    def tasks(self) -> tuple[Card, ...]:
        """The cards of what a person may want to do."""
        return tuple(self._tasks)

    @property
    def search(self) -> SearchField:
        """The search field."""
        return self._search

    @property
    def filter(self) -> SegmentedControl:
        """The choice of a group."""
        return self._filter

    def refresh(self) -> None:
        """Show the recent projects as they are now."""
        self.left.refresh()

    def _make_right(self) -> QWidget:
        ui = self._ui
        scroll = _scroll_area()
        right = QWidget()
        scroll.setWidget(right)
        column = QVBoxLayout(right)
        self._right_column = column
        column.addWidget(TextLabel(ui, QUESTION, role="page", parent=right))
        tasks = GridOfCards(ui, smallest=200, most_columns=3, gap=12, parent=right)
        self._tasks = [self._make_task(*task) for task in TASKS]
        for card in self._tasks:
            tasks.add_card(card)
        column.addWidget(tasks)
        groups = [g for g in GROUPS if any(spec.group == g for spec in self._templates)]
        self._filter = SegmentedControl(
            ui, FILTER, (("", ALL), *((g, GROUPS[g]) for g in groups)), parent=right
        )
        self._search = SearchField(ui, SEARCH, parent=right)
        self._bar = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._bar.addWidget(TextLabel(ui, EXAMPLES, role="section", parent=right), 1)
        self._bar.addWidget(self._filter)
        self._bar.addWidget(self._search)
        column.addLayout(self._bar)
        for group in groups:
            column.addWidget(self._make_group(group))
        self._nothing = TextLabel(ui, NOTHING, tone="text2", parent=right)
        column.addWidget(self._nothing)
        column.addStretch(1)
        self._filter.selected.connect(self._on_filter)
        self._search.textChanged.connect(self._on_filter)
        return scroll

    def _make_task(self, group: str, icon: str, title: Text, below: Text) -> Card:
        ui = self._ui
        card = Card(ui, title, description=below, margin=12)
        chip = CategoryChip(
            ui, icon, "accent", size=40, ground="surface2", icon_size=20, parent=card
        )
        row = QHBoxLayout()
        row.setSpacing(ui.theme.px(14))
        row.addWidget(chip)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(ElidedLabel(ui, title, role="card", parent=card))
        words.addWidget(ElidedLabel(ui, below, role="caption", tone="text2", parent=card))
        words.addStretch(1)
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
        head = QHBoxLayout()
        head.setSpacing(ui.theme.px(8))
        head.addWidget(TextLabel(ui, GROUPS[group], role="card", parent=box))
        if group in _HINTS:
            hint = ElidedLabel(ui, _HINTS[group], role="caption", tone="text3", parent=box)
            head.addWidget(hint, 1)
        column.addLayout(head)
        grid = GridOfCards(ui, smallest=232, most_columns=4, parent=box)
        specs = [spec for spec in self._templates if spec.group == group]
        for spec in sorted(specs, key=lambda item: (bool(item.needs), item.order)):
            card = ExampleCard(ui, spec)
            card.clicked.connect(partial(self._on_card, spec.id))
            grid.add_card(card)
            self._cards.append(card)
        column.addWidget(grid)
        self._heads.append(column)
        self._groups[group] = box
        return box

    def retranslate(self) -> None:
        """Search in the new language."""
        self.setAccessibleName(self._ui(NAME))
        self._on_filter()

    def restyle(self) -> None:
        """Take widths and margins from the theme."""
        theme = self._ui.theme
        self._left_scroll.setFixedWidth(theme.px(280))
        for column in self._heads:
            column.setContentsMargins(0, theme.px(4), 0, 0)
            column.setSpacing(theme.px(10))
        self._right_column.setSpacing(theme.px(14))
        self._bar.setSpacing(theme.px(12))
        self._bar.setContentsMargins(0, theme.px(8), 0, 0)
        self._arrange()

    def _arrange(self) -> None:
        """Two columns where there is room, else one below the other."""
        theme = self._ui.theme
        one = self.width() < theme.px(_TWO_COLUMNS)
        if one != self._one_column:
            self._one_column = one
            if one:
                self._left_scroll.takeWidget()
                self._right_column.insertWidget(0, self.left)
            else:
                self._right_column.removeWidget(self.left)
                self._left_scroll.setWidget(self.left)
            self.left.show()
            dress_again(self.left)
            self._left_scroll.setVisible(not one)
            self._line.setVisible(not one)
        # All groups, the search field and their heading need this much beside each other.
        tight = self.width() < theme.px(_ONE_ROW)
        direction = QBoxLayout.Direction
        self._bar.setDirection(direction.TopToBottom if tight else direction.LeftToRight)
        # Where not even the groups fit beside each other, search and the cards above choose.
        self._filter.setVisible(self.width() >= theme.px(_FILTER_FITS))
        wide, top = theme.px(16 if one else 40), theme.px(20)
        self._right_column.setContentsMargins(wide, top, wide, wide)
        self._search.setMaximumWidth(16_777_215 if tight else theme.px(208))
        self._search.setMinimumWidth(0 if tight else theme.px(208))

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

    def _on_card(self, template_id: str, _checked: bool = False) -> None:
        self.template_chosen.emit(template_id)

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


def _scroll_area() -> QScrollArea:
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QScrollArea.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return scroll
