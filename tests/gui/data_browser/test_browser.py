"""The data browser in the window: what is shown, found, sorted, put right, and never seen."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.data.config import DataConfig
from nnstudio.edit.settings import set_data
from nnstudio.gui.app import Start, Studio
from nnstudio.gui.data_browser.browser import DataItems
from nnstudio.gui.data_browser.decide_dialogs import ExcludeDialog, RelabelDialog
from tests.helpers.modal import answering, dialogs

LEFT = Qt.MouseButton.LeftButton


def ready(studio: Studio, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: studio.session.data.status == "ready", timeout=30_000)


def browser(studio: Studio, qtbot: QtBot, name: str) -> DataItems:
    """Open an example on another bundled set and show its items."""
    studio.open(Start(example="iris"))
    ready(studio, qtbot)
    if name != "iris":
        config = studio.session.registries.data.samples[name].config()
        studio.session.attempt(set_data, studio.session.document, config)
        ready(studio, qtbot)
    studio.window.show_workspace("data")
    items = studio.window.data_page.items
    qtbot.waitUntil(items.isVisible)
    return items


def write(field: QLineEdit, words: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)


def keys(items: DataItems) -> list[str]:
    shown = items.browsing.items
    assert shown is not None
    return [shown.key(item) for item in items.browsing.found.tolist()]


def test_images_begin_as_a_gallery_and_tables_as_a_table(studio: Studio, qtbot: QtBot) -> None:
    items = browser(studio, qtbot, "digits")
    assert items.view is items.gallery
    config = studio.session.registries.data.samples["iris"].config()
    studio.session.attempt(set_data, studio.session.document, config)
    ready(studio, qtbot)
    assert items.view is items.table


def test_test_items_stay_hidden_until_the_final_test(studio: Studio, qtbot: QtBot) -> None:
    items = browser(studio, qtbot, "iris")
    dataset = studio.session.data.dataset
    hidden = {dataset.keys[row] for row in dataset.parts.test.tolist()}
    assert len(keys(items)) == 150 - len(hidden)
    assert not set(keys(items)) & hidden
    assert int(items.balance.counts.sum()) == 150 - len(hidden)
    studio.session.document.count_final_test()
    assert hidden <= set(keys(items))
    assert int(items.balance.counts.sum()) == 150


def test_a_search_leaves_only_what_fits_and_says_how_many(studio: Studio, qtbot: QtBot) -> None:
    items = browser(studio, qtbot, "texts-en")
    write(items.filters.search, "CASSEROLE")
    shown = items.browsing.items
    assert shown is not None
    assert 0 < len(items.browsing.found) < 20
    for item in items.browsing.found.tolist():
        assert "casserole" in shown.text("text", item).lower()
    assert items.filters.found.isVisible()
    write(items.filters.search, "nothinglikethis")
    assert not items.table.isVisible()
    qtbot.mouseClick(items._empty.button, LEFT)
    assert len(items.browsing.found) == shown.count
    assert items.table.isVisible()


def test_a_head_sorts_turns_and_lets_go(studio: Studio, qtbot: QtBot) -> None:
    items = browser(studio, qtbot, "iris")
    shown = items.browsing.items
    assert shown is not None
    column = shown.column("features:2")
    assert column is not None
    place = shown.columns.index(column)
    head = items.table.head
    at = QPoint(head.sectionViewportPosition(place) + 20, head.height() // 2)
    for order in ("up", "down", "file"):
        qtbot.mouseClick(head.viewport(), LEFT, pos=at)
        values = shown.numbers(column, items.browsing.found)
        steps = np.diff(values)
        if order == "file":
            assert keys(items) == sorted(keys(items), key=int)
        else:
            assert (steps >= 0).all() if order == "up" else (steps <= 0).all()
    assert items.column.column == column


def test_the_statistics_are_those_of_the_items_found(studio: Studio, qtbot: QtBot) -> None:
    items = browser(studio, qtbot, "iris")
    items.show_column("features:0")
    items.balance.class_chosen.emit(1)
    shown = items.browsing.items
    assert shown is not None
    values = shown.dataset.raw["features"][items.browsing.found, 0]
    rows = items.column.rows
    number = studio.session.ui.language.translator.number
    assert rows["Values"] == str(len(values))
    assert rows["Mean"] == number(float(values.mean()))
    assert rows["Median"] == number(float(np.median(values)))


def test_a_range_shows_only_what_lies_in_it(studio: Studio, qtbot: QtBot) -> None:
    items = browser(studio, qtbot, "iris")
    items.show_column("features:0")
    write(items.column.low.line_edit, "6.5")
    shown = items.browsing.items
    assert shown is not None
    values = shown.dataset.raw["features"][items.browsing.found, 0]
    assert len(values)
    assert float(values.min()) >= 6.5
    assert float(values.max()) == pytest.approx(7.9)


def test_a_click_pins_an_item_and_shows_it_in_full(studio: Studio, qtbot: QtBot) -> None:
    items = browser(studio, qtbot, "digits")
    index = items.gallery.items_model.index_of(3)
    qtbot.mouseClick(items.gallery.viewport(), LEFT, pos=items.gallery.visualRect(index).center())
    item = int(items.browsing.found[3])
    assert studio.live.sample is not None
    assert studio.live.sample.row == item
    assert items.detail.item == item
    assert items.detail.next_button.isEnabled()
    qtbot.mouseClick(items.detail.next_button, LEFT)
    assert items.detail.item == int(items.browsing.found[4])


def test_keys_walk_through_the_gallery_and_over_the_ends_of_its_rows(
    studio: Studio, qtbot: QtBot
) -> None:
    items = browser(studio, qtbot, "digits")
    items.gallery.setFocus()
    items.gallery.go_to(0)
    across = items.gallery.items_model.across
    for _ in range(across):
        QTest.keyClick(items.gallery, Qt.Key.Key_Right)
    assert items.view.current_item == int(items.browsing.found[across])
    QTest.keyClick(items.gallery, Qt.Key.Key_Up)
    assert items.view.current_item == int(items.browsing.found[0])


def test_relabelling_by_keyboard_is_one_step_and_undo_brings_it_back(
    studio: Studio, qtbot: QtBot
) -> None:
    items = browser(studio, qtbot, "iris")
    items.table.setFocus()
    items.table.go_to(0)
    QTest.keyClick(items.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    chosen = [keys(items)[0], keys(items)[1]]

    def answer(dialog: QWidget) -> None:
        assert isinstance(dialog, RelabelDialog)
        dialog.findChildren(QListWidget)[0].setCurrentRow(2)
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)
        dialog.decide()

    with dialogs(answer):
        QTest.keyClick(items.table, Qt.Key.Key_L)
    ready(studio, qtbot)
    assert [c.key for c in studio.session.document.data.corrections] == chosen
    qtbot.waitUntil(lambda: len(studio.session.data.dataset.relabelled) == 2)
    shown = items.browsing.items
    assert shown is not None
    assert shown.label(items.browsing.item_of_key(chosen[0])) == "virginica"
    assert studio.session.undo_stack.undoText() == "Relabel 2 items"
    studio.window.actions_table["edit.undo"].trigger()
    assert studio.session.document.data.corrections == ()


def test_excluding_needs_a_reason_and_the_item_stays_in_the_list(
    studio: Studio, qtbot: QtBot
) -> None:
    items = browser(studio, qtbot, "iris")
    items.table.go_to(2)
    key = keys(items)[2]

    def answer(dialog: QWidget) -> None:
        assert isinstance(dialog, ExcludeDialog)
        assert not dialog.deed.isEnabled()
        QTest.keyClicks(dialog.field, "measured twice")
        assert dialog.own.isChecked()
        qtbot.mouseClick(dialog.deed, LEFT)

    with dialogs(answer):
        qtbot.mouseClick(items.exclude_button, LEFT)
    qtbot.waitUntil(lambda: studio.session.data.dataset.items == 149)
    item = items.browsing.item_of_key(key)
    shown = items.browsing.items
    assert shown is not None
    assert shown.is_excluded(item)
    assert item in items.browsing.found.tolist()
    assert items.detail.item == item
    assert items.detail.excluded.isVisible()
    assert "measured twice" in items.detail.excluded.accessibleName()
    qtbot.mouseClick(items.back_button, LEFT)
    qtbot.waitUntil(lambda: studio.session.data.dataset.items == 150)
    assert studio.session.document.data.corrections == ()


def test_a_reason_that_is_offered_is_kept_in_words(studio: Studio, qtbot: QtBot) -> None:
    items = browser(studio, qtbot, "iris")
    items.table.go_to(0)

    def answer(dialog: QWidget) -> None:
        dialog.findChildren(QRadioButton)[0].click()
        assert isinstance(dialog, ExcludeDialog)
        dialog.decide()

    with dialogs(answer):
        items.do("exclude")
    assert studio.session.document.data.corrections[0].reason == "The class cannot be told"


def test_cancel_changes_nothing(studio: Studio, qtbot: QtBot) -> None:
    items = browser(studio, qtbot, "iris")
    items.table.go_to(0)
    with answering("Cancel", "Cancel"):
        items.do("relabel")
        items.do("exclude")
    assert studio.session.document.data.corrections == ()


def test_corrections_survive_saving_and_opening(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    items = browser(studio, qtbot, "iris")
    items.table.go_to(0)
    key = keys(items)[0]

    def answer(dialog: QWidget) -> None:
        assert isinstance(dialog, RelabelDialog)
        dialog.field.setText("other")
        dialog.decide()

    with dialogs(answer):
        items.do("relabel")
    ready(studio, qtbot)
    path = tmp_path / "corrected.nns"
    assert studio.files.save(path)
    studio.window.open_template("digits-mlp")
    ready(studio, qtbot)
    studio.window.open_path(path)
    ready(studio, qtbot)
    shown = items.browsing.items
    assert shown is not None
    assert shown.label(items.browsing.item_of_key(key)) == "other"
    assert shown.classes[-1] == "other"


def test_points_that_are_computed_say_why_they_cannot_be_changed(
    studio: Studio, qtbot: QtBot
) -> None:
    items = browser(studio, qtbot, "playground-circle")
    items.table.go_to(0)
    assert not items.relabel_button.isEnabled()
    assert "computed" in items.relabel_button.toolTip()


def test_the_menu_offers_what_the_buttons_do_and_the_order(studio: Studio, qtbot: QtBot) -> None:
    items = browser(studio, qtbot, "iris")
    items.table.go_to(1)
    items.table.setCurrentIndex(items.table.model().index(1, 3))
    menu = items.make_menu()
    words = [action.text() for action in menu.actions() if action.text()]
    assert "Relabel …" in words
    sort = next(a for a in menu.actions() if a.text().endswith("largest first"))
    sort.trigger()
    assert items.browsing.query.descending
    menu.deleteLater()


def test_many_items_are_shown_without_reading_them(studio: Studio, qtbot: QtBot) -> None:
    from nnstudio.base.shapes import Shape
    from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
    from nnstudio.data.dataset import Dataset, Parts

    items = browser(studio, qtbot, "digits")
    rows = 1_000_000
    base = np.zeros((1, 1, 8, 8), dtype=np.uint8)
    images = np.broadcast_to(base, (rows, 1, 8, 8))  # as large as it likes, and no memory
    signature = DataSignature(
        (InputSignature("image", Shape.image(1, 8, 8), "image", high=16.0),),
        TargetSignature("classification", ("no", "yes"), ("kind",)),
    )
    nothing = np.array([], dtype=np.int64)
    data = Dataset(
        {}, np.arange(rows) % 2, signature, Parts(np.arange(rows), nothing, nothing),
        {"image": images}, "", raw_signature=signature,
    )  # fmt: skip
    items.browsing.set_dataset(data, False)
    qtbot.waitUntil(lambda: len(items.browsing.found) == rows, timeout=10_000)
    for view in ("gallery", "table"):
        items.show_view(view)
        items.view.go_to(rows - 1)
        qtbot.waitUntil(lambda: items.view.current_item == rows - 1)
        items.view.grab()
        items.view.selectAll()
        assert items.view.chosen_count() == rows


@pytest.mark.parametrize("size", [(1024, 700), (1440, 900)])
@pytest.mark.parametrize("name", ["digits", "texts-de", "wine", "diabetes"])
def test_every_kind_is_painted_in_both_views(
    studio: Studio, qtbot: QtBot, name: str, size: tuple[int, int]
) -> None:
    studio.window.resize(*size)
    studio.session.ui.language.set_language("de")
    items = browser(studio, qtbot, name)
    for view in ("table", "gallery"):
        items.show_view(view)
        items.view.go_to(1)
        items.show_item(items.view.current_item)
        items.grab()
        items.show_column("class")
        items.grab()
    assert items.width() <= studio.window.width()


def test_windows_of_a_series_cannot_be_changed_one_by_one(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    from nnstudio.data.config import SplitConfig, WindowConfig

    file = tmp_path / "t.csv"
    lines = (f"2020-01-{1 + n % 28:02}T{n // 28:02}:00,{n % 9}" for n in range(280))
    file.write_text("when,value\n" + "\n".join(lines), encoding="utf-8")
    studio.open(Start(example="iris"))
    ready(studio, qtbot)
    config = DataConfig(
        source="file", importer="csv", path=str(file), roles={"value": "target", "when": "time"},
        window=WindowConfig(lags=6), split=SplitConfig(kind="time"),
    )  # fmt: skip
    studio.session.attempt(set_data, studio.session.document, config)
    qtbot.waitUntil(lambda: studio.session.data.status != "loading", timeout=30_000)
    assert studio.session.data.error is None
    items = studio.window.data_page.items
    assert items.deeds.refusal() is not None
