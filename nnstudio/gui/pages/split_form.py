"""How the items are shared among training, validation and test."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnstudio.base.params import Choice, ChoiceParam, IntParam
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.data.config import SplitConfig
from nnstudio.gui.forms.choice import ChoiceParamField
from nnstudio.gui.forms.form import ParamForm
from nnstudio.gui.widgets.ui import Ui

PERCENT = plain("%")
OVER = QT_TRANSLATE_NOOP("data_page", "Training and validation together need at most 100 %.")
WHY_NOT: dict[str, Text] = {
    "group": QT_TRANSLATE_NOOP(
        "data_page", "For this a column has to say which rows belong together."
    ),
    "time": QT_TRANSLATE_NOOP("data_page", "For this a column has to say when."),
    "given": QT_TRANSLATE_NOOP("data_page", "These data bring no parts of their own."),
}

PARAMS = (
    ChoiceParam(
        name="kind",
        label=QT_TRANSLATE_NOOP("data_page", "Divided"),
        help=QT_TRANSLATE_NOOP(
            "data_page",
            "Keeping class shares puts as large a share of each class into every part. By group "
            "keeps items together that belong together. By time trains on the past and tests on "
            "what came after. As given takes the parts that the data bring along.",
        ),
        default="stratified",
        choices=(
            Choice("stratified", QT_TRANSLATE_NOOP("data_page", "keeping class shares")),
            Choice("random", QT_TRANSLATE_NOOP("data_page", "at random")),
            Choice("group", QT_TRANSLATE_NOOP("data_page", "by group")),
            Choice("time", QT_TRANSLATE_NOOP("data_page", "by time")),
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
        unit=QT_TRANSLATE_NOOP("data_page", "repeatable"),
    ),
)


class SplitForm(QWidget):
    """Kind, shares and seed of the split.

    Args:
        ui: look and language.
        parent: owner.

    Signals:
        changed: a person wants another split (SplitConfig).
        refused: why what was typed is not possible (Text).
    """

    changed = Signal(object)
    refused = Signal(object)

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._split = SplitConfig()
        self._kinds: frozenset[str] = frozenset()
        self.form = ParamForm(ui, PARAMS, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.form.committed.connect(self._on_committed)
        ui.follow(self)

    def set_split(self, split: SplitConfig, kinds: frozenset[str]) -> None:
        """Show another split.

        Args:
            split: kind, shares, seed.
            kinds: ways of sharing that the data allow.
        """
        self._split, self._kinds = split, kinds
        self.form.set_values(
            {
                "kind": split.kind,
                "train": round(split.train * 100),
                "validation": round(split.validation * 100),
                "seed": split.seed,
            }
        )
        self.retranslate()

    def retranslate(self) -> None:
        """Say again why some ways of sharing are not possible."""
        field = self.form.fields["kind"]
        assert isinstance(field, ChoiceParamField)
        for kind, why in WHY_NOT.items():
            possible = kind in self._kinds or kind == self._split.kind
            field.choice.set_item_enabled(kind, possible, None if possible else why)

    def restyle(self) -> None:
        """The form follows the theme itself."""

    def _on_committed(self, name: str, value: object) -> None:
        split = self._split
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
            self.refused.emit(OVER)
            return
        fields.update(
            train=train / 100,
            validation=validation / 100,
            test=(100 - train - validation) / 100,
        )
        self.changed.emit(SplitConfig.model_validate(fields))
