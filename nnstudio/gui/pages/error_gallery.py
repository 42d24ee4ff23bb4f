"""The items behind a cell of the confusion matrix, or the surest errors."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidgetItem, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, plain
from nnstudio.data.dataset import Dataset
from nnstudio.data.letter_windows import writes
from nnstudio.gui.pages.colored_text import Shares
from nnstudio.gui.pages.gallery_delegate import GalleryDelegate
from nnstudio.gui.pages.gallery_list import GalleryList
from nnstudio.gui.pages.text_card import CARD_ROLE, TextCard, TextCardDelegate
from nnstudio.gui.theme.colormaps import grey_lut, to_image
from nnstudio.gui.widgets.buttons import ToolButton
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.heading import Heading
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.ui import Ui
from nnstudio.train.job import Evaluation

ERRORS = QT_TRANSLATE_NOOP("results", "Errors")
OF_VALIDATION = QT_TRANSLATE_NOOP("results", "{errors} of {all} in validation, the surest first")
OF_TRAINING = QT_TRANSLATE_NOOP("results", "{errors} of {all} in training, the surest first")
CELL = QT_TRANSLATE_NOOP("results", "True {true}, answered {given}")
COUNT = QT_TRANSLATE_NOOP("results", "{shown} of {all}")
COLORS = QT_TRANSLATE_NOOP(
    "results", "Blue words speak for the answer of the net, ochre underlined ones against it."
)
SAYS = QT_TRANSLATE_NOOP("results", "says {name}: {share}")
WAS = QT_TRANSLATE_NOOP("results", "{true} → {given}")
NONE = QT_TRANSLATE_NOOP("results", "No item here.")
RELABEL = QT_TRANSLATE_NOOP("data_browser", "Check the label of the chosen item … (L)")
EXCLUDE = QT_TRANSLATE_NOOP("data_browser", "Exclude the chosen item … (X)")
REVIEW = QT_TRANSLATE_NOOP("review", "Blind review … (B)")
REVIEW_TIP = QT_TRANSLATE_NOOP(
    "review",
    "Judge these errors among as many right answers, without seeing label or answer, so that not "
    "only what counts against the net is put right.",
)
NO_ERRORS = QT_TRANSLATE_NOOP("review", "There are no errors here to review.")
_MOST = 200
_PICTURE = 80
_IMAGE_CARD = (124, 142)
_ROW_CARD = (232, 76)


class ErrorGallery(QWidget):
    """Items with what the net says about them; a click pins one.

    Args:
        ui: look and language.
        parent: owner.

    Signals:
        row_chosen: row number of an item in the data set.
        shown: other items are shown, or they are seen again.
        why_wanted: a person asks why the net answers this item so; its row number.
        deed_wanted: "relabel" or "exclude", and the row number of the current item.
        review_wanted: the errors are to be judged blindly.
    """

    row_chosen = Signal(int)
    shown = Signal()
    why_wanted = Signal(int)
    deed_wanted = Signal(str, int)
    review_wanted = Signal()

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._result: Evaluation | None = None
        self._dataset: Dataset | None = None
        self._cell: tuple[int, int] | None = None
        self._heading = Heading(ui, ERRORS)
        self.relabel_button = ToolButton(ui, "edit", RELABEL)
        self.exclude_button = ToolButton(ui, "close", EXCLUDE)
        self.review_button = ToolButton(ui, "eye", REVIEW, tooltip=REVIEW_TIP)
        self._heading.add_action_widget(self.review_button)
        self._heading.add_action_widget(self.relabel_button)
        self._heading.add_action_widget(self.exclude_button)
        self.list = GalleryList()
        self._delegate = GalleryDelegate(ui.theme, size=_IMAGE_CARD, picture=_PICTURE, parent=self)
        self.text_cards = TextCardDelegate(ui, self)
        self.list.setItemDelegate(self._delegate)
        self._none = TextLabel(ui, NONE, tone="text2")
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_ground(self, "surface")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heading)
        self._body = QHBoxLayout()
        self._body.addWidget(self.list)
        self._body.addWidget(self._none)
        column.addLayout(self._body, 1)
        self._colors = TextLabel(ui, COLORS, role="caption", tone="text3", wrap=True)
        self._colors.hide()
        column.addWidget(self._colors)
        self.list.itemActivated.connect(self._on_activated)
        self.list.itemClicked.connect(self._on_activated)
        self.list.currentItemChanged.connect(self._update_deeds)
        self.list.deed_wanted.connect(self._want)
        self.list.room_changed.connect(self._fit_cards)
        self.review_button.clicked.connect(self.review_wanted)
        self.relabel_button.clicked.connect(lambda: self._want("relabel"))
        self.exclude_button.clicked.connect(lambda: self._want("exclude"))
        ui.follow(self)

    @property
    def dataset(self) -> Dataset | None:
        """The data that the rows belong to."""
        return self._dataset

    @property
    def result(self) -> Evaluation | None:
        """The evaluation whose items are shown."""
        return self._result

    @property
    def shows_texts(self) -> bool:
        """Whether the items are texts, on cards of their own kind."""
        return self.list.itemDelegate() is self.text_cards

    def rows_in_sight(self) -> tuple[int, ...]:
        """Return the rows of the cards that are seen."""
        seen = self.list.viewport().rect()
        found: list[int] = []
        for place in range(self.list.count()):
            item = self.list.item(place)
            box = self.list.visualItemRect(item)
            if box.intersects(seen):
                found.append(int(item.data(Qt.ItemDataRole.UserRole)))
            elif box.top() > seen.bottom():
                break
        return tuple(found)

    def surest(self, most: int) -> tuple[int, ...]:
        """Return the rows of the surest errors of all cells, whatever cell is shown."""
        result = self._result
        if result is None or self._dataset is None:
            return ()
        return tuple(np.asarray(result.rows)[self._sorted(None)[:most]].tolist())

    def text_of(self, row: int) -> str:
        """Return the text of a row as it stands on its card; "" where items are no texts."""
        dataset = self._dataset
        if dataset is None or not self.shows_texts:
            return ""
        first = (dataset.raw_signature or dataset.signature).inputs[0]
        return str(dataset.raw[first.name][row])

    def against(self, row: int) -> int:
        """Return the class that a row's answer is held against: the right one of an error.

        It is -1, the runner-up, where the answer is right.
        """
        if self._dataset is None or self._result is None:
            return -1
        right = int(np.asarray(self._dataset.target)[row])
        place = int(np.flatnonzero(np.asarray(self._result.rows) == row)[0])
        return -1 if right == int(np.asarray(self._result.prediction.classes)[place]) else right

    def show_shares(self, row: int, shares: Shares) -> None:
        """Colour the words on the card of a text."""
        self.text_cards.set_shares(self.text_of(row), shares)
        self._colors.show()
        self.list.viewport().update()

    def errors(self) -> tuple[int, ...]:
        """Return the rows of the errors shown, the surest first; also those beyond the cards."""
        if self._cell is not None and self._cell[0] == self._cell[1]:
            return ()
        result = self._result
        rows = () if result is None else np.asarray(result.rows)[self._chosen()].tolist()
        return tuple(int(row) for row in rows)

    def chosen_errors(self) -> tuple[int, ...]:
        """Return the rows of the errors that are selected; () for fewer than two."""
        shown = set(self.errors())
        rows = [int(item.data(Qt.ItemDataRole.UserRole)) for item in self.list.selectedItems()]
        chosen = tuple(row for row in rows if row in shown)
        return chosen if len(chosen) > 1 else ()

    def show_result(self, result: Evaluation | None, dataset: Dataset | None) -> None:
        """Show the errors of another evaluation."""
        self._result, self._dataset, self._cell = result, dataset, None
        self.text_cards.forget()
        self._colors.hide()
        self._fill()

    def show_cell(self, true: int, given: int) -> None:
        """Show the items of one cell."""
        self._cell = (true, given)
        self._fill()

    def _want(self, deed: str) -> None:
        if deed == "review":
            if self.review_button.isEnabled():
                self.review_wanted.emit()
            return
        item = self.list.currentItem()
        if item is None:
            return
        row = int(item.data(Qt.ItemDataRole.UserRole))
        if deed != "why":
            self.deed_wanted.emit(deed, row)
        elif self.shows_texts and self._dataset is not None and not writes(self._dataset):
            self.why_wanted.emit(row)

    def _update_deeds(self, *_args: object) -> None:
        some = self.list.currentItem() is not None
        self.relabel_button.setEnabled(some)
        self.exclude_button.setEnabled(some)

    def _update_review(self) -> None:
        possible = bool(self.errors())
        self.review_button.setEnabled(possible)
        self.review_button.set_label(REVIEW, REVIEW_TIP if possible else NO_ERRORS)

    def _chosen(self) -> NDArray[np.int64]:
        """Positions in the evaluation, the surest answers first."""
        return self._sorted(self._cell)

    def _sorted(self, cell: tuple[int, int] | None) -> NDArray[np.int64]:
        """Return positions of a cell's items, or of all errors, the surest answers first."""
        result, dataset = self._result, self._dataset
        if result is None or dataset is None or result.prediction.classes is None:
            return np.array([], dtype=np.int64)
        truth = np.asarray(dataset.target)[np.asarray(result.rows, dtype=np.int64)]
        given = np.asarray(result.prediction.classes)
        if cell is None:
            hits = np.flatnonzero(truth != given)
        else:
            hits = np.flatnonzero((truth == cell[0]) & (given == cell[1]))
        sure = np.asarray(result.prediction.probabilities)[hits].max(axis=1)
        return hits[np.argsort(-sure)]

    def _fill(self) -> None:
        self.list.clear()
        self._update_deeds()
        self._update_review()
        hits = self._chosen()
        result, dataset = self._result, self._dataset
        self._none.setVisible(not len(hits))
        self.list.setVisible(bool(len(hits)))
        if result is None or dataset is None:
            self._heading.set_caption(None)
            return
        first = (dataset.raw_signature or dataset.signature).inputs[0]
        self.text_cards.set_asks(not writes(dataset))
        self.list.setItemDelegate(self.text_cards if first.kind == "text" else self._delegate)
        self._delegate.set_size(*(_IMAGE_CARD if first.kind == "image" else _ROW_CARD))
        self._fit_cards()
        names = dataset.signature.target.classes
        if self._cell is None:
            self._heading.set_title(ERRORS)
        else:
            true, given = self._cell
            self._heading.set_title(CELL.format(true=plain(names[true]), given=plain(names[given])))
        self._heading.set_caption(self._caption(len(hits), result))
        for position in hits[:_MOST]:
            self.list.addItem(self._item(int(position), result, dataset))
        self.shown.emit()

    def _caption(self, count: int, result: Evaluation) -> Text:
        if self._cell is not None:
            return COUNT.format(shown=min(count, _MOST), all=count)
        words = OF_TRAINING if result.part == "train" else OF_VALIDATION
        return words.format(errors=count, all=len(result.rows))

    def _fit_cards(self) -> None:
        if self.shows_texts:
            bar = self.list.verticalScrollBar().sizeHint().width()
            self.text_cards.fit(self.list.width() - bar - 2)
            self.list.setGridSize(self.text_cards.size)
        else:
            self.list.setGridSize(QSize(*self._delegate.size))

    def _item(self, position: int, result: Evaluation, dataset: Dataset) -> QListWidgetItem:
        names = dataset.signature.target.classes
        row = int(np.asarray(result.rows)[position])
        given = int(np.asarray(result.prediction.classes)[position])
        share = float(np.asarray(result.prediction.probabilities)[position].max())
        says = SAYS.format(name=plain(names[given]), share=Number(share, 1, percent=True))
        words = self._ui(says)
        if self._cell is None:
            true = int(np.asarray(dataset.target)[row])
            was = WAS.format(true=plain(names[true]), given=plain(names[given]))
            words = f"{self._ui(was)}\n{words}"
        first = (dataset.raw_signature or dataset.signature).inputs[0]
        item = QListWidgetItem(words)
        if first.kind == "image":
            item.setIcon(self._icon(np.asarray(dataset.raw[first.name][row])))
        elif first.kind == "text":
            text = str(dataset.raw[first.name][row])
            true = int(np.asarray(dataset.target)[row])
            card = TextCard(text, true, given, share, names)
            item.setData(CARD_ROLE, card)
            item.setText(self._ui(card.spoken()))
            item.setToolTip(text)
        else:
            numbers = np.asarray(dataset.raw[first.name][row]).reshape(-1)[:6]
            render = self._ui.language.translator.number
            item.setText(words + "\n" + "  ".join(render(float(v), 2) for v in numbers))
        item.setData(Qt.ItemDataRole.UserRole, row)
        return item

    def _icon(self, image: NDArray[np.generic]) -> QIcon:
        theme = self._ui.theme
        plane = image.astype(np.float64)
        plane = plane.mean(axis=0) if plane.ndim == 3 else plane
        lut = grey_lut(theme.color("text"), theme.color("surface"))
        edge = theme.px(_PICTURE)
        picture = to_image(plane, lut, (0.0, float(plane.max()) or 1.0)).scaled(edge, edge)
        return QIcon(QPixmap.fromImage(picture))

    def _on_activated(self, item: QListWidgetItem) -> None:
        self.row_chosen.emit(int(item.data(Qt.ItemDataRole.UserRole)))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def retranslate(self) -> None:
        """Write all words again."""
        self.list.setAccessibleName(self._ui(ERRORS))
        self._fill()

    def restyle(self) -> None:
        """Take sizes from the theme."""
        theme = self._ui.theme
        self._body.setContentsMargins(theme.px(8), 0, theme.px(8), theme.px(4))
        self._colors.setContentsMargins(theme.px(12), 0, theme.px(12), theme.px(6))
        self._fill()
