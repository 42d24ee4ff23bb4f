"""The right of the Data page: what is learned, options, parts, preparation, and the way on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from nnstudio.base.params import Param
from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, plain
from nnstudio.data.dataset import Dataset
from nnstudio.edit.settings import set_data
from nnstudio.gui.forms.form import ParamForm
from nnstudio.gui.pages.part_table import PartTable
from nnstudio.gui.pages.split_bar import SplitBar
from nnstudio.gui.pages.split_form import SplitForm
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.widgets.buttons import PrimaryButton
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.heading import Separator
from nnstudio.gui.widgets.labels import Badge, StatusLabel, TextLabel

LEARNED = QT_TRANSLATE_NOOP("data_page", "What will be learned")
PREDICT = QT_TRANSLATE_NOOP("data_page", "Predict “{target}” from {features}")
IMAGES = QT_TRANSLATE_NOOP("data_page", "images of {shape} pixels")
FEATURES = QT_TRANSLATE_NOOP("data_page", "{n} features")
CLASSES = QT_TRANSLATE_NOOP("data_page", "Classification into {count} classes.")
ALWAYS = QT_TRANSLATE_NOOP(
    "data_page", "Always answering “{name}” would be right in {share} of the cases."
)
NUMBERS = QT_TRANSLATE_NOOP("data_page", "A number is predicted.")
OPTIONS = QT_TRANSLATE_NOOP("data_page", "Options")
PARTS = QT_TRANSLATE_NOOP("data_page", "Parts")
LOCKED = QT_TRANSLATE_NOOP("data_page", "Test: {count} items, locked until the final test.")
PREPARED = QT_TRANSLATE_NOOP("data_page", "Prepared for the network")
TO_NETWORK = QT_TRANSLATE_NOOP("data_page", "Go to the network")
MAKE_NET = QT_TRANSLATE_NOOP("data_page", "Make a net for these data")
NOT_CHANGED = QT_TRANSLATE_NOOP("data_page", "Your file is not changed.")
CHANGE_OPTION = QT_TRANSLATE_NOOP("data_page", "Change a data option")


class DataSide(QScrollArea):
    """Facts and settings of the data in one column.

    Args:
        context: session, look and language.
        parent: owner.

    Signals:
        network_wanted: a person wants to go on to the net.
        net_wanted: a person wants a net made for these data.
    """

    network_wanted = Signal()
    net_wanted = Signal()

    def __init__(self, context: PanelContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._ui = context.session, context.ui
        self._options: ParamForm | None = None
        self._options_for = ""
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        set_ground(inner, "surface")
        self.setWidget(inner)
        self._make_widgets()
        self._lay_out(inner)
        self._ui.follow(self)

    @property
    def learned(self) -> str:
        """What is predicted from what."""
        return self._learned.text()

    @property
    def options(self) -> ParamForm | None:
        """The form of the data set's own options, if it has some."""
        return self._options

    def _make_widgets(self) -> None:
        ui = self._ui
        self._learned_title = TextLabel(ui, LEARNED, role="heading")
        self._learned = TextLabel(ui, None, role="body_strong", wrap=True)
        self._task = TextLabel(ui, None, role="control", tone="text2", wrap=True)
        self._options_title = TextLabel(ui, OPTIONS, role="heading")
        self._options_slot = QVBoxLayout()
        self._parts_title = TextLabel(ui, PARTS, role="heading")
        self.bar = SplitBar(ui)
        self.split = SplitForm(ui, self._session)
        self.table = PartTable(ui)
        self._locked = StatusLabel(ui, "locked", plain(""), role="caption", wrap=True)
        self._prepared_title = TextLabel(ui, PREPARED, role="heading")
        self._prepared = QVBoxLayout()
        self.go = PrimaryButton(ui, TO_NETWORK, icon="network")
        self.go.clicked.connect(self.network_wanted)
        self.make = PrimaryButton(ui, MAKE_NET, icon="network")
        self.make.clicked.connect(self.net_wanted)
        self._unchanged = TextLabel(ui, NOT_CHANGED, role="caption", tone="text3")
        self._unchanged.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _lay_out(self, inner: QWidget) -> None:
        self._lines = [Separator(), Separator(), Separator()]
        column = QVBoxLayout(inner)
        self._column = column
        for widget in (self._learned_title, self._learned, self._task):
            column.addWidget(widget)
        column.addWidget(self._lines[0])
        column.addWidget(self._options_title)
        column.addLayout(self._options_slot)
        column.addWidget(self._lines[1])
        for widget in (self._parts_title, self.bar, self.split, self.table, self._locked):
            column.addWidget(widget)
        column.addWidget(self._lines[2])
        column.addWidget(self._prepared_title)
        column.addLayout(self._prepared)
        column.addStretch(1)
        column.addWidget(self.make)
        column.addWidget(self.go)
        column.addWidget(self._unchanged)

    def update_content(self) -> None:
        """Show the data as they are now."""
        session = self._session
        config, dataset = session.document.data, session.data.dataset
        self._show_options(config.source, config.importer)
        known = dataset is not None
        for widget in (self._learned_title, self._learned, self._task, self._lines[0]):
            widget.setVisible(known)
        for widget in (self.bar, self.table, self._locked, self._lines[2], self._prepared_title):
            widget.setVisible(known)
        if dataset is not None:
            self._show_task(dataset)
            self._show_parts(dataset)
        self._show_steps(dataset.notes if dataset is not None else ())
        self.split.setEnabled(not session.locked)
        if self._options is not None:
            self._options.set_read_only(session.locked)
        ready = session.data.status == "ready"
        empty = len(session.document.graph) == 0
        self.make.setVisible(ready and empty)
        self.go.setVisible(ready and not empty)
        self._unchanged.setVisible(ready and config.source == "file")

    def _show_task(self, dataset: Dataset) -> None:
        signature = dataset.raw_signature or dataset.signature
        target, first = signature.target, signature.inputs[0]
        if first.kind == "image":
            sizes = [str(size) for size in first.shape.sizes[1:]]
            features: Text = IMAGES.format(shape=plain("×".join(sizes)))
        else:
            features = FEATURES.format(n=int(first.shape.sizes[0] or 0))
        name = plain(", ".join(target.names))
        self._learned.set_text(PREDICT.format(target=name, features=features))
        if target.task != "classification":
            self._task.set_text(NUMBERS)
            return
        rows = dataset.parts.train
        counts = [int((dataset.target[rows] == k).sum()) for k in range(len(target.classes))]
        words = CLASSES.format(count=len(target.classes))
        if sum(counts):
            most = max(range(len(counts)), key=lambda k: counts[k])
            share = Number(counts[most] / sum(counts), 1, percent=True)
            always = ALWAYS.format(name=plain(target.classes[most]), share=share)
            words = Text("", "{first} {then}", (("first", words), ("then", always)))
        self._task.set_text(words)

    def _show_parts(self, dataset: Dataset) -> None:
        parts = dataset.parts
        self.bar.set_counts(len(parts.train), len(parts.validation), len(parts.test))
        classes = dataset.signature.target.task == "classification"
        self.table.setVisible(classes)
        if classes:
            self.table.set_dataset(dataset)
        self._locked.set_state("locked", LOCKED.format(count=len(parts.test)))
        self._locked.setVisible(len(parts.test) > 0)

    def _show_steps(self, notes: tuple[Text, ...]) -> None:
        while (item := self._prepared.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        self._prepared_title.setVisible(bool(notes))
        self._lines[2].setVisible(bool(notes))
        for number, note in enumerate(notes, start=1):
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(self._ui.theme.px(8))
            badge = Badge(self._ui, plain(str(number)))
            line.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
            words = TextLabel(self._ui, note, role="control", tone="text2", wrap=True)
            line.addWidget(words, 1)
            self._prepared.addWidget(row)

    def _show_options(self, source: str, importer: str) -> None:
        key = f"{source} {importer}"
        if key != self._options_for:
            self._options_for = key
            if self._options is not None:
                self._options_slot.removeWidget(self._options)
                self._options.hide()
                self._options.deleteLater()
                self._options = None
            params = self._params(source, importer)
            if params:
                self._options = ParamForm(self._ui, params)
                self._options.committed.connect(self._on_option)
                self._options_slot.addWidget(self._options)
        shown = self._options is not None
        self._options_title.setVisible(shown)
        self._lines[1].setVisible(shown)
        if self._options is not None:
            self._options.set_values(self._session.document.data.options)

    def _params(self, source: str, importer: str) -> tuple[Param, ...]:
        data = self._session.registries.data
        kind, _, name = source.partition(":")
        spec = data.samples.get(name) if kind == "bundled" else data.importers.get(importer)
        return spec.params if spec is not None else ()

    def _on_option(self, name: str, value: object) -> None:
        config = self._session.document.data
        new = config.model_copy(update={"options": {**config.options, name: value}})
        if not self._session.attempt(set_data, self._session.document, new, CHANGE_OPTION):
            self.update_content()

    def retranslate(self) -> None:
        """Name the region; the labels follow the language themselves."""
        self.setAccessibleName(self._ui(LEARNED))

    def restyle(self) -> None:
        """Take margins from the theme."""
        theme = self._ui.theme
        edge = theme.px(20)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(theme.px(8))
        self._prepared.setSpacing(theme.px(6))
        self.setMinimumWidth(theme.px(264))
