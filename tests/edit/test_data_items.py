"""Corrections and own samples as edits: what they change, how they merge, what undo brings back."""

from __future__ import annotations

import pytest

from nnstudio.base.i18n import Translator
from nnstudio.data.config import Correction, DataConfig
from nnstudio.edit.data_items import (
    add_own,
    exclude,
    relabel,
    remove_own,
    take_back,
    take_over,
)
from nnstudio.edit.edit import EditError
from nnstudio.edit.history import History
from nnstudio.edit.settings import set_data
from nnstudio.project.document import Document

ENGLISH = Translator("en")


@pytest.fixture
def document() -> Document:
    document = Document()
    edit = set_data(document, DataConfig(source="bundled:iris"))
    assert edit is not None
    edit.do(document)
    return document


def test_relabelling_several_items_is_one_step_that_undo_takes_back(document: Document) -> None:
    history = History(document)
    assert history.push(relabel(document, ("1", "2", "3"), "virginica"))
    assert [c.key for c in document.data.corrections] == ["1", "2", "3"]
    assert ENGLISH(history.undo_label) == "Relabel 3 items"
    history.undo()
    assert document.data.corrections == ()
    history.redo()
    assert {c.label for c in document.data.corrections} == {"virginica"}


def test_deciding_anew_about_the_same_items_is_the_same_step(document: Document) -> None:
    history = History(document)
    history.push(relabel(document, ("1", "2"), "virginica"))
    history.push(relabel(document, ("2", "1"), "setosa"))
    assert len(history) == 1
    history.push(relabel(document, ("3",), "setosa"))
    assert len(history) == 2
    history.undo()
    history.undo()
    assert document.data.corrections == ()


def test_the_class_it_was_read_with_is_no_correction(document: Document) -> None:
    relabel(document, ("1",), "virginica", {"1": "setosa"}).do(document)
    relabel(document, ("1",), "setosa", {"1": "setosa"}).do(document)
    assert document.data.corrections == ()


def test_excluding_keeps_the_right_class_and_taking_back_brings_it_back(
    document: Document,
) -> None:
    relabel(document, ("1",), "virginica").do(document)
    exclude(document, ("1", "2"), "  twice  in the file ").do(document)
    assert document.data.corrections[0] == Correction(
        key="1", label="virginica", exclude=True, reason="twice in the file"
    )
    take_back(document, ("1", "2")).do(document)
    assert document.data.corrections == (Correction(key="1", label="virginica"),)
    take_back(document, ("1",)).do(document)
    assert document.data.corrections == ()
    assert take_back(document, ("1",)) is None


@pytest.mark.parametrize("reason", ["", "  ", "x" * 501])
def test_excluding_needs_a_reason(document: Document, reason: str) -> None:
    with pytest.raises(EditError):
        exclude(document, ("1",), reason)


@pytest.mark.parametrize("label", ["", "  ", "x" * 201])
def test_a_class_needs_a_name(document: Document, label: str) -> None:
    with pytest.raises(EditError):
        relabel(document, ("1",), label)


def test_the_same_again_is_nothing(document: Document) -> None:
    exclude(document, ("1",), "blurred").do(document)
    assert exclude(document, ("1",), "blurred") is None


def test_own_samples_are_added_and_removed_file_by_file(document: Document) -> None:
    history = History(document)
    history.push(add_own(document, "/samples", ("7/0001.png", "7/0001.png")))
    history.push(add_own(document, "/samples", ("7/0002.png",)))
    assert document.data.own_files == ("7/0001.png", "7/0002.png")
    assert ENGLISH(history.undo_label) == "Add 1 own sample"
    assert add_own(document, "/samples", ("7/0001.png",)) is None
    history.push(remove_own(document, ("7/0001.png",)))
    assert document.data.own_files == ("7/0002.png",)
    history.push(remove_own(document, ("7/0002.png",)))
    assert (document.data.own, document.data.own_files) == ("", ())
    while history.undo():
        pass
    assert document.data.own_files == ()
    assert remove_own(document, ("7/0001.png",)) is None


def test_corrections_of_a_review_are_one_step_and_stay_marked_until_changed_by_hand(
    document: Document,
) -> None:
    history = History(document)
    reviewed = (
        Correction(key="1", label="virginica", reviewed=True),
        Correction(key="2", exclude=True, reason="blurred", reviewed=True),
        Correction(key="3", label="setosa", reviewed=True),
    )
    assert history.push(take_over(document, reviewed, {"3": "setosa"}))
    assert document.data.corrections == reviewed[:2]
    assert ENGLISH(history.undo_label) == "Take 3 corrections of the review over"
    history.push(relabel(document, ("1",), "setosa"))
    assert [c.reviewed for c in document.data.corrections] == [False, True]
    history.undo()
    history.undo()
    assert document.data.corrections == ()


def test_a_review_cannot_exclude_without_a_reason(document: Document) -> None:
    with pytest.raises(EditError):
        take_over(document, (Correction(key="1", exclude=True, reason=" ", reviewed=True),))
