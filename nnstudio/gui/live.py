"""What the panels share: the run shown, its curve, the pinned sample and the previews of nodes.

While a training runs, the run shown is that one. A preview is what every node gives for the
pinned sample: with the latest weights while training, with the best ones afterwards, with fresh
start weights before.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.compile.plan import Plan
from nnstudio.compile.planner import PlanError, make_plan
from nnstudio.data.dataset import Dataset, FittedStep
from nnstudio.data.preparation import Preparation
from nnstudio.gui.session import Session
from nnstudio.gui.training.controller import TrainingController
from nnstudio.project.run_data import own_preparation, with_preparation
from nnstudio.project.run_record import CurvePoint, RunRecord, Weights
from nnstudio.project.weights import mismatches
from nnstudio.train.control import ProbeRequest
from nnstudio.train.events import EpochEnded, JobResult, ProbeResult, RunStarted
from nnstudio.train.job import Preview, PreviewJob, ShortJob

_log = logging.getLogger(__name__)
Array = NDArray[np.generic]
_PREVIEW = "live.preview"
_LIVE = "live:"
_LIVE_SECONDS = 0.5
_PREVIEW_DELAY_MS = 60


@dataclass(frozen=True)
class PinnedSample:
    """The item whose way through the net is shown.

    Args:
        inputs: prepared, by input name, without the batch.
        raw: as a person sees it, by input name.
        label: e.g. "label 5"; None for an own drawing.
        row: its row in the data set; -1 for an own one.
    """

    inputs: Mapping[str, Array]
    raw: Mapping[str, Array]
    label: Text | None
    row: int = -1


class LiveModel(QObject):
    """Curve, sample and previews of the run shown.

    Signals:
        curve_changed: points were added, or another run is shown.
        epoch_changed: the latest EpochEnded is new (confusion matrix, metrics).
        sample_changed: another sample is pinned.
        preview_changed: `preview` is new or gone.
        run_changed: another run is shown.
        closed: nothing can be asked any more: the compute thread ends.
    """

    curve_changed = Signal()
    epoch_changed = Signal()
    sample_changed = Signal()
    preview_changed = Signal()
    run_changed = Signal()
    closed = Signal()

    def __init__(
        self,
        session: Session,
        controller: TrainingController,
        submit: Callable[[ShortJob], None],
        parent: QObject | None = None,
    ) -> None:
        """Follow a session.

        Args:
            session: document, data, runs.
            controller: the training.
            submit: `ComputeThread.submit`, for previews.
            parent: the Qt owner.
        """
        super().__init__(parent)
        self._session = session
        self._controller = controller
        self._submit = submit
        self._shown_id = ""
        self._points: list[CurvePoint] = []
        self._epoch: EpochEnded | None = None
        self._sample: PinnedSample | None = None
        self._preview: Preview | None = None
        self._plan: Plan | None = None
        self._prepared: tuple[str, tuple[FittedStep, ...], Preparation | None] | None = None
        self._sampled: object = None  # for which preparation the pinned item has its inputs
        self._plan_wanted = False
        self._ready = self._closed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PREVIEW_DELAY_MS)
        self._timer.timeout.connect(self._request_preview)
        # The values of all nodes arrive one by one; they are shown together.
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(0)
        self._gather.timeout.connect(self.preview_changed)
        session.document_replaced.connect(self._on_document_replaced)
        session.report_changed.connect(self._on_report_changed)
        session.data_changed.connect(self._on_data_changed)
        controller.run_started.connect(self._on_run_started)
        controller.epoch_ended.connect(self._on_epoch)
        controller.run_ended.connect(self._on_run_ended)
        controller.probe_arrived.connect(self._on_probe)
        controller.result_arrived.connect(self._on_result)

    @property
    def shown(self) -> RunRecord | None:
        """The run shown, or None before the first."""
        return self._session.runs.get(self._shown_id)

    @property
    def curve(self) -> list[CurvePoint]:
        """Its curve; read only."""
        return self._points

    @property
    def epoch(self) -> EpochEnded | None:
        """The latest epoch of the running or last training of this window."""
        return self._epoch

    @property
    def sample(self) -> PinnedSample | None:
        """The pinned sample."""
        return self._sample

    @property
    def preview(self) -> Preview | None:
        """What every node gives for the sample; None while the net does not fit."""
        return self._preview

    @property
    def plan(self) -> Plan | None:
        """The plan of the graph as it is now; None while it has errors or no data.

        Made when it is first asked for: on a large net a plan after every keystroke would be felt.
        """
        if self._plan_wanted:
            self._plan_wanted = False
            self._plan = self._make_plan()
            self._want_probes()
        return self._plan

    @property
    def weights(self) -> Weights | None:
        """Best weights of the run shown, if they fit the graph as it is now; else None.

        None also once weights were set by hand after the run: then the start weights count.
        """
        record, plan = self.shown, self.plan
        if record is None or plan is None:
            return None
        if dict(record.start_weights) != dict(self._session.document.start_weights):
            return None
        weights = self._session.runs.weights(record.id)
        return weights if weights and not mismatches(weights, plan) else None

    @property
    def preparation(self) -> Preparation | Dataset | None:
        """How the net shown wants new inputs; None without data.

        Those of a training under way, of a net without weights, and of most others, are prepared
        as the data are now.
        """
        dataset, record = self._session.data.dataset, self.shown
        if dataset is None or record is None or self._controller.busy or self.weights is None:
            return dataset
        kept = self._prepared
        if kept is None or kept[0] != record.id or kept[1] is not dataset.fitted:
            try:
                steps = self._session.registries.data.steps
                own = own_preparation(record, dataset, steps)
            except UserError:
                own = None  # a damaged file; the page says so where it is evaluated
            kept = self._prepared = (record.id, dataset.fitted, own)
        return kept[2] or dataset

    @property
    def dataset(self) -> Dataset | None:
        """The data, prepared as the net shown wants them; None without data."""
        dataset, own = self._session.data.dataset, self.preparation
        if dataset is None or not isinstance(own, Preparation):
            return dataset
        return with_preparation(dataset, own)

    @property
    def inputs(self) -> Mapping[str, Array]:
        """Inputs of all items as the net shown wants them, by name; empty without data."""
        dataset = self.dataset
        return {} if dataset is None else dataset.inputs

    @property
    def outdated(self) -> bool:
        """Whether the run shown was trained before the last change of the net."""
        record = self.shown
        if record is None:
            return False
        graph = self._session.document.graph.snapshot()
        return not record.graph.same_net(graph)

    def set_ready(self) -> None:
        """Say that the compute thread has torch; previews are asked for from now on."""
        self._ready = True
        self._timer.start()

    def show_run(self, run_id: str) -> None:
        """Show another run."""
        self._shown_id = run_id
        record = self.shown
        self._points = list(record.curve) if record is not None else []
        self._epoch = None
        self.run_changed.emit()
        self.curve_changed.emit()
        self.epoch_changed.emit()
        self._timer.start()

    def pin_row(self, row: int) -> None:
        """Pin an item of the data set by its row number."""
        dataset = self._session.data.dataset
        if dataset is None or not 0 <= row < dataset.items:
            return
        target = dataset.signature.target
        label: Text | None = None
        if target.task == "classification":
            word = target.classes[int(dataset.target[row])]
            label = QT_TRANSLATE_NOOP("live", "label {name}").format(name=plain(word))
        inputs = {name: values[row] for name, values in self.inputs.items()}
        # A text is an array, too, of no dimension.
        raw = {n: np.asarray(values[row], values.dtype) for n, values in dataset.raw.items()}
        self._sampled = self.preparation
        self.pin(PinnedSample(inputs, raw, label, row))

    def pin(self, sample: PinnedSample | None) -> None:
        """Pin a sample, an own drawing for example."""
        self._sample = sample
        self.sample_changed.emit()
        self._want_probes()
        self._timer.start()

    def submit(self, job: ShortJob) -> None:
        """Give the compute thread a short job; its answer arrives by `result_arrived`."""
        if not self._closed:
            self._submit(job)

    def close(self) -> None:
        """Ask for nothing more: the compute thread ends."""
        self._closed = True
        self._timer.stop()
        self.closed.emit()

    def _prepare_sample(self) -> None:
        """Give the pinned item of the data the inputs that the net shown now wants."""
        sample, prepared = self._sample, self.preparation
        if sample is None or sample.row < 0 or prepared is self._sampled:
            return
        if prepared is None or self._session.data.status != "ready":
            return  # other data pin another item
        self.pin_row(sample.row)

    def _on_document_replaced(self) -> None:
        self._sample = None
        self._preview = None
        self._plan = None
        latest = self._session.runs.latest_trained or self._session.runs.latest
        self.sample_changed.emit()
        self.preview_changed.emit()
        self.show_run(latest.id if latest is not None else "")

    def _on_report_changed(self) -> None:
        self._plan_wanted = True
        if not self._controller.busy:
            self._timer.start()

    def _on_data_changed(self) -> None:
        dataset = self._session.data.dataset
        if self._session.data.status != "ready" or dataset is None:
            return
        self._plan_wanted = True
        rows = dataset.parts.validation if len(dataset.parts.validation) else dataset.parts.train
        if len(rows):
            self.pin_row(int(rows[0]))

    def _make_plan(self) -> Plan | None:
        document = self._session.document
        if document.signature is None or self._session.report.errors:
            return None
        try:
            return make_plan(
                document.graph.snapshot(),
                document.signature,
                self._session.registry,
                title=document.title,
                loss=document.training.loss.id,
            )
        except PlanError:
            return None

    def _request_preview(self) -> None:
        if not self._ready or self._controller.busy:
            return
        self._prepare_sample()
        plan = self.plan
        if plan is None or self._sample is None or not _fits(plan, self._sample):
            if self._preview is not None:
                self._preview = None
                self.preview_changed.emit()
            return
        training = self._session.document.training
        start = {
            key: np.asarray(value, dtype=np.float32)
            for key, value in self._session.document.start_weights.items()
        }
        self.submit(
            PreviewJob(
                key=_PREVIEW,
                plan=plan,
                sample=self._sample.inputs,
                weights=self.weights,
                seed=training.seed,
                weight_init=training.weight_init,
                start_weights=start,
                loss=training.loss.id,
                target=self._session.document.signature.target
                if self._session.document.signature is not None
                else None,
            )
        )

    def _want_probes(self) -> None:
        """Ask for the value of every node while training; one forward pass answers them all."""
        if self._sample is None or self._plan is None:
            self._controller.want("live", ())
            return
        sample = tuple(self._sample.inputs.items())
        nodes = (*(step.node for step in self._plan.steps), self._plan.output_node)
        requests = tuple(
            ProbeRequest(_LIVE + node, node, "activations", sample, every=_LIVE_SECONDS)
            for node in nodes
        )
        self._controller.want("live", requests)

    def _on_run_started(self, event: RunStarted) -> None:
        self._shown_id = event.run_id
        self._prepare_sample()
        self._points = []
        self._epoch = None
        self.run_changed.emit()
        self.curve_changed.emit()
        self.epoch_changed.emit()

    def _on_epoch(self, event: EpochEnded) -> None:
        if event.run_id != self._shown_id:
            return
        self._points.append(
            CurvePoint(
                event.epoch, event.step, event.lr, event.seconds, event.train, event.validation
            )
        )
        self._epoch = event
        self.curve_changed.emit()
        self.epoch_changed.emit()

    def _on_run_ended(self, _event: object) -> None:
        record = self.shown
        if record is not None:
            self._points = list(record.curve)
            self.curve_changed.emit()
        self.run_changed.emit()
        self._timer.start()

    def _on_probe(self, event: ProbeResult) -> None:
        if not event.key.startswith(_LIVE) or self._sample is None or self._plan is None:
            return
        values = dict(self._preview.values) if self._preview is not None else {}
        for entry in self._plan.inputs:
            values[entry.node] = self._sample.inputs[entry.name]
        values[event.node] = event.values
        self._preview = Preview(values)
        self._gather.start()

    def _on_result(self, event: JobResult) -> None:
        if event.key == _PREVIEW and isinstance(event.value, Preview):
            self._preview = event.value
            self.preview_changed.emit()


def _fits(plan: Plan, sample: PinnedSample) -> bool:
    for entry in plan.inputs:
        values = sample.inputs.get(entry.name)
        if values is None or len(values.shape) != entry.shape.rank:
            return False
        sizes = zip(values.shape, entry.shape.sizes, strict=True)
        if any(size not in (None, found) for found, size in sizes):
            return False
    return True
