"""The shape doctor, the coach's card, the minimap, the first hint, tips and the menu."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from nnstudio.base.text import plain
from nnstudio.edit.nodes import remove_nodes
from nnstudio.edit.params import set_param
from nnstudio.graph.model import Edge
from nnstudio.gui.canvas.menu import canvas_menu
from nnstudio.gui.canvas.shape_drawing import form_of, wanted_form
from nnstudio.gui.canvas.tips import edge_tip, node_tip
from nnstudio.layers import rules
from tests.helpers import drag as person
from tests.helpers.editor import line_of_nodes

BROKEN = Edge("max_pool2d_2", "linear_1")


@pytest.fixture
def broken(canvas):
    """A canvas whose flatten layer is gone, with the broken wire selected."""
    session = canvas.session
    session.push(remove_nodes(session.document, session.registry, ["flatten_1"]))
    session.selection.set((), BROKEN)
    return canvas


def test_the_selected_broken_wire_has_a_card_with_shapes_reason_and_repairs(broken):
    card = broken.problem_card
    assert card.isVisible()
    assert card.drawing.isVisible()
    assert "32×7×7 arrives. Expected: one vector." in card.drawing.accessibleName()
    labels = [repair.button.text() for repair in card.repairs]
    assert labels[0] == "Insert Flatten"
    assert 1 <= len(labels) <= 3
    assert card.repairs[0].button.property("variant") == "primary"
    assert broken.rect().contains(card.geometry())


def test_a_repair_button_repairs_in_one_undoable_step(broken):
    before = broken.session.document.snapshot().graph
    broken.problem_card.repairs[0].button.click()
    assert not broken.session.report.errors
    assert not broken.problem_card.isVisible()
    broken.session.undo()
    assert broken.session.document.snapshot().graph == before


def test_the_wire_can_be_removed_from_the_card(broken):
    broken.problem_card.disconnect_button.click()
    assert not broken.session.document.graph.has_edge(BROKEN)
    assert not broken.problem_card.isVisible()


def test_a_closed_card_stays_closed_until_it_is_selected_again(broken):
    broken.problem_card.close_button.click()
    assert not broken.problem_card.isVisible()
    session = broken.session
    session.push(set_param(session.document, session.registry, "conv2d_1", "filters", 5))
    assert not broken.problem_card.isVisible()
    session.selection.set()
    session.selection.set((), BROKEN)
    assert broken.problem_card.isVisible()


def test_the_card_belongs_to_the_selected_node_too(broken):
    broken.session.selection.set(("linear_1",))
    assert broken.problem_card.isVisible()
    broken.session.selection.set(("conv2d_1",))
    assert not broken.problem_card.isVisible()


def test_the_card_follows_its_wire_while_the_canvas_moves(broken):
    before = broken.problem_card.pos()
    broken.pan_by(QPointF(-60, 0))
    assert broken.problem_card.pos().x() != before.x() or broken.problem_card.pos() == before
    broken.resize(700, 500)
    QApplication.processEvents()
    assert broken.problem_card.geometry().right() < broken.width()


def test_the_word_shape_is_explained(broken):
    broken.problem_card.about_button.click()
    assert broken.problem_card._about.is_open
    broken.problem_card._about.close_card()


def test_the_card_speaks_the_language_of_the_window(broken):
    broken.bench.language.set_language("pseudo")
    assert broken.problem_card._title.text() != "This connection does not fit yet"


def test_arriving_and_expected_shapes_are_drawn_by_their_form():
    from nnstudio.base.shapes import Shape

    assert form_of(Shape.image(3, 4, 5)) == "image"
    assert form_of(Shape.vector(3)) == "vector"
    assert form_of(Shape.series(3, 9)) == "series"
    assert form_of(Shape.tokens(9)) == "tokens"
    forms = [wanted_form(text) for text in (rules.VECTOR, rules.IMAGE, rules.SERIES, rules.TOKENS)]
    assert forms == ["vector", "image", "series", "tokens"]
    assert wanted_form(plain("two or more wires")) == "words"


@pytest.mark.parametrize("layer", ["nn.conv2d", "nn.conv1d", "nn.embedding", "nn.add"])
def test_every_expectation_can_be_drawn(canvas, layer):
    canvas.commands.add_layer(layer, after="linear_2")
    for problem in canvas.session.report.errors:
        if problem.edge is not None:
            canvas.session.selection.set((), problem.edge)
            canvas.grab()


def test_the_coach_stands_above_the_lower_edge(canvas):
    canvas.coach.set_content(plain("Title"), plain("Text"), primary=plain("Do it"))
    canvas.show_coach()
    assert canvas.coach.isVisible()
    assert canvas.coach.geometry().bottom() <= canvas.height()
    assert canvas.coach.geometry().bottom() > canvas.height() - 20
    canvas.fit()
    foot = canvas.mapFromScene(canvas.scene_items.bounds()).boundingRect().bottom()
    assert foot <= canvas.coach.geometry().top()
    canvas.coach.close_button.click()
    assert not canvas.coach.isVisible()


def test_the_minimap_shows_from_twenty_nodes_on_and_pans(make_canvas):
    canvas = make_canvas(line_of_nodes(19))
    assert not canvas.minimap.isVisible()
    canvas.commands.add_layer("nn.linear", after="linear_5")
    assert canvas.minimap.isVisible()
    canvas.set_zoom(1.0)
    before = canvas.seen().center()
    QTest.mouseClick(canvas.minimap, Qt.MouseButton.LeftButton, pos=QPoint(150, 56))
    assert canvas.seen().center() != before
    canvas.overlays.want_minimap(False)
    assert not canvas.minimap.isVisible()


def test_an_empty_canvas_says_how_to_begin(make_canvas, qtbot):
    canvas = make_canvas()
    canvas.set_templates([("digits-cnn", plain("Digits")), ("xor", plain("XOR"))])
    hint = canvas.overlays.empty
    assert hint.isVisible()
    assert [button.text() for button in hint.buttons] == ["Digits", "XOR"]
    with qtbot.waitSignal(canvas.template_requested) as asked:
        hint.buttons[1].click()
    assert asked.args == ["xor"]
    canvas.commands.add_layer("io.input")
    assert not hint.isVisible()


def test_tips_name_shapes_parameters_and_problems(broken):
    session, scene = broken.session, broken.scene_items
    tip = node_tip(scene.nodes["conv2d_1"], session)
    assert "Conv2d" in tip and "in 1×28×28, out 16×28×28" in tip and "160 parameters" in tip
    assert "needs one vector" in node_tip(scene.nodes["linear_1"], session)
    item = scene.edges[BROKEN]
    assert "32×7×7 numbers flow here" in edge_tip(item, None, scene.look, session)
    import numpy as np

    broken.set_preview("max_pool2d_2", np.ones((32, 7, 7), dtype=np.float32))
    picture = broken.shelf.pictures["max_pool2d_2"]
    assert "<img src=" in edge_tip(item, picture, scene.look, session)


def test_the_menu_lists_what_fits_the_selection(canvas):
    canvas.session.selection.set(("conv2d_1", "conv2d_2", "linear_1"))
    names = _texts(canvas_menu(canvas))
    assert {"Align", "Distribute in a row", "Duplicate", "Remove"} <= names
    canvas.session.selection.set((), Edge("linear_1", "linear_2"))
    assert "Remove this wire" in _texts(canvas_menu(canvas))
    canvas.session.selection.set()
    assert "Add a layer …" in _texts(canvas_menu(canvas))


def test_the_menu_aligns(canvas):
    canvas.commands.move_nodes({"linear_1": (200.0, 260.0)})
    canvas.session.selection.set(("linear_1", "linear_2"))
    menu = canvas_menu(canvas)
    align = next(a.menu() for a in menu.actions() if a.menu() is not None)
    next(a for a in align.actions() if a.text() == "Upper edges").trigger()
    assert canvas.session.document.graph.node("linear_1").position == (200.0, 216.0)


def test_a_right_click_selects_what_lies_below(canvas):
    point = person.view_point(canvas, person.center_of(canvas, "linear_1")).toPoint()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, point, canvas.viewport().mapToGlobal(point)
    )
    QApplication.sendEvent(canvas.viewport(), event)
    assert canvas.session.selection.nodes == ("linear_1",)
    for menu in canvas.findChildren(QMenu):
        menu.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _texts(menu: QMenu) -> set[str]:
    return {action.text() for action in menu.actions()}
