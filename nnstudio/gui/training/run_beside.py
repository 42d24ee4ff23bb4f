"""What the best simple method reaches, beside the figure of the net, and which is better."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.explain.baseline_job import BaselineResult
from nnstudio.gui.pages.baseline_table import VERDICT_LOOKS
from nnstudio.gui.pages.figures import PERCENT, figure
from nnstudio.gui.widgets.labels import ElidedLabel, IconLabel
from nnstudio.gui.widgets.ui import Ui

REACHES = QT_TRANSLATE_NOOP("baselines", "{name}: {figure}")
_WIDTH = 250


class RunBeside(QWidget):
    """Two lines: name and figure of a method, and the sentence of the comparison.

    Args:
        ui: look and language.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._icon = IconLabel(ui, "info", color="text3", parent=self)
        self._method = ElidedLabel(ui, None, role="caption_strong", tone="text2", parent=self)
        self._sentence = ElidedLabel(ui, None, role="caption", tone="text2", parent=self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(0)
        self._grid.addWidget(self._method, 0, 0, 1, 2)
        self._grid.addWidget(self._icon, 1, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(self._sentence, 1, 1)
        self._grid.setColumnStretch(1, 1)
        self.hide()
        ui.follow(self)

    @property
    def spoken(self) -> str:
        """Both lines, for tests and screen readers."""
        return f"{self._method.full_text} {self._sentence.full_text}".strip()

    def show_best(self, results: Sequence[BaselineResult]) -> bool:
        """Show the method that reaches most; return whether there is one."""
        best = best_method(results)
        if best is None or best.comparison is None:
            return False
        name = next(iter(best.metrics))
        value = figure(name, best.metrics[name], best.intervals.get(name))
        self._method.set_text(REACHES.format(name=best.name, figure=value))
        self._sentence.set_text(best.comparison.sentence)
        self._icon.set_icon(*VERDICT_LOOKS[best.comparison.verdict])
        self.setAccessibleName(self.spoken)
        return True

    def retranslate(self) -> None:
        """Both lines follow the language themselves."""
        self.setAccessibleName(self.spoken)

    def restyle(self) -> None:
        """Take the gap from the theme."""
        self._grid.setHorizontalSpacing(self._ui.theme.px(5))

    def sizeHint(self) -> QSize:
        return QSize(self._ui.theme.px(_WIDTH), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def best_method(results: Sequence[BaselineResult]) -> BaselineResult | None:
    """Return the method with the best leading metric; None where none was compared."""
    compared = [one for one in results if one.comparison is not None and one.metrics]
    if not compared:
        return None
    name = next(iter(compared[0].metrics))
    sign = 1.0 if name in PERCENT else -1.0
    known = [one for one in compared if name in one.metrics]
    return max(known, key=lambda one: sign * one.metrics[name])
