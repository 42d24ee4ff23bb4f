"""How the items are shared among training, validation and test."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnstudio.base.params import Choice, ChoiceParam, IntParam
from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.data.config import SplitConfig
from nnstudio.edit.settings import set_data
from nnstudio.gui.forms.form import ParamForm
from nnstudio.gui.session import Session
from nnstudio.gui.widgets.ui import Ui

CHANGE = QT_TRANSLATE_NOOP("data_page", "Change the parts")
PERCENT = plain("%")
OVER = QT_TRANSLATE_NOOP("data_page", "Training and validation together need at most 100 %.")

PARAMS = (
    ChoiceParam(
        name="kind",
        label=QT_TRANSLATE_NOOP("data_page", "Drawn"),
        help=QT_TRANSLATE_NOOP(
            "data_page",
            "By class keeps the shares of the classes in every part; given takes the parts that "
            "the data bring along.",
        ),
        default="stratified",
        choices=(
            Choice("stratified", QT_TRANSLATE_NOOP("data_page", "by class")),
            Choice("random", QT_TRANSLATE_NOOP("data_page", "at random")),
            Choice("given", QT_TRANSLATE_NOOP("data_page", "as given")),
        ),
    ),
    IntParam(
        name="train",
        label=QT_TRANSLATE_NOOP("data_page", "Training"),
        help=QT_TRANSLATE_NOOP("data_page", "The net learns from this part."),
        default=70,
        min=1,
        max=100,
        unit=PERCENT,
    ),
    IntParam(
        name="validation",
        label=QT_TRANSLATE_NOOP("data_page", "Validation"),
        help=QT_TRANSLATE_NOOP(
            "data_page", "This part tells after each epoch how well the net does on new items."
        ),
        default=15,
        min=0,
        max=99,
        unit=PERCENT,
    ),
    IntParam(
        name="seed",
        label=QT_TRANSLATE_NOOP("data_page", "Seed"),
        help=QT_TRANSLATE_NOOP("data_page", "The same seed gives the same rows."),
        default=0,
        min=0,
        max=2**31 - 1,
    ),
)


class SplitForm(QWidget):
    """Kind, shares and seed of the split.

    Args:
        ui: look and language.
        session: the document and its data.
        parent: owner.
    """

    def __init__(self, ui: Ui, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.form = ParamForm(ui, PARAMS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.form.committed.connect(self._on_committed)
        session.document_changed.connect(self.update_content)
        session.document_replaced.connect(self.update_content)
        self.update_content()

    def update_content(self, *_args: object) -> None:
        """Show the parts as they are now."""
        split = self._session.document.data.split
        self.form.set_values(
            {
                "kind": split.kind,
                "train": round(split.train * 100),
                "validation": round(split.validation * 100),
                "seed": split.seed,
            }
        )

    def _on_committed(self, name: str, value: object) -> None:
        config = self._session.document.data
        split = config.split
        train = round(split.train * 100)
        validation = round(split.validation * 100)
        fields = split.model_dump()
        if name in ("kind", "seed"):
            fields[name] = value
        elif name == "train":
            train = int(str(value))
            validation = min(validation, 100 - train)
        else:
            validation = int(str(value))
            train = min(train, 100 - validation) if split.kind == "given" else train
        if fields["kind"] == "given":  # the data's own test part stays as it is
            validation = 100 - train
        if train + validation > 100:
            self._session.notify(OVER, "warning")
            self.update_content()
            return
        fields.update(
            train=train / 100,
            validation=validation / 100,
            test=(100 - train - validation) / 100,
        )
        new = config.model_copy(update={"split": SplitConfig.model_validate(fields)})
        self._session.attempt(set_data, self._session.document, new, CHANGE)
