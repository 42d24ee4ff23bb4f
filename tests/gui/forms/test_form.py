"""Forms made from declarations: every kind of parameter, locked, explained, hidden."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nnstudio.base.params import (
    BoolParam,
    Choice,
    ChoiceParam,
    FloatParam,
    IntParam,
    IntsParam,
    TextParam,
)
from nnstudio.base.text import plain
from nnstudio.gui.forms.form import ParamForm
from nnstudio.gui.i18n import Language
from nnstudio.gui.theme.theme import Theme
from nnstudio.gui.widgets.ui import Ui

NONE = plain("")
PARAMS = (
    IntParam(name="units", label=plain("Units"), help=NONE, default=8, min=1, max=100),
    FloatParam(name="rate", label=plain("Rate"), help=NONE, default=0.5, min=0.0, max=1.0),
    BoolParam(name="bias", label=plain("Bias"), help=NONE, default=True),
    ChoiceParam(
        name="kind",
        label=plain("Kind"),
        help=NONE,
        default="a",
        choices=(Choice("a", plain("first")), Choice("b", plain("second"))),
    ),
    IntsParam(
        name="size",
        label=plain("Size"),
        help=NONE,
        default=(3, 3),
        min_length=2,
        max_length=2,
        min=1,
        max=9,
    ),
    TextParam(name="word", label=plain("Word"), help=NONE, default="hello"),
)


@pytest.fixture
def form(qtbot: QtBot) -> ParamForm:
    language = Language("en")
    theme = Theme("light")
    made = ParamForm(Ui(theme, language), PARAMS)
    made.kept = (language, theme)  # they live as long as the form
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def heard(form: ParamForm) -> list[tuple[str, object]]:
    found: list[tuple[str, object]] = []
    form.committed.connect(lambda name, value: found.append((name, value)))
    return found


def write(edit: object, words: str) -> None:
    edit.setFocus()  # type: ignore[attr-defined]
    edit.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(edit, words)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def test_every_kind_shows_its_default(form: ParamForm) -> None:
    assert form.fields["units"].number.line_edit.text() == "8"
    assert form.fields["rate"].number.line_edit.text() == "0.5"
    assert form.fields["bias"].check.isChecked()
    assert form.fields["kind"].choice.current == "a"
    assert form.fields["size"].edit.text() == "3 × 3"
    assert form.fields["word"].edit.text() == "hello"


def test_every_kind_tells_what_a_person_settled_on(form: ParamForm) -> None:
    found = heard(form)
    write(form.fields["units"].number.line_edit, "12")
    write(form.fields["rate"].number.line_edit, "0,25")
    check = form.fields["bias"].check
    QTest.mouseClick(check, Qt.MouseButton.LeftButton, pos=QPoint(8, check.height() // 2))
    form.fields["kind"].choice.setCurrentIndex(1)
    write(form.fields["size"].edit, "5, 7")
    write(form.fields["word"].edit, "bye")
    assert found == [
        ("units", 12),
        ("rate", 0.25),
        ("bias", False),
        ("kind", "b"),
        ("size", [5, 7]),
        ("word", "bye"),
    ]


def test_setting_values_tells_nothing(form: ParamForm) -> None:
    found = heard(form)
    form.set_values({"units": 3, "rate": 0.1, "bias": False, "kind": "b", "size": [1, 2]})
    assert found == []
    assert form.fields["size"].edit.text() == "1 × 2"


@pytest.mark.parametrize(("name", "words"), [("units", "1000"), ("units", "x"), ("rate", "2")])
def test_a_number_outside_its_range_is_refused_with_a_message(
    form: ParamForm, name: str, words: str
) -> None:
    found = heard(form)
    field = form.fields[name].number
    write(field.line_edit, words)
    assert found == []
    assert field.message is not None


def test_a_short_list_of_the_wrong_length_is_refused(form: ParamForm) -> None:
    found = heard(form)
    write(form.fields["size"].edit, "4")
    assert found == []
    assert form.fields["size"].message


def test_a_locked_form_takes_nothing(form: ParamForm) -> None:
    form.set_read_only(True)
    found = heard(form)
    write(form.fields["units"].number.line_edit, "12")
    write(form.fields["word"].edit, "bye")
    assert found == []
    assert not form.fields["kind"].isEnabled()


def test_a_field_that_makes_no_sense_is_hidden(qtbot: QtBot) -> None:
    only = replace(PARAMS[0], visible_when=(("kind", ("b",)),))
    language, theme = Language("en"), Theme("light")
    form = ParamForm(Ui(theme, language), (PARAMS[3], only))
    qtbot.addWidget(form)
    form.set_values({"kind": "a"})
    assert form.fields["units"].isHidden()
    form.set_values({"kind": "b"})
    assert not form.fields["units"].isHidden()


def test_a_note_stands_below_its_field(form: ParamForm) -> None:
    form.set_notes({"units": plain("10 classes")})
    assert form.fields["units"].number.message == plain("10 classes")
    form.set_notes({})
    assert form.fields["units"].number.message is None
