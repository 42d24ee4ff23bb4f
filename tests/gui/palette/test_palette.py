"""The palette: categories, search, click, Enter, drag, icons only."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from nnstudio.gui.palette.row_delegate import DETAIL_ROLE, ICON_ROLE, LAYER_ROLE
from nnstudio.layers.registry import by_category
from tests.helpers.drag import layer_index


def layers(palette) -> list[str]:
    model = palette.model
    return [model.index(row, 0).data(LAYER_ROLE) for row in range(model.rowCount())]


def test_every_layer_stands_below_its_category_with_the_count(palette, bench):
    groups = by_category(bench.registry)
    model = palette.model
    assert model.rowCount() == len(groups)
    for row, (category, specs) in enumerate(groups.items()):
        index = model.index(row, 0)
        assert index.data(LAYER_ROLE) == category
        assert index.data(DETAIL_ROLE) == str(len(specs))
        assert model.rowCount(index) == len(specs)


def test_a_click_adds_behind_the_selected_layer(palette, bench, qtbot):
    bench.selection.set(("linear_1",))
    index = layer_index(palette, "nn.dropout")
    palette.tree.expandAll()
    palette.tree.scrollTo(index)
    rect = palette.tree.visualRect(index)
    qtbot.mouseClick(palette.tree.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert bench.selection.nodes == ("dropout_1",)
    assert [e.target for e in bench.document.graph.edges_from("linear_1")] == ["dropout_1"]


def test_enter_adds_and_a_heading_opens_and_closes(palette, bench, qtbot):
    palette.tree.setCurrentIndex(layer_index(palette, "nn.linear"))
    qtbot.keyClick(palette.tree, Qt.Key.Key_Return)
    assert "linear_3" in bench.document.graph
    heading = palette.model.index(1, 0)
    was_open = palette.tree.isExpanded(heading)
    palette.tree.setCurrentIndex(heading)
    qtbot.keyClick(palette.tree, Qt.Key.Key_Return)
    assert palette.tree.isExpanded(heading) != was_open


@pytest.mark.parametrize(("query", "first"), [("conv", "nn.conv2d"), ("Falt", "nn.conv2d")])
def test_search_finds_english_and_german_words_and_enter_adds(palette, bench, qtbot, query, first):
    palette.focus_search()
    qtbot.keyClicks(palette.field, query)
    assert layers(palette)[0] == first
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert "conv2d_3" in bench.document.graph
    assert palette.field.text() == ""
    assert palette.model.rowCount() == len(by_category(bench.registry))


def test_search_without_a_hit_says_so(palette, qtbot):
    qtbot.keyClicks(palette.field, "qqqq")
    assert palette.model.rowCount() == 1
    assert palette.model.index(0, 0).data() == "No layer is called like this"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)


def test_a_drag_carries_the_layers_id(palette):
    data = palette.model.mimeData([layer_index(palette, "nn.conv2d")])
    assert bytes(data.data("application/x-nnstudio-layer").data()) == b"nn.conv2d"
    assert palette.model.mimeTypes() == ["application/x-nnstudio-layer"]
    heading = palette.model.index(0, 0)
    assert not heading.flags() & Qt.ItemFlag.ItemIsDragEnabled


def test_rows_are_read_with_their_gloss_and_summary(palette):
    index = layer_index(palette, "nn.conv2d")
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Conv2d (convolution)"
    assert "Slides small filters" in index.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert "Slides small filters" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert "Layers" in palette.tree.accessibleName()


def test_narrow_windows_show_icons_with_tool_tips(palette, qtbot, bench):
    palette.set_icons_only(True)
    palette.resize(52, 600)
    assert not palette.field.isVisible()
    index = layer_index(palette, "nn.relu")
    assert palette.tree.isExpanded(index.parent())
    palette.grab()
    with qtbot.waitSignal(palette.search_requested):
        palette.focus_search()
    palette.set_icons_only(False)
    assert palette.field.isVisible()
    assert layer_index(palette, "nn.relu").data(ICON_ROLE)


def test_language_is_switched_in_place_and_open_categories_stay_open(palette, bench):
    palette.tree.expand(palette.model.index(0, 0))
    bench.language.set_language("de")
    assert palette.tree.isExpanded(palette.model.index(0, 0))
    assert palette.model.index(1, 0).data() == "Faltung"


def test_locked_structure_is_explained(palette, bench, qtbot):
    bench.set_locked(True)
    before = bench.document.snapshot()
    palette.tree.setCurrentIndex(layer_index(palette, "nn.linear"))
    qtbot.keyClick(palette.tree, Qt.Key.Key_Return)
    assert bench.document.snapshot() == before
    assert "locked while it trains" in bench.said[-1]
