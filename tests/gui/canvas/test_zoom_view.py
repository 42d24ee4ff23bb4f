"""Zoom, pan, wheel and fit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from nnstudio.gui.canvas.geometry import NODE, route
from tests.helpers import drag as person


def turn(canvas, point: QPointF, notches: float, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    event = QWheelEvent(
        point,
        QPointF(canvas.viewport().mapToGlobal(point.toPoint())),
        QPoint(),
        QPoint(0, round(120 * notches)),
        Qt.MouseButton.NoButton,
        modifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas.viewport(), event)


def test_the_wheel_with_control_zooms_to_the_pointer(canvas, qtbot):
    point = QPointF(300, 200)
    before = canvas._to_scene(point)
    with qtbot.waitSignal(canvas.zoom_changed):
        turn(canvas, point, 1, Qt.KeyboardModifier.ControlModifier)
    assert canvas.zoom == pytest.approx(1.2)
    after = canvas._to_scene(point)
    assert (after - before).manhattanLength() < 2


def test_the_wheel_alone_pans(canvas):
    before = canvas.seen()
    turn(canvas, QPointF(300, 200), -1)
    assert canvas.zoom == 1.0
    assert canvas.seen().top() > before.top()
    turn(canvas, QPointF(300, 200), -1, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.seen().left() > before.left()


def test_zoom_stays_between_a_quarter_and_double(canvas):
    canvas.set_zoom(0.01)
    assert canvas.zoom == 0.25
    canvas.set_zoom(9)
    assert canvas.zoom == 2.0


def test_fit_shows_everything_and_goes_on_fitting_until_a_person_pans(canvas):
    canvas.fit()
    canvas.resize(700, 420)
    QApplication.processEvents()
    assert canvas.seen().contains(canvas.scene_items.bounds())
    canvas.pan_by(QPointF(-50, 0))
    left = canvas.seen().left()
    canvas.resize(720, 420)
    QApplication.processEvents()
    assert canvas.seen().left() == pytest.approx(left, abs=2)


def test_space_and_drag_pans(canvas, qtbot):
    canvas.setFocus()
    before = canvas.seen().topLeft()
    qtbot.keyPress(canvas, Qt.Key.Key_Space)
    person.drag(canvas, QPointF(300, 300), QPointF(250, 280))
    qtbot.keyRelease(canvas, Qt.Key.Key_Space)
    assert canvas.seen().topLeft() != before
    assert canvas.session.document.graph.node("linear_1").position == (196.0, 216.0)


def test_nodes_scale_with_the_window_and_the_level_of_detail_does_not(make_canvas):
    canvas = make_canvas()
    canvas.commands.add_layer("io.input")
    canvas.set_zoom(1.0)
    width = canvas.mapFromScene(NODE).boundingRect().width()
    canvas.bench.theme.configure(scale=2.0)
    assert canvas.mapFromScene(NODE).boundingRect().width() == pytest.approx(2 * width, abs=3)
    assert canvas.zoom == 1.0
    assert canvas.scene_items.look.ui_scale == 2.0
    canvas.grab()


@pytest.mark.parametrize("zoom", [0.25, 0.5, 1.0, 2.0])
@pytest.mark.parametrize("mode", ["light", "dark", "high_contrast_dark"])
def test_every_level_of_detail_is_painted_in_every_theme(canvas, zoom, mode):
    canvas.bench.theme.configure(mode=mode)
    canvas.set_zoom(zoom)
    canvas.session.selection.set(("conv2d_1",))
    picture = canvas.grab().toImage()
    colors = {picture.pixelColor(x, y).name() for x in range(0, 1000, 9) for y in range(0, 500, 9)}
    assert len(colors) > 2


def test_wires_run_straight_wrap_between_rows_and_pass_below_what_is_in_the_way():
    start, end = QPointF(136, 70), QPointF(196, 70)
    source, target = NODE, NODE.translated(196, 0)
    straight = route(start, end, source, target)
    assert not straight.wrapped
    assert straight.label == QPointF(166, 70)
    below = NODE.translated(0, 216)
    wrapped = route(QPointF(920, 70), QPointF(0, 286), NODE.translated(784, 0), below)
    assert wrapped.wrapped
    assert wrapped.label.y() == 178
    far = route(start, QPointF(588, 70), source, NODE.translated(588, 0), [NODE.translated(196, 0)])
    assert far.wrapped
    points = [far.path.pointAtPercent(step / 60) for step in range(61)]
    assert not any(NODE.translated(196, 0).contains(point) for point in points)
    back = route(QPointF(332, 70), QPointF(0, 70), NODE.translated(196, 0), NODE)
    assert back.path.boundingRect().bottom() > NODE.bottom()
