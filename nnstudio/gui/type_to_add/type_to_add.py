"""Type-to-add: finds layers in every language and offers those that fit at a place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtWidgets import QWidget

from nnstudio.base.i18n import Translator, available_languages
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.edit.legal import Fit, Verdict
from nnstudio.gui.canvas.context import EditorSession
from nnstudio.gui.theme.categories import category_look, layer_icon
from nnstudio.gui.type_to_add.popup import ChoicePopup, Entry
from nnstudio.gui.widgets.ui import Ui
from nnstudio.layers.search import Hit, QuickSearch
from nnstudio.layers.spec import LayerSpec

PLACEHOLDER = QT_TRANSLATE_NOOP("palette", "Type a layer, for example Conv2d")
WRONG_SHAPE = QT_TRANSLATE_NOOP("palette", "shape does not fit yet")

Judge = Callable[[LayerSpec], Verdict]
"""Says whether a layer could stand at the place that is asked about."""


class TypeToAdd(QObject):
    """Asks a person for a layer.

    Args:
        session: the layers.
        ui: look and language.
        parent: owner.
    """

    def __init__(self, session: EditorSession, ui: Ui, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ui = ui
        self._popup: ChoicePopup | None = None
        self._judge: Judge | None = None
        self._add: Callable[[str], object] | None = None
        self._search = self._make_search()
        ui.language.changed.connect(self._on_language_changed)

    @property
    def popup(self) -> ChoicePopup | None:
        """The field with its hits; None before it was first opened."""
        return self._popup

    def ask(
        self,
        anchor: QWidget,
        point: QPoint,
        add: Callable[[str], object],
        judge: Judge | None = None,
    ) -> None:
        """Open the field at a point.

        Args:
            anchor: the view over which it floats.
            point: in that view.
            add: called with the id of the chosen layer.
            judge: layers that it refuses are not offered, those of a wrong shape come last; None:
                all are offered.
        """
        if self._popup is None:
            self._popup = ChoicePopup(self._ui, PLACEHOLDER, parent=anchor.window())
            self._popup.chosen.connect(self._on_chosen)
        self._judge, self._add = judge, add
        self._popup.ask(anchor, point, self._find)

    def _find(self, query: str) -> Sequence[Entry]:
        hits = self._search.find(query)
        if self._judge is None:
            return [self._entry(hit, None) for hit in hits]
        judged = [(hit, self._judge(hit.spec)) for hit in hits]
        fitting = [pair for pair in judged if pair[1].fit is Fit.FITS]
        wrong = [pair for pair in judged if pair[1].fit is Fit.WRONG_SHAPE] if query else []
        return [self._entry(hit, verdict) for hit, verdict in (*fitting, *wrong)]

    def _entry(self, hit: Hit, verdict: Verdict | None) -> Entry:
        spec, ui = hit.spec, self._ui
        gloss = ui(spec.gloss) if spec.gloss is not None else ""
        name = ui(spec.name)
        detail = hit.matched or (gloss if gloss.casefold() != name.casefold() else "")
        if verdict is not None and verdict.fit is Fit.WRONG_SHAPE:
            detail = ui(WRONG_SHAPE)
        return Entry(
            key=spec.id,
            name=name,
            detail=detail,
            icon=layer_icon(spec.id, spec.category),
            family=category_look(spec.category).family,
        )

    def _make_search(self) -> QuickSearch:
        shown = self._ui.language.translator
        others = [Translator(code) for code in available_languages() if code != shown.language]
        return QuickSearch(self._session.registry, [shown, *others])

    @Slot()
    def _on_language_changed(self) -> None:
        self._search = self._make_search()

    @Slot(object)
    def _on_chosen(self, layer: str) -> None:
        if self._add is not None:
            self._add(layer)
