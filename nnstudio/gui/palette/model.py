"""The rows of the palette: layers by category, or the hits of a search."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from nnstudio.base.text import QT_TRANSLATE_NOOP, Renders, plain
from nnstudio.gui.canvas.tools.place import LAYER_MIME
from nnstudio.gui.palette.row_delegate import DETAIL_ROLE, FAMILY_ROLE, ICON_ROLE, LAYER_ROLE
from nnstudio.gui.theme.categories import category_look, layer_icon
from nnstudio.layers.registry import LayerRegistry, by_category
from nnstudio.layers.search import Hit
from nnstudio.layers.spec import CATEGORIES, LayerSpec

HEADING = QT_TRANSLATE_NOOP("palette", "{name}, {n} layers")
NOTHING = QT_TRANSLATE_NOOP("palette", "No layer is called like this")


class PaletteModel(QStandardItemModel):
    """Rows with layers that can be dragged.

    Args:
        registry: the layers.
        parent: owner.
    """

    def __init__(self, registry: LayerRegistry, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._registry = registry

    def show_categories(self, language: Renders) -> None:
        """Show all layers below their categories."""
        self.clear()
        for category, specs in by_category(self._registry).items():
            name = language(CATEGORIES.get(category, plain(category)))
            heading = QStandardItem(name)
            heading.setData(category, LAYER_ROLE)
            heading.setData(str(len(specs)), DETAIL_ROLE)
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            words = language(HEADING.format(name=plain(name), n=len(specs)))
            heading.setData(words, Qt.ItemDataRole.AccessibleTextRole)
            for spec in specs:
                heading.appendRow(_row(spec, language))
            self.appendRow(heading)

    def show_hits(self, hits: Sequence[Hit], language: Renders) -> None:
        """Show the layers that a search found, best first."""
        self.clear()
        for hit in hits:
            self.appendRow(_row(hit.spec, language, hit.matched))
        if not hits:
            nothing = QStandardItem(language(NOTHING))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.appendRow(nothing)

    def layer_at(self, index: QModelIndex) -> LayerSpec | None:
        """Return the layer of a row; None for a heading."""
        layer = index.data(LAYER_ROLE) if index.data(ICON_ROLE) else None
        return self._registry.get(str(layer)) if layer else None

    def mimeTypes(self) -> list[str]:
        return [LAYER_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        spec = self.layer_at(indexes[0]) if indexes else None
        if spec is not None:
            data.setData(LAYER_MIME, spec.id.encode())
        return data


def _row(spec: LayerSpec, language: Renders, matched: str = "") -> QStandardItem:
    name = language(spec.name)
    gloss = language(spec.gloss) if spec.gloss is not None else ""
    detail = matched or (gloss if gloss.casefold() != name.casefold() else "")
    summary = language(spec.summary)
    item = QStandardItem(name)
    item.setData(spec.id, LAYER_ROLE)
    item.setData(layer_icon(spec.id, spec.category), ICON_ROLE)
    item.setData(category_look(spec.category).family, FAMILY_ROLE)
    if matched:
        item.setData(detail, DETAIL_ROLE)
    title = f"{name} ({gloss})" if gloss and gloss.casefold() != name.casefold() else name
    item.setToolTip(f"{title}\n{summary}")
    item.setData(title, Qt.ItemDataRole.AccessibleTextRole)
    item.setData(summary, Qt.ItemDataRole.AccessibleDescriptionRole)
    item.setFlags(
        Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
    )
    return item
