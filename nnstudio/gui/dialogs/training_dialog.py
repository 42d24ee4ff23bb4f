"""All settings of the next training, made from the declarations of the training room."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnstudio.base.params import Choice as ParamChoice
from nnstudio.base.params import ChoiceParam, Param
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.edit.settings import set_training
from nnstudio.gui.dialogs.base_dialog import BaseDialog
from nnstudio.gui.dialogs.training_params import BASIC, MACHINE, PENALTIES
from nnstudio.gui.forms.form import ParamForm
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.widgets.heading import Separator
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.train.registry import load_train_registries
from nnstudio.train.spec import Declaration

TITLE = QT_TRANSLATE_NOOP("training_dialog", "Training settings")
FOR_NEXT = QT_TRANSLATE_NOOP(
    "training_dialog", "They hold for the next training. The learning rate also acts at once."
)
LABEL_WIDTH = 216
AUTO = QT_TRANSLATE_NOOP("training_dialog", "chosen by the task")


class TrainingDialog(BaseDialog):
    """Every field is one undoable edit of the document.

    Args:
        context: session and training.
        parent: owner.
    """

    def __init__(self, context: PanelContext, parent: QWidget | None = None) -> None:
        super().__init__(context.ui, TITLE, width=500, parent=parent)
        self._session = context.session
        self._controller = context.controller
        registries = load_train_registries()
        self._groups: dict[str, ChoiceGroup] = {
            "loss": ChoiceGroup(
                self, "loss", QT_TRANSLATE_NOOP("training_dialog", "Loss"), registries.losses, AUTO
            ),
            "optimizer": ChoiceGroup(
                self,
                "optimizer",
                QT_TRANSLATE_NOOP("training_dialog", "Optimizer"),
                registries.optimizers,
            ),
            "schedule": ChoiceGroup(
                self,
                "schedule",
                QT_TRANSLATE_NOOP("training_dialog", "Learning rate over time"),
                registries.schedules,
            ),
        }
        self.body.addWidget(
            TextLabel(context.ui, FOR_NEXT, role="caption", tone="text3", wrap=True)
        )
        self._forms = [self._add_form(BASIC)]
        for group in self._groups.values():
            self.body.addWidget(Separator())
            self.body.addWidget(group)
        for params in (PENALTIES, MACHINE):
            self.body.addWidget(Separator())
            self._forms.append(self._add_form(params))
        self.body.addStretch(1)
        self._session.document_changed.connect(self.update_values)
        self.update_values()
        self.finish()
        self._forms[0].fields["epochs"].setFocus()

    @property
    def forms(self) -> tuple[ParamForm, ...]:
        """The forms of the general settings."""
        return tuple(self._forms)

    def group(self, name: str) -> ChoiceGroup:
        """Return the part for "loss", "optimizer" or "schedule".

        Raises:
            KeyError: there is no such part.
        """
        return self._groups[name]

    def _add_form(self, params: tuple[Param, ...]) -> ParamForm:
        form = ParamForm(self.ui, params, label_width=LABEL_WIDTH)
        form.committed.connect(self.commit)
        self.body.addWidget(form)
        return form

    def update_values(self, *_args: object) -> None:
        """Show the settings as they are now."""
        values = self._session.document.training.model_dump(mode="json")
        for form in self._forms:
            form.set_values(values)
        for name, group in self._groups.items():
            group.show_choice(values[name])

    def commit(self, name: str, value: Any) -> None:
        """Push one setting as an edit."""
        if self._session.attempt(set_training, self._session.document, name, value):
            rate = value.get("params", {}).get("lr") if name == "optimizer" else None
            if rate is not None and self._controller.busy:
                self._controller.set_learning_rate(float(rate))
        else:
            self.update_values()

    def done(self, result: int) -> None:
        """Stop following the document, then close."""
        self._session.document_changed.disconnect(self.update_values)
        super().done(result)


class ChoiceGroup(QWidget):
    """A choice of one declaration, with its parameters below it."""

    def __init__(
        self,
        dialog: TrainingDialog,
        name: str,
        title: Text,
        specs: Iterable[Declaration],
        auto: Text | None = None,
    ) -> None:
        super().__init__()
        self._dialog = dialog
        self._name = name
        self._specs = {spec.id: spec for spec in specs}
        choices = [ParamChoice(spec.id, spec.name) for spec in self._specs.values()]
        if auto is not None:
            choices.insert(0, ParamChoice("auto", auto))
        self._param = ChoiceParam(
            name="id",
            label=title,
            help=plain(""),
            default=choices[0].value,
            choices=tuple(choices),
        )
        self._form: ParamForm | None = None
        self._chosen = ""
        self._params: dict[str, Any] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._head = ParamForm(dialog.ui, (self._param,), label_width=LABEL_WIDTH)
        self._help = TextLabel(dialog.ui, None, role="caption", tone="text3", wrap=True)
        self._column.addWidget(self._head)
        self._column.addWidget(self._help)
        self._head.committed.connect(self._on_chosen)

    @property
    def head(self) -> ParamForm:
        """The form with the choice itself."""
        return self._head

    @property
    def form(self) -> ParamForm | None:
        """The form with the parameters of the chosen one."""
        return self._form

    def show_choice(self, choice: dict[str, Any]) -> None:
        """Show an id with its parameters."""
        self._params = dict(choice["params"])
        self._head.set_values({"id": choice["id"]})
        spec = self._specs.get(str(choice["id"]))
        self._help.setVisible(spec is not None)
        self._help.set_text(spec.help if spec is not None else None)
        if choice["id"] != self._chosen:
            self._chosen = str(choice["id"])
            if self._form is not None:
                self._column.removeWidget(self._form)
                self._form.hide()
                self._form.deleteLater()
                self._form = None
            if spec is not None and spec.params:
                self._form = ParamForm(self._dialog.ui, spec.params, label_width=LABEL_WIDTH)
                self._form.committed.connect(self._on_param)
                self._column.addWidget(self._form)
        if self._form is not None and spec is not None:
            self._form.set_values(spec.values(self._params))

    def _on_chosen(self, _name: str, value: object) -> None:
        spec = self._specs.get(str(value))
        known = {param.name for param in spec.params} if spec is not None else set[str]()
        kept = {key: item for key, item in self._params.items() if key in known}
        self._dialog.commit(self._name, {"id": str(value), "params": kept})

    def _on_param(self, name: str, value: object) -> None:
        params = {**self._params, name: value}
        self._dialog.commit(self._name, {"id": self._chosen, "params": params})
