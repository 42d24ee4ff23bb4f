"""Checks of tables: gaps, repeats, leaks, names, odd values, ways of writing.

For every finding, the first repair is the one in force, and choosing another changes only settings.
"""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.data.config import StepConfig
from nnstudio.data.dataset import Parts
from nnstudio.data.frame import Frame, NumberColumn
from nnstudio.data.items import raw_data_of
from nnstudio.data.load import prepare_dataset
from nnstudio.data.registry import load_data_registries
from tests.helpers.frames import case_of, chosen, file_config, found, frame_of, labels, said, ways

REGISTRIES = load_data_registries()
CHECKS = REGISTRIES.checks
GENERATOR = np.random.default_rng(7)
NOISE = GENERATOR.normal(size=2000)


def test_every_check_is_loaded_and_named() -> None:
    assert not CHECKS.failures
    for check in CHECKS:
        assert check.name.source
        assert check.look(case_of(ways(NOISE[:400]))) == ()


# ------------------------------------------------------------------------------ missing cells


def _heights(missing: str = "k. A.") -> Frame:
    cells = [1.0 + row / 100 for row in range(40)]
    values = np.array([np.nan if row in (4, 9, 20, 33) else cells[row] for row in range(40)])
    heights = NumberColumn("height", values, gaps={missing: 4})
    return frame_of(
        {"height": heights, "x": NOISE[:40], "kind": ["a" if row % 3 else "b" for row in range(40)]}
    )


def test_missing_cells_are_told_with_their_rows_and_how_they_are_written() -> None:
    (finding,) = found(CHECKS["missing_cells"], _heights(), prepare=(StepConfig(id="fill"),))
    assert "“height”: 4 cells are missing (rows 5, 10, 21, 34; written “k. A.”)." in said(finding)
    assert "„height“: 4 Zellen fehlen (Zeilen 5, 10, 21, 34; geschrieben „k. A.“)." in said(
        finding, german=True
    )
    assert finding.places == ("5", "10", "21", "34")
    assert finding.column == "height"


def test_what_fills_a_gap_is_named_with_its_value_and_comes_from_training_rows() -> None:
    frame = _heights()
    case = case_of(frame, file_config(prepare=(StepConfig(id="fill"),)))
    (finding,) = CHECKS["missing_cells"].look(case)
    assert case.parts is not None
    column = frame.columns[0]
    assert isinstance(column, NumberColumn)
    mean = np.nanmean(column.values[case.meaning.kept[case.parts.train]])
    assert labels(finding)[0] == f"Fill with the mean of the training rows, {mean:.4g}"


def test_gaps_that_nothing_fills_are_an_error_until_they_are_filled() -> None:
    frame = _heights()
    (finding,) = found(CHECKS["missing_cells"], frame)
    assert finding.severity == "error"
    assert labels(finding)[0] == "Leave the gaps"
    for place in range(1, len(finding.fixes)):
        case = chosen(frame, finding, place)
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
    those = {f.column: f for f in found(CHECKS["missing_cells"], frame, prepare=start)}
    assert list(those) == ["w", "n", "m"]
    assert "written “?”" in said(those["w"])
    median = next(i for i, label in enumerate(labels(those["n"])) if "median" in label)
    steps = those["n"].fixes[median].changes["prepare"]
    after = {f.column: f for f in found(CHECKS["missing_cells"], frame, prepare=steps)}
    assert "median" in labels(after["n"])[0]
    assert labels(after["w"])[0] == labels(those["w"])[0]
    assert labels(after["m"])[0] == labels(those["m"])[0]
    out = next(i for i, label in enumerate(labels(after["m"])) if label.startswith("Leave out"))
    steps = after["m"].fixes[out].changes["prepare"]
    last = {f.column: f for f in found(CHECKS["missing_cells"], frame, prepare=steps)}
    assert labels(last["m"])[0].startswith("Leave out these")
    assert "median" in labels(last["n"])[0]
    back = next(i for i, label in enumerate(labels(last["m"])) if "the mean" in label)
    again = last["m"].fixes[back].changes["prepare"]
    assert [step.id for step in again] == ["fill", "fill", "one_hot"]


def test_a_column_that_is_mostly_empty_can_be_left_out() -> None:
    decks = [None if row % 5 else "CD"[row // 10 % 2] for row in range(100)]
    frame = ways(NOISE[:100], deck=decks)
    (finding,) = found(CHECKS["missing_cells"], frame, prepare=(StepConfig(id="fill"),))
    assert labels(finding)[-1] == "Leave out the column: it is mostly empty"
    assert finding.fixes[-1].changes["roles"]["deck"] == "ignore"


# ------------------------------------------------------------------------------ repeated rows


def _with_repeats() -> Frame:
    rows = 60
    x, way = NOISE[:rows].copy(), ["Bus" if row % 2 else "Rad" for row in range(rows)]
    x[40], x[55], x[57] = x[10], x[21], x[21]
    return frame_of({"Nr": list(range(1, rows + 1)), "x": x, "way": way})


def test_rows_that_agree_in_all_but_the_running_number_are_listed_in_pairs() -> None:
    (finding,) = found(CHECKS["repeated_rows"], _with_repeats())
    assert said(finding).startswith(
        "3 rows repeat an earlier row in every column except “Nr” (41 = 11, 56 = 22, 58 = 22)."
    )
    assert finding.places == ("41", "56", "58")
    assert labels(finding)[0] == "Keep all"


def test_the_first_of_each_can_be_kept_and_that_stays_after_the_import() -> None:
    frame = _with_repeats()
    (finding,) = found(CHECKS["repeated_rows"], frame)
    case = chosen(frame, finding, 1)
    assert len(case.meaning.kept) == 57
    assert case.meaning.left_out[-1].places == ("41", "56", "58")
    (after,) = CHECKS["repeated_rows"].look(case)
    assert labels(after)[0] == "Keep the first of each"
    written = case.config.model_copy(update={"roles": dict(case.meaning.roles)})
    assert len(case_of(frame, written).meaning.kept) == 57


def test_equal_rows_can_stay_in_one_part() -> None:
    frame = _with_repeats()
    (finding,) = found(CHECKS["repeated_rows"], frame)
    assert "in another part" in said(finding)
    case = chosen(frame, finding, 2)
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
    assert (
        len(found(CHECKS["repeated_rows"], frame)[0].places) == 27
    )  # Nr is no running number here
    assert found(CHECKS["repeated_rows"], ways(NOISE[:100])) == ()


# ------------------------------------------------------------------------------ leaks and names


def test_a_column_that_says_the_answer_is_left_out_but_may_be_used() -> None:
    frame = ways(NOISE[:100], alive=["yes" if row % 2 else "no" for row in range(100)])
    case = case_of(frame)
    assert case.meaning.roles["alive"] == "ignore"
    (finding,) = CHECKS["gives_answer"].look(case)
    assert "“alive” gives the answer away: it says the same as “way”." in said(finding)
    assert labels(finding) == ["Leave it out", "Use anyway"]
    used = chosen(frame, finding, 1)
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
    assert found(CHECKS["gives_answer"], noisy) == ()


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
    frame = ways(NOISE[:100], **{name: cells})
    case = case_of(frame)
    assert case.meaning.roles[name] == "ignore"
    (finding,) = CHECKS["identifying"].look(case)
    assert words in said(finding)
    assert "not stored in the project" in said(finding)
    used = chosen(frame, finding, 1)
    assert used.meaning.roles[name] == "input"
    assert labels(CHECKS["identifying"].look(used)[0]) == ["Use anyway", "Leave it out"]


def test_cars_places_and_codes_are_no_people() -> None:
    frame = ways(
        NOISE[:100],
        name=[f"ford model {row % 9}" for row in range(100)],
        Ort=["Bad Honnef" if row % 2 else "Köln" for row in range(100)],
        area=[f"{row:05}" for row in range(100)],
    )
    assert found(CHECKS["identifying"], frame) == ()


def test_a_list_of_names_and_classes_can_still_be_learnt() -> None:
    names = [f"{'AEIOU'[row % 5]}{'bcdfg'[row // 5 % 5]}a{row}" for row in range(60)]
    case = case_of(frame_of({"Vorname": names, "sex": ["m", "f"] * 30}))
    assert case.meaning.roles["Vorname"] == "text"


# ------------------------------------------------------------------------------ odd values


def test_a_column_that_is_nearly_always_the_same_is_pointed_out() -> None:
    frame = ways(NOISE[:400], state=["ok"] * 398 + ["no"] * 2, zero=[0.0] * 399 + [3.0])
    those = found(CHECKS["near_constant"], frame)
    assert [said(f) for f in those] == [
        "“state” is ok in 99.5\u202f% of the rows. It can say little about the others.",
        "“zero” is 0 in 99.8\u202f% of the rows. It can say little about the others.",
    ]
    assert chosen(frame, those[0], 1).meaning.roles["state"] == "ignore"


def test_zeros_far_from_all_other_values_may_be_gaps() -> None:
    pressure = np.where(np.arange(200) % 20 == 0, 0.0, 60 + np.arange(200) % 45)
    children = GENERATOR.poisson(1.2, 200).astype(float)
    rain = np.where(np.arange(200) % 3 == 0, 0.0, np.abs(NOISE[:200]).round(2))
    frame = ways(NOISE[:200], pressure=pressure, children=children, rain=rain)
    (finding,) = found(CHECKS["zeros"], frame)
    assert "“pressure” is 0 in 10 rows (rows 1, 21, 41, 61 …); all other values are 60" in said(
        finding
    )
    assert finding.severity == "info"
    assert labels(finding) == ["0 is a value like any other", "Count these cells as missing"]


def test_a_slip_of_the_keyboard_stands_out_and_a_long_tail_does_not() -> None:
    age = 11 + np.arange(200) % 7.0
    age[57] = 999
    income = np.exp(8 + 1.2 * NOISE[:200])
    frame = ways(NOISE[:200], age=age, income=income)
    (finding,) = found(CHECKS["outliers"], frame)
    assert "“age” is 999 (row 58), far from the others (11 … 17)." in said(finding)
    case = chosen(frame, finding, 1)
    assert 57 not in case.meaning.kept
    assert CHECKS["outliers"].look(case) == ()


# ------------------------------------------------------------------------------ ways of writing


def test_class_names_that_differ_in_writing_can_become_one_class() -> None:
    labels_of = ["Spam"] * 30 + ["spam"] * 10 + ["SPAM "] * 5 + ["ham"] * 40
    frame = frame_of({"x": NOISE[:85], "kind": labels_of})
    (finding,) = found(CHECKS["label_variants"], frame)
    assert said(finding).startswith("3 classes may be the same: Spam, spam, SPAM.")
    assert labels(finding) == ["Keep them apart", "Make them one class, “Spam”"]
    case = chosen(frame, finding, 1)
    assert case.meaning.classes == ("Spam", "ham")
    (after,) = CHECKS["label_variants"].look(case)
    assert labels(after)[0] == "Make them one class, “Spam”"
    apart = chosen(frame, after, 1, merge=case.config.merge)
    assert len(apart.meaning.classes) == 4


@pytest.mark.parametrize(
    ("first", "second"), [("1", "1.0"), ("Übung", "U\u0308bung"), ("zu Fuß", "zu-fuß"), ("A", "a.")]
)
def test_numbers_letters_and_signs_are_written_in_many_ways(first: str, second: str) -> None:
    frame = frame_of({"x": NOISE[:90], "kind": [first] * 40 + [second] * 20 + ["other"] * 30})
    (finding,) = found(CHECKS["label_variants"], frame)
    assert said(finding).startswith(f"“{first}” and “{second}” may be the same class.")


def test_different_classes_are_left_alone() -> None:
    frame = frame_of({"x": NOISE[:90], "kind": ["C", "C++", "C#"] * 30})
    assert found(CHECKS["label_variants"], frame) == ()


def test_findings_about_many_columns_are_told_in_one_sentence() -> None:
    rows = 200
    numbers = {f"n{place}": NOISE[place * 50 : place * 50 + rows].copy() for place in range(12)}
    for values in numbers.values():
        values[7] = 1e6
    (far,) = found(CHECKS["outliers"], ways(NOISE[:rows], **numbers))
    assert said(far).startswith("12 columns hold numbers far from the others (row 8): n0, n1, n2")
    zeros = {
        f"z{place}": np.where(np.arange(rows) % 9 == place % 9, 0.0, 50.0 + np.arange(rows) % 31)
        for place in range(12)
    }
    (zero,) = found(CHECKS["zeros"], ways(NOISE[:rows], **zeros))
    assert said(zero).startswith("12 columns are 0 in some rows")
    same = {f"s{place}": [1.0] * (rows - 1) + [2.0 + place] for place in range(12)}
    (usual,) = found(CHECKS["near_constant"], ways(NOISE[:rows], **same))
    assert said(usual).startswith("12 columns are nearly always the same: s0, s1, s2, s3 …")
    gone = chosen(ways(NOISE[:rows], **same), usual, 1)
    assert all(gone.meaning.roles[name] == "ignore" for name in same)


def test_gaps_in_many_columns_are_treated_alike_or_each_in_its_own_way() -> None:
    rows = 60
    gaps = {f"n{place}": NOISE[place : place + rows].copy() for place in range(12)}
    for place, values in enumerate(gaps.values()):
        values[place] = np.nan
    frame = ways(NOISE[:rows], **gaps)
    (finding,) = found(CHECKS["missing_cells"], frame, prepare=(StepConfig(id="fill"),))
    assert said(finding).startswith("12 cells are missing in 12 columns, most in n0, n1, n2 …")
    assert labels(finding)[0] == "Fill with the mean of the training rows"
    case = chosen(frame, finding, 4)
    assert case.config.prepare == (StepConfig(id="leave_out"),)
    (after,) = CHECKS["missing_cells"].look(case)
    assert labels(after)[0] == "Leave out these 12 rows"
    mixed = (
        StepConfig(id="fill", params={"columns": "n3", "method": "median"}),
        StepConfig(id="fill"),
    )
    (after,) = found(CHECKS["missing_cells"], frame, prepare=mixed)
    assert labels(after)[0] == "Each column in its own way"
    (after,) = found(CHECKS["missing_cells"], frame)
    assert after.severity == "error" and labels(after)[0] == "Leave the gaps"
