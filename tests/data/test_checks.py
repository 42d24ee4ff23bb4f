"""Checks of tables: what each finds, what it leaves alone, and that a repair only changes settings.

For every finding, the first repair is the one in force.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nnstudio.data.check_spec import Case
from nnstudio.data.config import DataConfig, SplitConfig, StepConfig
from nnstudio.data.dataset import Parts
from nnstudio.data.frame import Frame, NumberColumn
from nnstudio.data.items import raw_data_of
from nnstudio.data.load import prepare_dataset
from nnstudio.data.registry import load_data_registries
from nnstudio.data.spec import Finding
from tests.helpers.frames import case_of, frame_of, labels, said

REGISTRIES = load_data_registries()
CHECKS = REGISTRIES.checks
GENERATOR = np.random.default_rng(7)
NOISE = GENERATOR.normal(size=2000)


def _found(check: str, frame: Frame, **config: Any) -> tuple[Finding, ...]:
    return CHECKS[check].look(case_of(frame, _config(**config)))


def _config(**fields: Any) -> DataConfig:
    return DataConfig(source="file", importer="csv", **fields)


def _chosen(frame: Frame, finding: Finding, place: int, **config: Any) -> Case:
    """Return the data after a repair was chosen."""
    fields = {**_config(**config).model_dump(), **finding.fixes[place].changes}
    return case_of(frame, DataConfig.model_validate(fields))


def _two_classes(rows: int = 100, **columns: Any) -> Frame:
    classes = ["Bus" if row % 2 else "Rad" for row in range(rows)]
    return frame_of({"x": NOISE[:rows], **columns, "way": classes})


def test_every_check_is_loaded_and_named() -> None:
    assert not CHECKS.failures
    for check in CHECKS:
        assert check.name.source
        assert check.look(case_of(_two_classes(400))) == ()


# ------------------------------------------------------------------------------ missing cells


def _heights(missing: str = "k. A.") -> Frame:
    cells = [1.0 + row / 100 for row in range(40)]
    values = np.array([np.nan if row in (4, 9, 20, 33) else cells[row] for row in range(40)])
    heights = NumberColumn("height", values, gaps={missing: 4})
    return frame_of(
        {"height": heights, "x": NOISE[:40], "kind": ["a" if row % 3 else "b" for row in range(40)]}
    )


def test_missing_cells_are_told_with_their_rows_and_how_they_are_written() -> None:
    (finding,) = _found("missing_cells", _heights(), prepare=(StepConfig(id="fill"),))
    assert "“height”: 4 cells are missing (rows 5, 10, 21, 34; written “k. A.”)." in said(finding)
    assert "„height“: 4 Zellen fehlen (Zeilen 5, 10, 21, 34; geschrieben „k. A.“)." in said(
        finding, german=True
    )
    assert finding.places == ("5", "10", "21", "34")
    assert finding.column == "height"


def test_what_fills_a_gap_is_named_with_its_value_and_comes_from_training_rows() -> None:
    frame = _heights()
    case = case_of(frame, _config(prepare=(StepConfig(id="fill"),)))
    (finding,) = CHECKS["missing_cells"].look(case)
    assert case.parts is not None
    column = frame.columns[0]
    assert isinstance(column, NumberColumn)
    mean = np.nanmean(column.values[case.meaning.kept[case.parts.train]])
    assert labels(finding)[0] == f"Fill with the mean of the training rows, {mean:.4g}"


def test_gaps_that_nothing_fills_are_an_error_until_they_are_filled() -> None:
    frame = _heights()
    (finding,) = _found("missing_cells", frame)
    assert finding.severity == "error"
    assert labels(finding)[0] == "Leave the gaps"
    for place in range(1, len(finding.fixes)):
        case = _chosen(frame, finding, place)
        (after,) = CHECKS["missing_cells"].look(case)
        assert after.severity == "warning"
        assert labels(after)[0] == labels(finding)[place]
        data = prepare_dataset(raw_data_of(case.meaning, case.config), case.config, REGISTRIES)
        left = 36 if labels(finding)[place] == "Leave out these 4 rows" else 40
        assert data.items == left
        assert np.isfinite(data.inputs["features"]).all()


def test_each_column_keeps_its_own_treatment() -> None:
    words = ["a" if row % 3 else "?" for row in range(60)]
    numbers = [None if row % 10 == 0 else float(row) for row in range(60)]
    others = [None if row % 7 == 0 else row * 1.5 for row in range(60)]
    frame = frame_of(
        {"w": [*words[:30], *["b"] * 30], "n": numbers, "m": others, "y": ["p", "q"] * 30}
    )
    start = (StepConfig(id="fill"), StepConfig(id="one_hot"))
    found = {f.column: f for f in _found("missing_cells", frame, prepare=start)}
    assert list(found) == ["w", "n", "m"]
    assert "written “?”" in said(found["w"])
    median = next(i for i, label in enumerate(labels(found["n"])) if "median" in label)
    steps = found["n"].fixes[median].changes["prepare"]
    after = {f.column: f for f in _found("missing_cells", frame, prepare=steps)}
    assert "median" in labels(after["n"])[0]
    assert labels(after["w"])[0] == labels(found["w"])[0]
    assert labels(after["m"])[0] == labels(found["m"])[0]
    out = next(i for i, label in enumerate(labels(after["m"])) if label.startswith("Leave out"))
    steps = after["m"].fixes[out].changes["prepare"]
    last = {f.column: f for f in _found("missing_cells", frame, prepare=steps)}
    assert labels(last["m"])[0].startswith("Leave out these")
    assert "median" in labels(last["n"])[0]
    back = next(i for i, label in enumerate(labels(last["m"])) if "the mean" in label)
    again = last["m"].fixes[back].changes["prepare"]
    assert [step.id for step in again] == ["fill", "fill", "one_hot"]


def test_a_column_that_is_mostly_empty_can_be_left_out() -> None:
    decks = [None if row % 5 else "CD"[row // 10 % 2] for row in range(100)]
    frame = _two_classes(deck=decks)
    (finding,) = _found("missing_cells", frame, prepare=(StepConfig(id="fill"),))
    assert labels(finding)[-1] == "Leave out the column: it is mostly empty"
    assert finding.fixes[-1].changes["roles"]["deck"] == "ignore"


# ------------------------------------------------------------------------------ rare classes


def test_imbalance_over_five_to_one_offers_weights_and_chooses_none() -> None:
    classes = ["Bus"] * 120 + ["Auto"] * 20 + ["Rad"] * 100
    frame = frame_of({"x": NOISE[:240], "way": classes})
    (finding,) = _found("imbalance", frame)
    assert "“Auto” is rare: 17 of 204 items in training and validation" in said(finding)
    assert "“Bus” is 6 times as frequent" in said(finding)
    assert labels(finding)[0] == "No weights yet"
    case = _chosen(frame, finding, 1)
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
    assert _found("imbalance", frame) == ()


def test_classes_of_which_nothing_can_be_said_are_named_with_their_counts() -> None:
    classes = ["Bus"] * 121 + ["Fahrrad"] * 98 + ["zu Fuß"] * 72 + ["Auto"] * 19
    found = _found("few_items", frame_of({"x": NOISE[:310], "way": classes}))
    assert [said(finding) for finding in found] == [
        "With 3 “Auto” in validation and 3 in the test, nothing can be said about this class."
    ]
    many = frame_of({"x": NOISE[:300], "way": [f"c{row % 30}" for row in range(300)]})
    (finding,) = _found("few_items", many)
    assert "fewer than 10 items of each class" in said(finding)
    some = [f"c{row % 6}" for row in range(60)] + ["big"] * 200
    (finding,) = _found("few_items", frame_of({"x": NOISE[:260], "way": some}))
    assert said(finding).startswith("6 classes have fewer than 10 items in validation or test")


def test_a_class_with_one_item_is_named_and_can_be_left_out() -> None:
    frame = frame_of({"x": NOISE[:81], "way": ["Bus", "Rad"] * 40 + ["Ross"]})
    finding = _found("few_items", frame)[0]
    assert said(finding).startswith("“Ross” has a single item (row 81).")
    case = _chosen(frame, finding, 1)
    assert 80 not in case.meaning.kept
    assert all("Ross" not in said(f) for f in CHECKS["few_items"].look(case))


def test_hundreds_of_classes_are_too_many() -> None:
    target = NumberColumn("y", np.repeat(np.arange(250), 4).astype(np.float64))
    frame = frame_of({"x": NOISE[:1000], "y": target})
    (finding,) = _found("many_classes", frame, task="classification")
    assert "“y” has 250 classes, with 4.0 items each on average" in said(finding)
    assert finding.fixes[1].changes == {"task": "regression"}
    assert _found("many_classes", frame) == ()


# ------------------------------------------------------------------------------ repeated rows


def _with_repeats() -> Frame:
    rows = 60
    x, way = NOISE[:rows].copy(), ["Bus" if row % 2 else "Rad" for row in range(rows)]
    x[40], x[55], x[57] = x[10], x[21], x[21]
    return frame_of({"Nr": list(range(1, rows + 1)), "x": x, "way": way})


def test_rows_that_agree_in_all_but_the_running_number_are_listed_in_pairs() -> None:
    (finding,) = _found("repeated_rows", _with_repeats())
    assert said(finding).startswith(
        "3 rows repeat an earlier row in every column except “Nr” (41 = 11, 56 = 22, 58 = 22)."
    )
    assert finding.places == ("41", "56", "58")
    assert labels(finding)[0] == "Keep all"


def test_the_first_of_each_can_be_kept_and_that_stays_after_the_import() -> None:
    frame = _with_repeats()
    (finding,) = _found("repeated_rows", frame)
    case = _chosen(frame, finding, 1)
    assert len(case.meaning.kept) == 57
    assert case.meaning.left_out[-1].places == ("41", "56", "58")
    (after,) = CHECKS["repeated_rows"].look(case)
    assert labels(after)[0] == "Keep the first of each"
    written = case.config.model_copy(update={"roles": dict(case.meaning.roles)})
    assert len(case_of(frame, written).meaning.kept) == 57


def test_equal_rows_can_stay_in_one_part() -> None:
    frame = _with_repeats()
    (finding,) = _found("repeated_rows", frame)
    assert "in another part" in said(finding)
    case = _chosen(frame, finding, 2)
    assert case.parts is not None
    part = {int(row): n for n, rows in enumerate(_three(case.parts)) for row in rows}
    assert part[10] == part[40] and part[21] == part[55] == part[57]
    (after,) = CHECKS["repeated_rows"].look(case)
    assert labels(after)[0] == labels(finding)[2]
    assert "in another part" not in said(after)


def _three(parts: Parts) -> tuple[np.ndarray, ...]:
    return parts.train, parts.validation, parts.test


def test_rows_of_different_things_are_no_repeats() -> None:
    frame = frame_of({"Nr": [1, 2, 3] * 10, "way": ["Bus", "Rad", "Bus"] * 10})
    assert len(_found("repeated_rows", frame)[0].places) == 27  # Nr is no running number here
    assert _found("repeated_rows", _two_classes()) == ()


# ------------------------------------------------------------------------------ leaks and names


def test_a_column_that_says_the_answer_is_left_out_but_may_be_used() -> None:
    frame = _two_classes(alive=["yes" if row % 2 else "no" for row in range(100)])
    case = case_of(frame)
    assert case.meaning.roles["alive"] == "ignore"
    (finding,) = CHECKS["gives_answer"].look(case)
    assert "“alive” gives the answer away: it says the same as “way”." in said(finding)
    assert labels(finding) == ["Leave it out", "Use anyway"]
    used = _chosen(frame, finding, 1)
    assert used.meaning.roles["alive"] == "input"
    (after,) = CHECKS["gives_answer"].look(used)
    assert labels(after) == ["Use anyway", "Leave it out"]
    assert "would only copy it" in said(after)
    written = case.config.model_copy(update={"roles": dict(case.meaning.roles)})
    assert labels(CHECKS["gives_answer"].look(case_of(frame, written))[0])[0] == "Leave it out"


def test_the_target_in_another_unit_is_left_out_in_regression() -> None:
    celsius = NOISE[:200] * 10
    frame = frame_of({"x": NOISE[200:400], "fahrenheit": celsius * 1.8 + 32, "celsius": celsius})
    case = case_of(frame)
    assert case.meaning.roles == {"x": "input", "fahrenheit": "ignore", "celsius": "target"}
    (finding,) = CHECKS["gives_answer"].look(case)
    assert finding.column == "fahrenheit"
    noisy = frame_of({"x": celsius * 2 + NOISE[200:400], "y": celsius})
    assert _found("gives_answer", noisy) == ()


def test_a_sole_input_is_used_even_if_it_says_the_answer() -> None:
    x = np.arange(60) / 7.0
    case = case_of(frame_of({"x": x[::-1].copy(), "y": 2 * x[::-1] + 1}))
    assert case.meaning.roles == {"x": "input", "y": "target"}
    assert labels(CHECKS["gives_answer"].look(case)[0])[0] == "Use anyway"


@pytest.mark.parametrize(
    ("name", "cell", "words"),
    [
        ("Name", "{first} {last}", "“Name” identifies people."),
        ("Vorname", "{first}", "“Vorname” identifies people."),
        ("contact", "{first}.{last}@mail.de", "e-mail addresses"),
        ("Telefon", "0171 55{n:04}1", "telephone numbers"),
        ("anywhere", "+49 30 55{n:04}1", "telephone numbers"),
        ("customer_id", "K-{n}", "“customer_id” is different in every row"),
        ("Straße", "Gasse {n}", "addresses"),
    ],
)
def test_columns_that_name_people_or_items_are_left_out(name: str, cell: str, words: str) -> None:
    first = ("Ayşe", "Björn", "Céline", "Zoë", "Łukasz", "Özlem", "Tim", "Mia", "Jan", "Eva")
    last = ("Kaya", "Lindt", "Moreau", "Rot", "Nowak", "Demir", "O'Neil", "Braun-Weiß", "Abt", "Öz")
    cells = [
        cell.format(first=first[row % 10], last=last[row // 10], n=row * 7 % 1000)
        for row in range(100)
    ]
    frame = _two_classes(**{name: cells})
    case = case_of(frame)
    assert case.meaning.roles[name] == "ignore"
    (finding,) = CHECKS["identifying"].look(case)
    assert words in said(finding)
    assert "not stored in the project" in said(finding)
    used = _chosen(frame, finding, 1)
    assert used.meaning.roles[name] == "input"
    assert labels(CHECKS["identifying"].look(used)[0]) == ["Use anyway", "Leave it out"]


def test_cars_places_and_codes_are_no_people() -> None:
    frame = _two_classes(
        name=[f"ford model {row % 9}" for row in range(100)],
        Ort=["Bad Honnef" if row % 2 else "Köln" for row in range(100)],
        area=[f"{row:05}" for row in range(100)],
    )
    assert _found("identifying", frame) == ()


def test_a_list_of_names_and_classes_can_still_be_learnt() -> None:
    names = [f"{'AEIOU'[row % 5]}{'bcdfg'[row // 5 % 5]}a{row}" for row in range(60)]
    case = case_of(frame_of({"Vorname": names, "sex": ["m", "f"] * 30}))
    assert case.meaning.roles["Vorname"] == "text"


# ------------------------------------------------------------------------------ groups and parts


def _patients(name: str = "patient_id") -> Frame:
    patient = np.repeat(np.arange(30), 6)
    ill = np.where(GENERATOR.random(30) < 0.5, "ill", "well")[patient]
    return frame_of({name: patient * 3 + 100, "x": NOISE[:180], "state": ill.tolist()})


def test_a_repeating_column_that_tells_the_class_is_proposed_as_a_group() -> None:
    frame = _patients()
    (finding,) = _found("groups", frame)
    assert "“patient_id” repeats itself and tells the class in 100\u202f% of the items" in said(
        finding
    )
    case = _chosen(frame, finding, 1)
    assert case.meaning.roles["patient_id"] == "group"
    assert case.config.split.kind == "group"
    assert case.parts is not None
    ids = np.repeat(np.arange(30), 6)
    sets = [set(ids[rows].tolist()) for rows in _three(case.parts)]
    assert not (sets[0] & sets[1] or sets[0] & sets[2] or sets[1] & sets[2])
    (after,) = CHECKS["groups"].look(case)
    assert labels(after)[0] == "Keep its items in one part"
    back = _chosen(frame, after, 1, roles=case.config.roles, split=case.config.split)
    assert "patient_id" not in back.config.roles and back.config.split.kind == "stratified"


def test_measured_numbers_and_the_usual_categories_are_no_groups() -> None:
    size = np.round(np.repeat([1.0, 5.0], 100) + NOISE[:200] / 4, 1)
    colour = GENERATOR.choice(["red", "green", "blue"], 200).tolist()
    frame = frame_of({"size": size, "colour": colour, "y": ["a"] * 100 + ["b"] * 100})
    assert _found("groups", frame) == ()


def test_a_split_by_group_without_a_group_says_so() -> None:
    (finding,) = _found("sharing", _two_classes(), split=SplitConfig(kind="group"))
    assert "no column has the role “group”" in said(finding)
    assert finding.fixes[0].changes["split"].kind == "stratified"
    (finding,) = _found("sharing", _two_classes(), split=SplitConfig(kind="time"))
    assert "no column says when" in said(finding)
    (finding,) = _found("sharing", _two_classes(), split=SplitConfig(kind="given"))
    assert "bring none" in said(finding)


def test_a_part_that_stays_empty_is_named() -> None:
    frame = _two_classes(site=["north" if row % 3 else "south" for row in range(100)])
    config = {"roles": {"site": "group"}, "split": SplitConfig(kind="group")}
    (finding,) = _found("sharing", frame, **config)
    assert "Without an item: " in said(finding) and "too few groups" in said(finding)


def test_mixing_past_and_future_is_pointed_out() -> None:
    days = [np.datetime64("2024-01-01") + int(day) for day in GENERATOR.permutation(100) ** 2]
    frame = _two_classes(day=days)
    (finding,) = _found("sharing", frame)
    assert "“day” says when" in said(finding)
    case = _chosen(frame, finding, 1)
    assert case.parts is not None
    when = np.array(days)[case.meaning.kept]
    assert when[case.parts.train].max() < when[case.parts.test].min()
    (after,) = CHECKS["sharing"].look(case)
    assert labels(after)[0] == "Train on the past, test on the latest"


# ------------------------------------------------------------------------------ odd values


def test_a_column_that_is_nearly_always_the_same_is_pointed_out() -> None:
    frame = _two_classes(400, state=["ok"] * 398 + ["no"] * 2, zero=[0.0] * 399 + [3.0])
    found = _found("near_constant", frame)
    assert [said(f) for f in found] == [
        "“state” is ok in 99.5\u202f% of the rows. It can say little about the others.",
        "“zero” is 0 in 99.8\u202f% of the rows. It can say little about the others.",
    ]
    assert _chosen(frame, found[0], 1).meaning.roles["state"] == "ignore"


def test_zeros_far_from_all_other_values_may_be_gaps() -> None:
    pressure = np.where(np.arange(200) % 20 == 0, 0.0, 60 + np.arange(200) % 45)
    children = GENERATOR.poisson(1.2, 200).astype(float)
    rain = np.where(np.arange(200) % 3 == 0, 0.0, np.abs(NOISE[:200]).round(2))
    frame = _two_classes(200, pressure=pressure, children=children, rain=rain)
    (finding,) = _found("zeros", frame)
    assert "“pressure” is 0 in 10 rows (rows 1, 21, 41, 61 …); all other values are 60" in said(
        finding
    )
    assert finding.severity == "info" and not finding.fixes


def test_a_slip_of_the_keyboard_stands_out_and_a_long_tail_does_not() -> None:
    age = 11 + np.arange(200) % 7.0
    age[57] = 999
    income = np.exp(8 + 1.2 * NOISE[:200])
    frame = _two_classes(200, age=age, income=income)
    (finding,) = _found("outliers", frame)
    assert "“age” is 999 (row 58), far from the others (11 … 17)." in said(finding)
    case = _chosen(frame, finding, 1)
    assert 57 not in case.meaning.kept
    assert CHECKS["outliers"].look(case) == ()


# ------------------------------------------------------------------------------ ways of writing


def test_class_names_that_differ_in_writing_can_become_one_class() -> None:
    labels_of = ["Spam"] * 30 + ["spam"] * 10 + ["SPAM "] * 5 + ["ham"] * 40
    frame = frame_of({"x": NOISE[:85], "kind": labels_of})
    (finding,) = _found("label_variants", frame)
    assert said(finding).startswith("3 classes may be the same: Spam, spam, SPAM.")
    assert labels(finding) == ["Keep them apart", "Make them one class, “Spam”"]
    case = _chosen(frame, finding, 1)
    assert case.meaning.classes == ("Spam", "ham")
    (after,) = CHECKS["label_variants"].look(case)
    assert labels(after)[0] == "Make them one class, “Spam”"
    apart = _chosen(frame, after, 1, merge=case.config.merge)
    assert len(apart.meaning.classes) == 4


@pytest.mark.parametrize(
    ("first", "second"), [("1", "1.0"), ("Übung", "U\u0308bung"), ("zu Fuß", "zu-fuß"), ("A", "a.")]
)
def test_numbers_letters_and_signs_are_written_in_many_ways(first: str, second: str) -> None:
    frame = frame_of({"x": NOISE[:90], "kind": [first] * 40 + [second] * 20 + ["other"] * 30})
    (finding,) = _found("label_variants", frame)
    assert said(finding).startswith(f"“{first}” and “{second}” may be the same class.")


def test_different_classes_are_left_alone() -> None:
    frame = frame_of({"x": NOISE[:90], "kind": ["C", "C++", "C#"] * 30})
    assert _found("label_variants", frame) == ()
