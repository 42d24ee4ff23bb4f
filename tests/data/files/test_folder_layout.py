"""What sub-folders say: classes, parts, both, whatever lies around them."""

from __future__ import annotations

from nnstudio.data.files.folder_layout import layout_of, parts_of


def _folders(*paths: str) -> list[tuple[str, ...]]:
    return [tuple(path.split("/")) if path else () for path in paths]


def test_folders_are_classes() -> None:
    found = layout_of(_folders("Sport", "Politik", "Sport"))
    assert found.labels == ("Sport", "Politik", "Sport")
    assert found.parts == ()
    assert found.outside == ()


def test_folders_around_everything_are_passed_by() -> None:
    found = layout_of(_folders("set/data/pos", "set/data/neg"))
    assert found.labels == ("pos", "neg")
    assert found.class_depth == 2


def test_parts_stand_above_classes() -> None:
    found = layout_of(_folders("train/pos", "train/neg", "test/pos", "val/neg"))
    assert found.labels == ("pos", "neg", "pos", "neg")
    assert found.parts == ("train", "train", "test", "validation")


def test_parts_stand_below_classes_too() -> None:
    found = layout_of(_folders("pos/train", "neg/train", "pos/test"))
    assert found.labels == ("pos", "neg", "pos")
    assert found.parts == ("train", "train", "test")


def test_parts_alone_leave_the_class_open() -> None:
    found = layout_of(_folders("train", "train", "test"))
    assert found.labels == ()
    assert found.parts == ("train", "train", "test")


def test_deeper_folders_say_more() -> None:
    found = layout_of(_folders("Sport/Ball", "Sport/Rad", "Politik"))
    assert found.labels == ("Sport", "Sport", "Politik")
    assert found.deeper == (("Ball",), ("Rad",), ("",))


def test_files_beside_the_classes_are_outside() -> None:
    found = layout_of(_folders("", "pos", "neg", "pos", "neg"))
    assert found.outside == (0,)
    assert found.labels[0] == ""


def test_few_files_in_folders_make_no_classes() -> None:
    assert layout_of(_folders("", "", "", "a", "b")).labels == ()
    assert layout_of(_folders("", "")).labels == ()
    assert layout_of([]).labels == ()
    assert layout_of(_folders("all", "all")).labels == ()


def test_names_are_composed_so_that_one_class_stays_one() -> None:
    found = layout_of([("U\u0308bung",), ("Übung ",), ("b",)])
    assert found.labels == ("Übung", "Übung", "b")


def test_parts_become_rows() -> None:
    parts = parts_of(["train", None, "test", "validation"])
    assert parts.train.tolist() == [0, 1]
    assert parts.validation.tolist() == [3]
    assert parts.test.tolist() == [2]
