"""Simple methods beside the net: computed when asked for, on the same items, with a sentence."""

from __future__ import annotations

import math

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, TextList
from nnstudio.explain.comparison import RESAMPLES
from nnstudio.explain.comparison_words import CHOSEN_HERE
from nnstudio.gui.pages.baseline_table import BaselineTable
from nnstudio.gui.pages.simple_methods import SimpleMethods
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.widgets.buttons import Button
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.heading import Heading, Separator
from nnstudio.gui.widgets.labels import TextLabel

TITLE = QT_TRANSLATE_NOOP("baselines", "Beside simple methods")
CAPTION = QT_TRANSLATE_NOOP(
    "baselines", "learnt from the same {train} items, judged on the same {items}"
)
COMPARE = QT_TRANSLATE_NOOP("baselines", "Compare with simple methods")
COMPARE_TIP = QT_TRANSLATE_NOOP(
    "baselines",
    "Lets methods without a net learn from the same training items. They show what a net must "
    "reach to be worth its effort. The test part stays locked.",
)
STOP = QT_TRANSLATE_NOOP("baselines", "Stop comparing")
AT_WORK = QT_TRANSLATE_NOOP("baselines", "{name} learns …")
BUSY_TIP = QT_TRANSLATE_NOOP("baselines", "Possible when the training is over.")
ONLY_ONE = QT_TRANSLATE_NOOP(
    "baselines",
    "“Only one right”: items that only the net : only the other got right (exact McNemar test, "
    "5 %).",
)
ONLY_ONE_IN_TIME = QT_TRANSLATE_NOOP(
    "repeats",
    "“Only one right”: items that only the net : only the other got right. Neighbours in time "
    "resemble each other, so whole stretches of time are drawn instead of McNemar's test.",
)
DRAWN_ANEW = QT_TRANSLATE_NOOP(
    "baselines", "Differences: 95 % interval of {n} paired draws from the items (bootstrap)."
)
LEFT_OUT = QT_TRANSLATE_NOOP("baselines", "Left out: {name}. {reason}")


class BaselineSection(QWidget):
    """A heading with a button, and below it the table of what was compared.

    Args:
        context: session, training, look and language.
        methods: what is shown.
        parent: owner.
    """

    def __init__(
        self, context: PanelContext, methods: SimpleMethods, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._session, self._ui = context, context.session, context.ui
        self._methods = methods
        ui = self._ui
        set_ground(self, "surface")
        self.button = Button(ui, COMPARE, tooltip=COMPARE_TIP, size="small")
        self.button.clicked.connect(self._on_button)
        self._heading = Heading(ui, TITLE)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.addWidget(self._heading, 1)
        self._head.addWidget(self.button)
        self.table = BaselineTable(ui)
        self.words = TextLabel(ui, None, role="caption", tone="text3", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(Separator())
        self._column.addLayout(self._head)
        self._column.addWidget(self.table)
        self._column.addWidget(self.words)
        methods.changed.connect(self._update)
        ui.follow(self)
        self._update()

    @property
    def busy(self) -> bool:
        """Whether methods are being computed."""
        return self._methods.current is not None

    def set_slim(self, slim: bool) -> None:
        """Put the button below its heading where there is little room."""
        direction = QBoxLayout.Direction
        self._head.setDirection(direction.TopToBottom if slim else direction.LeftToRight)

    def start(self) -> None:
        """Compute all methods, one after the other."""
        self._methods.start()

    def _on_button(self) -> None:
        if self.busy:
            self._methods.stop()
        else:
            self._methods.start()

    def _update(self) -> None:
        methods, busy = self._methods, self._context.controller.busy
        net, results = methods.net, methods.results
        self.setVisible(net is not None)
        self.button.set_text(STOP if self.busy else COMPARE)
        self.button.set_icon("stop" if self.busy else "plus")
        self.button.set_tooltip(BUSY_TIP if busy else None if self.busy else COMPARE_TIP)
        self.button.setEnabled(methods.possible)
        dataset = self._session.data.dataset
        if methods.current is not None:
            self._heading.set_caption(AT_WORK.format(name=methods.current.name))
        elif net is not None and dataset is not None:
            train = len(dataset.parts.train)
            self._heading.set_caption(CAPTION.format(train=train, items=net.items))
        self.table.setVisible(bool(results))
        if net is not None and results:
            number = methods.record.number if methods.record is not None else 0
            self.table.set_results(net, number, results)
        self.words.setVisible(bool(results or methods.left_out))
        self.words.set_text(self._footnote())

    def _footnote(self) -> Text | None:
        """Return what the columns mean, what flatters the net and which methods are missing."""
        said: list[Text] = []
        compared = [
            found.comparison for found in self._methods.results if found.comparison is not None
        ]
        metrics = {found.metric for found in compared if found.metric}
        if "accuracy" in metrics or "f1_macro" in metrics:
            tested = any(math.isfinite(found.p) for found in compared)
            said.append(ONLY_ONE if tested else ONLY_ONE_IN_TIME)
        if any(math.isfinite(found.interval[0]) for found in compared):
            said.append(DRAWN_ANEW.format(n=RESAMPLES))
        if compared:
            said.append(CHOSEN_HERE)
        said += [
            LEFT_OUT.format(name=one.name, reason=one.reason) for one in self._methods.left_out
        ]
        return Text("", "{list}", (("list", TextList(tuple(said), " ")),)) if said else None

    def retranslate(self) -> None:
        """Name the section for screen readers; everything in it words itself."""
        self.setAccessibleName(self._ui(TITLE))

    def restyle(self) -> None:
        """Take margins from the theme."""
        px = self._ui.theme.px
        self.words.setContentsMargins(px(12), px(6), px(12), px(8))
        self._head.setContentsMargins(0, px(2), px(12), px(2))
