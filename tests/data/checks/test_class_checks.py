"""Checks of classes and parts: rare ones, too many, groups, time, what stays empty."""

from __future__ import annotations

import numpy as np

from nnstudio.data.check_spec import Case
from nnstudio.data.config import SplitConfig
from nnstudio.data.dataset import Parts
from nnstudio.data.frame import Frame, NumberColumn
from nnstudio.data.registry import load_checks
from tests.helpers.frames import case_of, chosen, found, frame_of, labels, said, ways

CHECKS = load_checks()
GENERATOR = np.random.default_rng(7)
NOISE = GENERATOR.normal(size=2000)

# ------------------------------------------------------------------------------ rare classes


def test_imbalance_over_five_to_one_offers_weights_and_chooses_none() -> None:
    classes = ["Bus"] * 120 + ["Auto"] * 20 + ["Rad"] * 100
    frame = frame_of({"x": NOISE[:240], "way": classes})
    (finding,) = found(CHECKS["imbalance"], frame)
    assert "“Auto” is rare: 17 of 204 items in training and validation" in said(finding)
    assert "“Bus” is 6 times as frequent" in said(finding)
    assert labels(finding)[0] == "No weights yet"
    case = chosen(frame, finding, 1)
    assert case.config.weights == "balanced"
    (after,) = CHECKS["imbalance"].look(case)
    assert labels(after)[0] == labels(finding)[1]


def test_imbalance_looks_away_from_the_test() -> None:
    classes = np.array(["a"] * 50 + ["b"] * 10 + ["b"] * 40)
    frame = frame_of({"x": NOISE[:100], "y": classes.tolist()})
    rows = np.arange(100)
    case = case_of(frame)
    hidden = Case(case.meaning, case.config, Parts(rows[:55], rows[55:60], rows[60:]))
    assert CHECKS["imbalance"].look(hidden) == ()  # 50 to 10 is just five to one
    hidden = Case(case.meaning, case.config, Parts(rows[:55], rows[55:59], rows[59:]))
    assert "9 of 59" in said(CHECKS["imbalance"].look(hidden)[0])
    unknown = Case(case.meaning, case.config, None)
    assert CHECKS["imbalance"].look(unknown) == ()  # 50 to 50


def test_five_to_one_is_no_imbalance_yet() -> None:
    frame = frame_of({"x": NOISE[:120], "y": ["a"] * 100 + ["b"] * 20})
    assert found(CHECKS["imbalance"], frame) == ()


def test_classes_of_which_nothing_can_be_said_are_named_with_their_counts() -> None:
    classes = ["Bus"] * 121 + ["Fahrrad"] * 98 + ["zu Fuß"] * 72 + ["Auto"] * 19
    those = found(CHECKS["few_items"], frame_of({"x": NOISE[:310], "way": classes}))
    assert [said(finding) for finding in those] == [
        "With 3 “Auto” in validation and 3 in the test, nothing can be said about this class."
    ]
    many = frame_of({"x": NOISE[:300], "way": [f"c{row % 30}" for row in range(300)]})
    (finding,) = found(CHECKS["few_items"], many)
    assert "fewer than 10 items of each class" in said(finding)
    some = [f"c{row % 6}" for row in range(60)] + ["big"] * 200
    (finding,) = found(CHECKS["few_items"], frame_of({"x": NOISE[:260], "way": some}))
    assert said(finding).startswith("6 classes have fewer than 10 items in validation or test")


def test_a_class_with_one_item_is_named_and_can_be_left_out() -> None:
    frame = frame_of({"x": NOISE[:81], "way": ["Bus", "Rad"] * 40 + ["Ross"]})
    finding = found(CHECKS["few_items"], frame)[0]
    assert said(finding).startswith("“Ross” has a single item (row 81).")
    case = chosen(frame, finding, 1)
    assert 80 not in case.meaning.kept
    assert all("Ross" not in said(f) for f in CHECKS["few_items"].look(case))


def test_hundreds_of_classes_are_too_many() -> None:
    target = NumberColumn("y", np.repeat(np.arange(250), 4).astype(np.float64))
    frame = frame_of({"x": NOISE[:1000], "y": target})
    (finding,) = found(CHECKS["many_classes"], frame, task="classification")
    assert "“y” has 250 classes, with 4.0 items each on average" in said(finding)
    assert finding.fixes[1].changes == {"task": "regression"}
    assert found(CHECKS["many_classes"], frame) == ()


# ------------------------------------------------------------------------------ groups and parts


def _patients(name: str = "patient_id") -> Frame:
    patient = np.repeat(np.arange(30), 6)
    ill = np.where(GENERATOR.random(30) < 0.5, "ill", "well")[patient]
    return frame_of({name: patient * 3 + 100, "x": NOISE[:180], "state": ill.tolist()})


def test_a_repeating_column_that_tells_the_class_is_proposed_as_a_group() -> None:
    frame = _patients()
    (finding,) = found(CHECKS["groups"], frame)
    assert "“patient_id” repeats itself and tells the class in 100\u202f% of the items" in said(
        finding
    )
    case = chosen(frame, finding, 1)
    assert case.meaning.roles["patient_id"] == "group"
    assert case.config.split.kind == "group"
    assert case.parts is not None
    ids = np.repeat(np.arange(30), 6)
    sets = [
        set(ids[rows].tolist())
        for rows in (case.parts.train, case.parts.validation, case.parts.test)
    ]
    assert not (sets[0] & sets[1] or sets[0] & sets[2] or sets[1] & sets[2])
    (after,) = CHECKS["groups"].look(case)
    assert labels(after)[0] == "Keep its items in one part"
    back = chosen(frame, after, 1, roles=case.config.roles, split=case.config.split)
    assert "patient_id" not in back.config.roles and back.config.split.kind == "stratified"


def test_measured_numbers_and_the_usual_categories_are_no_groups() -> None:
    size = np.round(np.repeat([1.0, 5.0], 100) + NOISE[:200] / 4, 1)
    colour = GENERATOR.choice(["red", "green", "blue"], 200).tolist()
    frame = frame_of({"size": size, "colour": colour, "y": ["a"] * 100 + ["b"] * 100})
    assert found(CHECKS["groups"], frame) == ()


def test_a_split_by_group_without_a_group_says_so() -> None:
    (finding,) = found(CHECKS["sharing"], ways(NOISE[:100]), split=SplitConfig(kind="group"))
    assert "no column has the role “group”" in said(finding)
    assert finding.fixes[0].changes["split"].kind == "stratified"
    (finding,) = found(CHECKS["sharing"], ways(NOISE[:100]), split=SplitConfig(kind="time"))
    assert "no column says when" in said(finding)
    (finding,) = found(CHECKS["sharing"], ways(NOISE[:100]), split=SplitConfig(kind="given"))
    assert "bring none" in said(finding)


def test_a_part_that_stays_empty_is_named() -> None:
    frame = ways(NOISE[:100], site=["north" if row % 3 else "south" for row in range(100)])
    config = {"roles": {"site": "group"}, "split": SplitConfig(kind="group")}
    (finding,) = found(CHECKS["sharing"], frame, **config)
    assert "Without an item: " in said(finding) and "too few groups" in said(finding)


def test_mixing_past_and_future_is_pointed_out() -> None:
    days = [np.datetime64("2024-01-01") + int(day) for day in GENERATOR.permutation(100) ** 2]
    frame = ways(NOISE[:100], day=days)
    (finding,) = found(CHECKS["sharing"], frame)
    assert "“day” says when" in said(finding)
    case = chosen(frame, finding, 1)
    assert case.parts is not None
    when = np.array(days)[case.meaning.kept]
    assert when[case.parts.train].max() < when[case.parts.test].min()
    (after,) = CHECKS["sharing"].look(case)
    assert labels(after)[0] == "Train on the past, test on the latest"
