"""Several labels in one cell: recognised, told, and the first one can be taken."""

from __future__ import annotations

from pathlib import Path

import pytest

from nnstudio.data.config import DataConfig
from nnstudio.data.recognise import draft_of
from nnstudio.data.roles.several_labels import find_labels, split_labels
from nnstudio.data.spec import Finding
from nnstudio.data.study import study
from tests.helpers.importing import ENGLISH, registries


@pytest.mark.parametrize(
    ("words", "separator", "labels"),
    [
        (["Politik; Sport", "Sport", "Politik", "Kultur; Sport", "Kultur"], ";", 3),
        (["a|b", "b", "a", "b|a", "c"], "|", 3),
        (["a, b", "b, c", "a, c", "b"], ",", 3),
        (['["a","b"]', '["b"]', '["a"]'], "[]", 2),
        (["['a', 'b']", "[b]", "[]"], "[]", 2),
    ],
)
def test_labels_that_repeat_are_several(words: list[str], separator: str, labels: int) -> None:
    found = find_labels(words, [5] * len(words))
    assert found is not None
    assert found.separator == separator
    assert len(found.counts) == labels


@pytest.mark.parametrize(
    "words",
    [
        ["Müller, Anna", "Meier, Paul", "Schmidt, Eva", "Müller, Paul"],
        ["Heine, Heinrich", "Goethe, Johann Wolfgang", "Busch, Wilhelm"],
        ["Sport", "Politik"],
        ["Ein langer Satz, der Kommas hat, und noch eines", "Ein Satz, der Kommas hat"],
        [],
    ],
)
def test_names_and_sentences_hold_one_label(words: list[str]) -> None:
    assert find_labels(words, [5] * len(words)) is None


def test_a_rare_slip_is_no_several() -> None:
    assert find_labels(["a;b", "a", "b"], [2, 50, 50]) is None


def test_labels_are_taken_apart() -> None:
    assert split_labels(" a ;b; a;", ";") == ("a", "b")
    assert split_labels('["x, y", "z"]', "[]") == ("x, y", "z")
    assert split_labels("plain", "[]") == ("plain",)
    assert split_labels("", ";") == ()


def test_the_first_label_or_the_same_combination() -> None:
    words = ["a|b", "b|a", "a", "b"]
    found = find_labels(words, [5, 5, 5, 5])
    assert found is not None
    assert found.first(words) == {"a|b": "a", "b|a": "b"}
    assert found.sorted(words) == {"b|a": "a|b"}


def _finding(path: Path, config: DataConfig | None = None) -> tuple[Finding, DataConfig]:
    made = study(config or draft_of(path, registries()), path, registries())
    found = [entry for entry in made.inspection.findings if entry.code == "several_labels"]
    assert len(found) == 1
    return found[0], made.config


def test_the_check_offers_the_first_label_and_the_way_back(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    topics = ("Sport", "Politik", "Sport; Politik", "Kultur; Sport", "Kultur")
    rows = [f"{n},{n * 7 % 11},{topics[n % 5]}" for n in range(60)]
    path.write_text("x,z,Thema\n" + "\n".join(rows) + "\n", encoding="utf-8")
    finding, config = _finding(path)
    assert finding.severity == "warning"
    assert len(finding.places) == 24
    assert "24 rows have several labels in “Thema”" in ENGLISH(finding.message)
    assert [ENGLISH(fix.label) for fix in finding.fixes] == [
        "Every combination is a class",
        "Only the first label counts",
    ]
    chosen = config.model_copy(update=dict(finding.fixes[1].changes))
    made = study(chosen, path, registries())
    assert made.inspection.classes == {"Sport": 24, "Kultur": 24, "Politik": 12}
    again, config = _finding(path, chosen)
    assert again.severity == "info"
    assert ENGLISH(again.fixes[0].label) == "Only the first label counts"
    back = config.model_copy(update=dict(again.fixes[1].changes))
    assert len(study(back, path, registries()).inspection.classes) == 5


def test_merges_of_other_classes_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    topics = ("a|b", "a", "b", "B")
    rows = [f"{n},{topics[n % 4]}" for n in range(40)]
    path.write_text("x;y\n" + "\n".join(rows).replace(",", ";"), encoding="utf-8")
    draft = draft_of(path, registries()).model_copy(update={"merge": {"B": "b"}})
    finding, _ = _finding(path, draft)
    assert finding.fixes[1].changes["merge"] == {"B": "b", "a|b": "a"}
