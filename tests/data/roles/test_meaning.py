"""What columns are for: found by itself, or as a person says; which rows are used."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nnstudio.base.text import plain
from nnstudio.data.config import Correction, DataConfig, Role, WindowConfig
from nnstudio.data.dataset import DataError, LeftOut
from nnstudio.data.frame import PictureColumn, TimeColumn
from nnstudio.data.roles.meaning import Meaning, understand
from tests.helpers.frames import ENGLISH, frame_of

RANDOM = np.random.default_rng(3)
SIZES = RANDOM.normal(size=60).round(2).tolist()
KINDS = ["oak", "elm", "ash"] * 20
STORIES = [
    f"This is text number {row} and it is long enough to be read by somebody who likes to read"
    for row in range(60)
]


def _understood(columns: dict[str, Any], stem: str = "", **fields: Any) -> Meaning:
    frame = frame_of(columns, **{k: v for k, v in fields.items() if k in ("roles", "left_out")})
    config = DataConfig(
        source="file",
        importer="csv",
        roles=fields.get("chosen", {}),
        **{k: v for k, v in fields.items() if k not in ("roles", "left_out", "chosen")},
    )
    return understand(frame, config, stem)


def _reason(meaning: Meaning, name: str) -> str:
    return ENGLISH(next(fact.reason for fact in meaning.facts if fact.name == name))


def test_each_column_gets_a_role_and_a_reason() -> None:
    meaning = _understood(
        {
            "Nr": list(range(1, 61)),
            "size": SIZES,
            "leaf": ["round", "long"] * 30,
            "comment": [f"note {row}" for row in range(60)],
            "always": [5] * 60,
            "nothing": [None] * 60,
            "kind": KINDS,
        }
    )
    assert meaning.roles == {
        "Nr": "ignore",
        "size": "input",
        "leaf": "input",
        "comment": "ignore",
        "always": "ignore",
        "nothing": "ignore",
        "kind": "target",
    }
    assert (meaning.kind, meaning.task, meaning.target_name) == ("table", "classification", "kind")
    assert meaning.classes == ("ash", "elm", "oak")
    assert meaning.codes is not None and meaning.codes[:3].tolist() == [2, 1, 0]
    assert _reason(meaning, "Nr") == "It only counts the rows."
    assert "60 different texts" in _reason(meaning, "comment")
    assert _reason(meaning, "always") == "It is the same everywhere."
    assert _reason(meaning, "nothing") == "It is empty."
    assert "last column" in _reason(meaning, "kind")


def test_a_person_s_roles_win_whatever_the_case_of_the_name() -> None:
    roles: dict[str, Role] = {"SIZE": "target", "kind": "ignore", "leaf": "group"}
    meaning = _understood({"size": SIZES, "leaf": KINDS, "kind": KINDS}, chosen=roles)
    assert meaning.roles == {"size": "target", "leaf": "group", "kind": "ignore"}
    assert meaning.task == "regression" and meaning.codes is None
    assert _reason(meaning, "size") == "You chose it."


def test_a_chosen_target_replaces_the_one_of_the_format() -> None:
    meaning = _understood(
        {"folder": KINDS, "other": ["x", "y"] * 30, "size": SIZES},
        roles={"folder": "target"},
        chosen={"other": "target"},
    )
    assert meaning.target_name == "other"
    assert meaning.roles["folder"] == "ignore"


def test_a_role_for_a_column_that_is_not_there_is_refused_only_if_it_matters() -> None:
    meaning = _understood({"size": SIZES, "kind": KINDS}, chosen={"gone": "ignore"})
    assert "gone" not in meaning.roles
    with pytest.raises(DataError) as caught:
        _understood({"size": SIZES, "kind": KINDS}, chosen={"gone": "input"})
    assert caught.value.code == "NNS-2034"
    assert caught.value.hint is not None and "size, kind" in ENGLISH(caught.value.hint)


@pytest.mark.parametrize(
    ("cells", "task", "classes"),
    [
        ([1.5, 2.5, 3.5] * 20, "regression", ()),
        ([0, 1] * 30, "classification", ("0", "1")),
        ([10, 9, 2] * 20, "classification", ("2", "9", "10")),
        (list(range(30)) * 2, "regression", ()),
        (["10", "9", "b"] * 20, "classification", ("10", "9", "b")),
        ([True, False] * 30, "classification", ("0", "1")),
    ],
)
def test_the_task_follows_from_the_target(cells: list[Any], task: str, classes: Any) -> None:
    meaning = _understood({"size": SIZES, "y": cells})
    assert (meaning.task, meaning.classes) == (task, classes)


def test_numbers_can_be_classes_and_classes_that_are_numbers_can_be_predicted_as_such() -> None:
    years = [2000 + row % 12 for row in range(60)]
    assert len(_understood({"x": SIZES, "y": years}, task="classification").classes) == 12
    assert _understood({"x": SIZES, "y": [0, 1] * 30}, task="regression").codes is None
    with pytest.raises(DataError) as caught:
        _understood({"x": SIZES, "y": KINDS}, task="regression")
    assert caught.value.code == "NNS-2038"


def test_a_time_cannot_be_predicted() -> None:
    days = np.datetime64("2024-01-01", "us") + (np.arange(60) ** 2).astype("timedelta64[D]")
    with pytest.raises(DataError) as caught:
        _understood(
            {"x": SIZES, "day": TimeColumn("day", days)},
            chosen={"day": "target"},
            task="classification",
        )
    assert caught.value.code == "NNS-2038"


def test_a_long_text_is_read_and_what_stands_beside_it_is_left_out() -> None:
    meaning = _understood({"year": SIZES, "kind": KINDS, "body": STORIES})
    assert meaning.kind == "text"
    assert meaning.roles == {"year": "ignore", "kind": "target", "body": "text"}
    assert "text alone" in _reason(meaning, "year")


def test_short_texts_are_read_where_nothing_else_is_there() -> None:
    words = [f"word{row}" for row in range(60)]
    assert _understood({"word": words, "kind": KINDS}).roles["word"] == "text"
    assert _understood({"word": words, "size": SIZES, "kind": KINDS}).roles["word"] == "ignore"


def test_a_picture_is_seen_alone() -> None:
    pictures = PictureColumn("image", RANDOM.integers(0, 255, (60, 1, 4, 4)).astype(np.uint8))
    meaning = _understood(
        {"image": pictures, "size": SIZES, "kind": KINDS}, roles={"image": "input"}
    )
    assert (meaning.kind, meaning.roles["size"]) == ("image", "ignore")


def test_what_only_counts_the_rows_is_used_where_nothing_else_is_left() -> None:
    soils = ["sand"] * 30 + ["clay"] * 30
    meaning = _understood({"metres": list(range(60)), "soil": soils})
    assert meaning.roles["metres"] == "input"


def test_merged_classes_are_one() -> None:
    words = ["Spam", "spam", "ham"] * 20
    meaning = _understood({"x": SIZES, "y": words}, merge={"spam": "Spam"})
    assert meaning.classes == ("Spam", "ham")
    assert meaning.codes is not None and meaning.codes[:3].tolist() == [0, 0, 1]
    numbers = _understood({"x": SIZES, "y": [0, 1, 2] * 20}, merge={"0": "low", "1": "low"})
    assert numbers.classes == ("2", "low")


def test_corrected_and_excluded_rows_are_found_again_by_their_key() -> None:
    corrections = (
        Correction(key="2", label="pine"),
        Correction(key="3", exclude=True, reason="blurred"),
        Correction(key="999", label="oak"),
    )
    meaning = _understood({"x": SIZES, "kind": KINDS}, corrections=corrections)
    assert meaning.classes == ("ash", "elm", "oak", "pine")
    assert meaning.codes is not None and meaning.codes[1] == 3
    assert 2 not in meaning.kept and len(meaning.kept) == 59
    assert meaning.left_out[-1].places == ("3",)
    numbers = _understood(
        {"x": SIZES, "y": [2, 10, 9] * 20}, corrections=(Correction(key="1", label="10"),)
    )
    assert numbers.classes == ("2", "9", "10")


def test_rows_without_a_target_are_left_out_and_listed_with_what_the_frame_left_out() -> None:
    gone = LeftOut(plain("damaged"), ("17",))
    kinds = [None if row in (3, 9) else kind for row, kind in enumerate(KINDS)]
    meaning = _understood({"x": SIZES, "kind": kinds}, left_out=(gone,))
    assert [entry.places for entry in meaning.left_out] == [("17",), ("4", "10")]
    assert len(meaning.kept) == 58
    unknown = _understood({"x": SIZES, "kind": ["NA", "?", "oak", "elm"] * 15})
    assert unknown.classes == ("elm", "oak") and len(unknown.kept) == 30


def test_numbers_that_no_net_can_compute_with_are_no_targets() -> None:
    values = np.array(SIZES)
    values[4], values[8] = 1e300, np.inf
    meaning = _understood({"x": SIZES, "y": values.tolist()})
    assert meaning.left_out[-1].places == ("5", "9")


def test_repeated_rows_go_where_that_is_wished_whatever_was_decided_about_roles() -> None:
    sizes = [*SIZES[:59], SIZES[2]]
    kinds = [*KINDS[:59], KINDS[2]]
    table = {"id": list(range(60)), "x": sizes, "kind": kinds}
    meaning = _understood(table, duplicates="first")
    assert meaning.left_out[-1].places == ("60",)
    again = _understood(table, duplicates="first", chosen=dict(meaning.roles))
    assert again.kept.tolist() == meaning.kept.tolist()
    assert len(_understood(table).kept) == 60


def test_in_a_window_rows_without_a_target_stay_in_their_place() -> None:
    values = [None if row == 5 else row * 1.5 for row in range(60)]
    meaning = _understood({"v": values}, window=WindowConfig(lags=3))
    assert len(meaning.kept) == 60 and meaning.kind == "series"


def test_an_empty_frame_has_no_target() -> None:
    meaning = _understood({"a": [], "b": []})
    assert meaning.target is None and meaning.target_name == ""
    assert len(meaning.kept) == 0
