"""The simple methods beside the net shown: computed one after the other, on the same items."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from nnstudio.base.errors import UserError
from nnstudio.explain.baseline_job import BaselineLeftOut, BaselineResult
from nnstudio.explain.baseline_spec import BaselineSpec
from nnstudio.gui.panel import PanelContext
from nnstudio.project.run_record import RunRecord
from nnstudio.train.events import JobFailed, JobResult
from nnstudio.train.job import Evaluation
from nnstudio.work.compare import make_job, methods, stop_job

_KEY = "results.baselines"
_Found = tuple[list[BaselineResult], list[BaselineLeftOut]]


class SimpleMethods(QObject):
    """What the methods reach, for whoever shows it.

    Args:
        context: session, training, compute thread.
        parent: owner.

    Signals:
        changed: net, results or what is under way.
    """

    changed = Signal()

    def __init__(self, context: PanelContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._session = context, context.session
        self._record: RunRecord | None = None
        self._net: Evaluation | None = None
        self._of: tuple[object, ...] = ()
        self._waiting: list[BaselineSpec] = []
        self._current: BaselineSpec | None = None
        self._turn = 0  # answers of an earlier turn are not shown
        self._results: list[BaselineResult] = []
        self._left_out: list[BaselineLeftOut] = []
        self._kept: dict[tuple[object, ...], _Found] = {}
        context.controller.result_arrived.connect(self._on_result)
        context.controller.job_failed.connect(self._on_failed)
        context.controller.state_changed.connect(self._on_state_changed)
        context.session.document_replaced.connect(self._on_replaced)

    @property
    def net(self) -> Evaluation | None:
        """What the net reaches on the validation part; None where nothing can be compared."""
        return self._net

    @property
    def record(self) -> RunRecord | None:
        """The run of the net."""
        return self._record

    @property
    def current(self) -> BaselineSpec | None:
        """The method at work."""
        return self._current

    @property
    def results(self) -> tuple[BaselineResult, ...]:
        """What the methods reach that are done."""
        return tuple(self._results)

    @property
    def left_out(self) -> tuple[BaselineLeftOut, ...]:
        """Methods that one might expect and that make no sense here."""
        return tuple(self._left_out)

    @property
    def possible(self) -> bool:
        """Whether there is a net to compare with and the compute thread has time."""
        return self._net is not None and not self._context.controller.busy

    def set_net(self, record: RunRecord | None, net: Evaluation | None) -> None:
        """Compare with a net; what was computed for the last one is kept for its return.

        Args:
            record: the run that is shown.
            net: what it reaches; another part than validation cannot be compared.
        """
        if net is not None and net.part != "validation":
            record = net = None
        dataset = self._session.data.dataset
        of: tuple[object, ...] = ()
        if record is not None and net is not None and dataset is not None:
            of = (record.id, record.steps, dataset)  # prepared or split anew, it is another one
        else:
            record = net = None
        if of == self._of:
            return
        stopped = self._current is not None
        self.stop()
        if self._results and not stopped:
            self._kept[self._of] = (self._results, self._left_out)
        self._kept = {known: found for known, found in self._kept.items() if dataset in known}
        self._record, self._net, self._of = record, net, of
        self._results, self._left_out = self._kept.get(of, ([], []))
        self.changed.emit()

    def start(self) -> None:
        """Compute all methods, one after the other."""
        if not self.possible or self._current is not None:
            return
        self._results, self._left_out = [], []
        self._waiting = list(methods())
        self._next()

    def stop(self) -> None:
        """Leave the methods that are not done."""
        if self._current is None:
            return
        self._context.live.submit(stop_job(self._key))
        self._turn += 1
        self._waiting, self._current = [], None
        self.changed.emit()

    @property
    def _key(self) -> str:
        return f"{_KEY}.{self._turn}"

    def _next(self) -> None:
        dataset = self._session.data.dataset
        self._current = self._waiting.pop(0) if self._waiting and dataset is not None else None
        if self._current is not None and dataset is not None:
            config = self._session.document.data
            try:
                job = make_job(
                    self._current.id, self._record, dataset, config, self._net, self._key
                )
            except UserError as error:
                self._current, self._waiting = None, []
                self._session.notify(error.message, "warning")
            else:
                self._context.live.submit(job)
        self.changed.emit()

    def _on_result(self, event: JobResult) -> None:
        if event.key != self._key or self._current is None:
            return
        if isinstance(event.value, BaselineResult):
            self._results.append(event.value)
        elif isinstance(event.value, BaselineLeftOut):
            self._left_out.append(event.value)
        self._next()

    def _on_failed(self, event: JobFailed) -> None:
        if event.key != self._key or self._current is None:
            return
        self._session.notify(event.message, "error")
        self._left_out.append(BaselineLeftOut(self._current.id, self._current.name, event.message))
        self._next()

    def _on_state_changed(self, _state: str) -> None:
        if self._context.controller.busy:
            self.stop()
        self.changed.emit()

    def _on_replaced(self) -> None:
        self.set_net(None, None)
        self._kept.clear()
