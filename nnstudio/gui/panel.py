"""What a panel is: one file in `gui/panels/` that declares `PANEL`; nothing else is edited.

A panel that is not visible costs nothing: it asks for no probes and does not redraw.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from nnstudio.base.discovery import Registry, discover
from nnstudio.base.text import Text
from nnstudio.gui.live import LiveModel
from nnstudio.gui.session import Session
from nnstudio.gui.training.controller import TrainingController
from nnstudio.gui.widgets.ui import Ui
from nnstudio.train.control import ProbeRequest

Place = Literal["try", "training", "problems", "log", "side"]


@dataclass(frozen=True)
class PanelContext:
    """What a panel receives.

    Args:
        session: document, report, data, runs, selection.
        controller: the training and its events.
        live: curve, pinned sample and previews of the run shown.
        ui: look and language.
    """

    session: Session
    controller: TrainingController
    live: LiveModel
    ui: Ui


@dataclass(frozen=True)
class PanelSpec:
    """The declaration of a panel.

    Args:
        id: stable; settings and tests use it.
        title: of its tab and heading.
        icon: name of its icon.
        place: tab of the dock it belongs to: "try", "training" (side by side), "problems",
            "log", or "side" (right of the neuron view).
        order: within its place.
        make: makes the widget.
        fits: (session) -> whether it makes sense for the open document now (the confusion matrix
            only for classification).
    """

    id: str
    title: Text
    icon: str
    place: Place
    order: int
    make: Callable[[PanelContext], Panel]
    fits: Callable[[Session], bool] = lambda session: True


class Panel(QWidget):
    """Base of all panels.

    Subclasses set probes with `want`, redraw in `refresh` and retranslate in `retranslate`.

    Args:
        spec_id: id of the declaration.
        context: what it receives.

    Signals:
        train_requested: a person wants to train, because the panel has nothing to show before.
    """

    train_requested = Signal()

    def __init__(self, spec_id: str, context: PanelContext) -> None:
        super().__init__()
        self.spec_id = spec_id
        self.context = context
        self.ui = context.ui
        self._stale = True
        self._requests: tuple[ProbeRequest, ...] = ()

    @property
    def active(self) -> bool:
        """Whether anybody can see it."""
        window = self.window()
        return self.isVisible() and not window.isMinimized()

    def want(self, *requests: ProbeRequest) -> None:
        """Say what to see while training; asked for only while visible."""
        self._requests = requests
        self._send_wishes()

    def update_later(self) -> None:
        """Redraw now if visible, else when it becomes visible."""
        if self.active:
            self._stale = False
            self.refresh()
        else:
            self._stale = True

    def refresh(self) -> None:
        """Draw what there is now; called only while visible."""
        raise NotImplementedError

    def _send_wishes(self) -> None:
        wanted = self._requests if self.active else ()
        self.context.controller.want(self.spec_id, wanted)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._send_wishes()
        if self._stale:
            self.update_later()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._send_wishes()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self._send_wishes()


PanelRegistry = Registry[PanelSpec]


def load_panels() -> PanelRegistry:
    """Return all panels; call it once."""
    return discover("nnstudio.gui.panels", "PANEL", PanelSpec)
