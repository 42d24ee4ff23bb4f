"""A preparation step: its parameters, and what it does to one item."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from nnstudio.base.params import complete
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.data.config import DataConfig, StepConfig
from nnstudio.data.dataset import Parts, RawData
from nnstudio.data.progress import Reading
from nnstudio.data.spec import StepSpec
from nnstudio.data.study import Steps
from nnstudio.gui.data_import.example_view import ExampleView
from nnstudio.gui.dialogs.base_dialog import BaseDialog
from nnstudio.gui.forms.form import ParamForm
from nnstudio.gui.session import Session
from nnstudio.gui.widgets.buttons import PrimaryButton
from nnstudio.gui.widgets.heading import Separator
from nnstudio.gui.widgets.labels import StatusLabel, TextLabel
from nnstudio.work.import_data.prepared import Example, Prepared, example_of, prepare_import
from nnstudio.work.import_data.prepared import shown_item as item_for

ADD = QT_TRANSLATE_NOOP("import_page", "Add the step")
CHANGE = QT_TRANSLATE_NOOP("import_page", "Change the step")
EXAMPLE = QT_TRANSLATE_NOOP("import_page", "What it does to “{key}”")
WORKING = QT_TRANSLATE_NOOP("import_page", "The example is being made …")
NOTHING = QT_TRANSLATE_NOOP("import_page", "This step has nothing to do in these data.")


@dataclass(frozen=True)
class StepSource:
    """The items that a preparation is shown with.

    Args:
        raw: before the preparation.
        parts: of the items.
        config: with the steps.
    """

    raw: RawData
    parts: Parts
    config: DataConfig


class StepDialog(BaseDialog):
    """Parameters with an example that follows them.

    Args:
        session: desk and registries.
        spec: the step.
        source: items for the example; None where they are not known yet.
        place: of the step; of a new one, where it is put.
        params: of the step; None adds a new step.
        parent: owner.

    Signals:
        settled: a person wants the steps like this (tuple of StepConfig).
    """

    settled = Signal(object)

    def __init__(
        self,
        session: Session,
        spec: StepSpec,
        source: StepSource | None,
        place: int,
        params: Mapping[str, Any] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session.ui, spec.name, width=560, parent=parent)
        self._session, self._spec, self._source = session, spec, source
        self._place, self._new = place, params is None
        self._params = complete(spec.params, spec.fresh if params is None else params)
        ui = session.ui
        self.body.addWidget(TextLabel(ui, spec.summary, role="control", tone="text2", wrap=True))
        self.form: ParamForm | None = None
        if spec.params:
            self.form = ParamForm(ui, spec.params, label_width=140)
            self.form.set_values(self._params)
            self.form.committed.connect(self._on_committed)
            self.body.addWidget(self.form)
        self.body.addWidget(Separator())
        self._head = TextLabel(ui, WORKING, role="heading", wrap=True)
        self.trouble = StatusLabel(ui, "warn", plain(""), wrap=True)
        self.trouble.hide()
        self.example = ExampleView(ui)
        for widget in (self._head, self.trouble, self.example):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.apply_button = PrimaryButton(ui, ADD if self._new else CHANGE)
        self.apply_button.clicked.connect(self._on_apply)
        self.foot.addWidget(self.apply_button)
        self.finish()
        if self.form is not None:
            next(iter(self.form.fields.values())).setFocus()
        self._order()

    @property
    def steps(self) -> Steps:
        """All steps, with this one as it stands in the form."""
        before = self._source.config.prepare if self._source is not None else ()
        mine = StepConfig(id=self._spec.id, params=self._params)
        rest = before[self._place :] if self._new else before[self._place + 1 :]
        return (*before[: self._place], mine, *rest)

    @property
    def words(self) -> str:
        """The line above the example."""
        return self._head.text()

    def _on_committed(self, name: str, value: object) -> None:
        self._params = {**self._params, name: value}
        if self.form is not None:
            self.form.set_values(self._params)
        self._order()

    def _on_apply(self) -> None:
        self.settled.emit(self.steps)
        self.accept()

    def _order(self) -> None:
        """Make the example on the desk thread; the newest counts."""
        source = self._source
        if source is None:
            self._head.set_text(NOTHING)
            return
        registries = self._session.registries.data
        config = source.config.model_copy(update={"prepare": self.steps[: self._place + 1]})
        place = self._place

        def work() -> tuple[Prepared, Example | None]:
            prepared = prepare_import(source.raw, source.parts, config, registries, Reading())
            if len(prepared.steps) <= place:
                return prepared, None
            item = item_for(source.raw, source.parts, prepared.steps, place)
            return prepared, example_of(source.raw, prepared.steps, place, item, registries)

        self._session.desk.submit("import-example", work, self._on_example, self._on_failed)

    def _on_example(self, answer: tuple[Prepared, Example | None]) -> None:
        prepared, example = answer
        reached = len(prepared.steps) > self._place
        problem = prepared.problem if not reached else None
        self.trouble.setVisible(problem is not None)
        if problem is not None:
            self.trouble.set_state("warn", problem.message)
        words: Text | None = NOTHING
        if example is not None:
            words = EXAMPLE.format(key=plain(example.key))
        elif reached:
            words = prepared.steps[self._place].note
        self._head.set_text(words)
        self.example.set_example(example)
        self.restyle()

    def _on_failed(self, error: Exception) -> None:
        self._head.set_text(NOTHING)
        self.example.set_example(None)

    def done(self, result: int) -> None:
        """Drop the example that is under way, then close."""
        self._session.desk.submit("import-example", _nothing, _ignore, _ignore)
        super().done(result)


def _nothing() -> None:
    """Take the place of an order that nobody waits for."""


def _ignore(_answer: object) -> None:
    """Nobody waits for the answer."""
