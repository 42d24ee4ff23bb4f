"""The import page: chips, heads, cells, notes, errors; by mouse and by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget

from nnstudio.gui.data_import.chips import FactChip
from nnstudio.gui.data_import.model import Phase
from nnstudio.gui.data_import.places_dialog import PlacesDialog
from nnstudio.gui.data_import.role_field import RoleField
from nnstudio.work.import_data.draft import with_role
from tests.gui.data_import.conftest import LONG, Bench, Writer

LEFT = Qt.MouseButton.LeftButton


def chip(bench: Bench, name: str) -> FactChip:
    return next(each for each in bench.view.chips.chips if each.chip.name == name)


def trigger(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if words in action.text()).trigger()


def test_the_head_names_the_file_and_what_it_holds(bench: Bench, pupils: Path) -> None:
    bench.open(pupils)
    assert bench.view.head.title == "Schüler_Größe.csv"
    assert bench.view.head.facts.startswith("120 rows, 6 columns, 4.")
    assert not bench.view.head.progress.isVisible()


def test_the_chips_say_what_was_found(bench: Bench, pupils: Path) -> None:
    bench.open(pupils)
    said = {each.chip.name: each.words for each in bench.view.chips.chips}
    assert said["separator"] == "semicolon ;"
    assert said["decimal"] == "comma 1,52"
    assert said["encoding"].startswith("UTF-8 (")
    assert set("üöß") <= set(said["encoding"])
    assert said["header"] == "in row 1"
    assert said["missing"] == "k. A."
    assert said["dates"] == "none"
    assert bench.view.chips.loss.accessibleName() == "all letters and numbers read without loss"


def test_a_chip_is_a_menu_of_other_values(bench: Bench, pupils: Path) -> None:
    bench.open(pupils)
    separator = chip(bench, "separator")
    assert separator.accessibleName() == "Separator: semicolon ;"
    menu = separator.fill_menu()
    assert menu.actions()[0].text() == "As found: semicolon ;"
    assert menu.actions()[0].isChecked()
    trigger(menu, "bar")
    bench.settle()
    assert bench.model.draft is not None
    assert bench.model.draft.config.options == {"separator": "|"}
    assert chip(bench, "separator").words == "bar |"


def test_what_is_as_usual_stands_behind_more(bench: Bench, pupils: Path) -> None:
    bench.open(pupils)
    menu = bench.view.chips.fill_more()
    assert any("Quotes" in action.text() for action in menu.actions())


def test_every_column_has_its_role_with_the_reason(bench: Bench, pupils: Path) -> None:
    bench.open(pupils)
    heads = bench.view.table.heads
    field = heads.field(1)
    assert field.current == "ignore"
    assert field.accessibleName() == "What Name is for"
    assert field.toolTip() != ""
    assert field.toolTip() in field.accessibleDescription()
    assert heads.field(5).current == "target"


def test_another_role_is_one_look_more(bench: Bench, pupils: Path) -> None:
    bench.open(pupils)
    field = bench.view.table.heads.field(2)
    field.setCurrentIndex(field.keys.index("ignore"))
    bench.settle()
    assert bench.roles()["Alter"] == "ignore"
    assert bench.view.table.heads.field(2) is field  # the keyboard stays where it was
    assert bench.side.learned == "Predict Verkehrsmittel from 2 features."


def test_the_heads_are_walked_by_keys(bench: Bench, pupils: Path) -> None:
    bench.open(pupils)
    heads = bench.view.table.heads
    heads.walk_to(0)

    def here() -> int:
        focus = QApplication.focusWidget()
        assert isinstance(focus, RoleField)
        return focus.column

    assert here() == 0
    QTest.keyClick(heads.field(0), Qt.Key.Key_Right)
    assert here() == 1
    QTest.keyClick(heads.field(1), Qt.Key.Key_End)
    assert here() == 5
    QTest.keyClick(heads.field(5), Qt.Key.Key_Left)
    assert here() == 4
    QTest.keyClick(heads.field(4), Qt.Key.Key_Tab)
    assert here() == 5
    QTest.keyClick(heads.field(5), Qt.Key.Key_Tab)
    assert not isinstance(QApplication.focusWidget(), RoleField)
    stops = [c for c in range(6) if heads.field(c).focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [5]


def test_thousands_of_columns_have_few_fields(bench: Bench, write: Writer) -> None:
    names = [f"pixel_{number}" for number in range(1500)]
    rows = [",".join(str((a * b) % 251) for b in range(1500)) + f",{a % 2}" for a in range(30)]
    bench.open(write("wide.csv", ",".join([*names, "label"]) + "\n" + "\n".join(rows) + "\n"))
    heads = bench.view.table.heads
    assert len(heads.findChildren(RoleField)) < 60
    heads.walk_to(1400)
    focus = QApplication.focusWidget()
    assert isinstance(focus, RoleField)
    assert focus.column == 1400
    assert heads.viewport().rect().contains(focus.geometry().center())


def test_cells_stand_as_written_and_gaps_say_so(bench: Bench, pupils: Path) -> None:
    bench.open(pupils)
    cells = bench.view.table.cells
    assert cells.index(4, 3).data() == "k. A."
    assert cells.index(4, 3).data(Qt.ItemDataRole.AccessibleTextRole) == "missing: k. A."
    assert cells.index(0, 3).data() == "1,41"
    alignment = cells.index(0, 3).data(Qt.ItemDataRole.TextAlignmentRole)
    assert alignment & Qt.AlignmentFlag.AlignRight.value
    assert cells.headerData(0, Qt.Orientation.Vertical) == "2"


def test_a_finding_is_repaired_from_its_menu(bench: Bench, pupils: Path) -> None:
    bench.open(pupils)
    row = next(row for row in bench.view.notes.rows if "missing" in row.words)
    assert row.choice is not None
    before = bench.model.config
    row.choice.setCurrentIndex(1)
    bench.settle()
    assert bench.model.config != before
    again = next(row for row in bench.view.notes.rows if "missing" in row.words)
    assert again.choice is not None
    assert again.choice.currentIndex() == 0  # what is in force stands first


def test_the_rows_of_a_note_are_shown_and_saved(
    bench: Bench, pupils: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.open(pupils)
    row = next(row for row in bench.view.notes.rows if row.item.places)
    assert row.show_button is not None
    bench.qtbot.mouseClick(row.show_button, LEFT)
    dialog = bench.view.findChild(PlacesDialog)
    assert dialog is not None
    bench.qtbot.waitUntil(lambda: dialog.model.rowCount() > 0, timeout=LONG)
    assert dialog.model.index(0, 0).data() == row.item.places[0]
    target = tmp_path / "list.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(target), ""))
    bench.qtbot.mouseClick(dialog.save_button, LEFT)
    assert target.read_text("utf-8-sig").splitlines()[1].startswith(row.item.places[0])
    dialog.close()


def test_files_that_were_not_read_are_told_and_listed(bench: Bench, photos: Path) -> None:
    bench.open(photos)
    left = [row for row in bench.view.notes.rows if any("half.png" in p for p in row.item.places)]
    assert len(left) == 1
    assert bench.view.chips.loss.state == "warn"


def test_pictures_are_shown_with_their_class(bench: Bench, photos: Path) -> None:
    bench.open(photos)
    gallery = bench.view.gallery
    assert gallery.isVisible()
    assert len(gallery.samples) == 16
    assert {sample.label for sample in gallery.samples} == {"cats", "dogs"}
    assert bench.view.table.cells.rowCount() == 0
    assert "20" in bench.side.learned or "pixels" in bench.side.learned


def test_a_file_that_cannot_be_read_offers_the_way_on(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "nul.csv"
    path.write_bytes(b"\x00" * 500)
    bench.open(path)
    failed = bench.view.failed
    assert failed.isVisible()
    assert "nul.csv" in failed.message
    assert failed.letters_button.isVisible()
    assert failed.otherwise_button.isVisible()
    menu = failed.letters_button.menu()
    assert menu is not None
    assert any("Windows" in action.text() for action in menu.actions())
    with bench.qtbot.waitSignal(bench.view.file_wanted):
        bench.qtbot.mouseClick(failed.file_button, LEFT)


def test_other_characters_are_tried_after_a_failure(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "nul.csv"
    path.write_bytes(b"\x00" * 500)
    bench.open(path)
    menu = bench.view.failed.letters_button.menu()
    assert menu is not None
    trigger(menu, "Windows")
    bench.settle()
    assert bench.model.draft is not None
    assert bench.model.draft.config.options["encoding"] == "cp1252"


def test_data_that_cannot_be_used_show_the_table_and_say_why(bench: Bench, pupils: Path) -> None:
    bench.open(pupils)
    for name in ("Nr", "Name", "Alter", "Größe_m", "Wohnort"):
        bench.model.attempt(with_role, name, "ignore")
    bench.settle()
    assert bench.view.refused.isVisible()
    assert bench.view.table.isVisible()
    assert not bench.side.use.isEnabled()
    assert bench.side.use.toolTip() in bench.view.refused.words


def test_a_change_that_is_not_possible_says_why_above_the_table(
    bench: Bench, write: Writer
) -> None:
    days = "".join(f"2024-01-{1 + i % 28:02d},{i % 9},{'ab'[i % 2]}\n" for i in range(60))
    bench.open(write("days.csv", "day,value,kind\n" + days))
    bench.model.attempt(with_role, "day", "target")
    bench.qtbot.waitUntil(lambda: bench.model.phase is Phase.READY, timeout=LONG)
    assert bench.view.trouble.isVisible()
    assert "day" in bench.view.trouble.words
    assert bench.view.table.heads.field(0).current != "target"


def test_a_stopped_reading_says_so_and_goes_on(bench: Bench, write: Writer) -> None:
    lines = "".join(f"{1 + i % 7},{2 + i % 5},{'cat' if i % 3 else 'dog'}\n" for i in range(60_000))
    progress = bench.view.head.progress
    path = write("pets.csv", "length,width,kind\n" + lines)
    bench.stop_reading(path, progress.stop.click)
    assert not bench.side.use.isEnabled()
    assert "2,000" in progress.words
    bench.qtbot.mouseClick(progress.rest, LEFT)
    bench.settle()
    assert not progress.isVisible()
    assert bench.side.use.isEnabled()


def test_every_part_has_a_name(bench: Bench, pupils: Path) -> None:
    bench.open(pupils)
    nameless = [
        type(widget).__name__
        for widget in (*bench.view.findChildren(QWidget), *bench.side.findChildren(QWidget))
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
    ]
    assert nameless == []
    for region in bench.view.regions:
        assert region.isVisible()


def test_texts_follow_the_language(bench: Bench, pupils: Path) -> None:
    bench.open(pupils)
    bench.session.language.set_language("de")
    assert chip(bench, "separator").words == "Semikolon ;"
    assert bench.view.head.facts.startswith("120 Zeilen, 6 Spalten")
    assert bench.view.table.heads.field(0).currentText() == "Ungenutzt"
    assert bench.side.use.text() == "Diese Daten verwenden"
    assert bench.side.learned == "Verkehrsmittel vorhersagen aus 3 Merkmalen."
