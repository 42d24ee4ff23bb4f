"""Every real set beside the project is understood and trained with no option given.

The figures are those of the sets' own README. Skipped where the sets are not there.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from nnstudio.base.i18n import Translator
from nnstudio.data.load import load_dataset
from nnstudio.project.registries import load_all_registries
from nnstudio.project.run_record import Runs
from nnstudio.templates.registry import load_templates
from nnstudio.train.events import RunEnded
from nnstudio.work.inspect_data import inspect_data
from nnstudio.work.new import new_project
from nnstudio.work.train import make_job, train_here

SETS = Path(__file__).resolve().parents[3] / "shared" / "data"
REGISTRIES = load_all_registries()
TEMPLATES = load_templates()


@dataclass(frozen=True)
class Known:
    """What the README says of a set.

    Args:
        path: below the folder of the sets.
        kind, rows: as `nnstudio data` answers.
        target: name of the column; None: not said.
        classes: how many; 0 for numbers.
        counts: of some classes.
        facts: encoding, separator, quote, decimal, header.
    """

    path: str
    kind: str
    rows: int
    target: str | None = None
    classes: int = 0
    counts: dict[str, int] = field(default_factory=dict[str, int])
    facts: dict[str, Any] = field(default_factory=dict[str, Any])

    def __str__(self) -> str:
        return self.path


COMMA = {"separator": ",", "decimal": ".", "header": True}
KNOWN = (
    Known("idx/mnist", "image", 70_000, "label", 10),
    Known(
        "text_en/sms_spam/sms.tsv",
        "text",
        5_574,
        "label",
        2,
        {"ham": 4_827, "spam": 747},
        {"separator": "\t", "quote": "", "header": True, "encoding": "utf-8"},
    ),
    Known("text_en/sentence_polarity", "text", 10_662, None, 2, {"pos": 5_331, "neg": 5_331}),
    Known("text_en/inaugural", "text", 59, None, 36, {"Washington": 2, "Roosevelt": 5}),
    Known(
        "text_de/10kgnad_test",
        "text",
        1_028,
        None,
        9,
        {"Web": 168, "Panorama": 168, "Kultur": 54},
        {"separator": ";", "quote": "'", "header": False, "encoding": "utf-8"},
    ),
    Known("text_de/dlk_poems/derived_poems.csv", "text", 800, "author", 10, {}, {"header": True}),
    Known("text_de/dlk_poems/derived_txt_by_author", "text", 800, None, 10),
    Known("text_de/dlk_poems/tei", "text", 100, "author", 10),
    Known("tables/titanic_seaborn/titanic.csv", "table", 891, "survived", 2, {}, COMMA),
    Known("tables/titanic_kaggle_train", "table", 891, "Survived", 2, {"0": 549}, COMMA),
    Known("tables/iris", "table", 150, "species", 3, {"setosa": 50}, COMMA),
    Known("tables/mpg", "table", 398, "mpg", 0, {}, COMMA),
    Known("tables/tips", "table", 244, None, 0, {}, COMMA),
    Known(
        "tables/wine_quality/winequality-red.csv", "table", 1_599, None, 6, {}, {"header": False}
    ),
    Known(
        "tables/wine_quality/winequality-white.csv", "table", 4_898, None, 7, {}, {"header": False}
    ),
    Known("tables/boston_housing", "table", 506, None, 0, {}, {"header": False}),
    Known("tables/pima_diabetes", "table", 768, None, 2, {"0": 500, "1": 268}, {"header": False}),
    Known("tables/weka_arff/diabetes.arff", "table", 768, "class", 2),
    Known("tables/weka_arff/soybean.arff", "table", 683, "class", 19),
    Known("tables/weka_arff/weather.numeric.arff", "table", 14, "play", 2, {"yes": 9, "no": 5}),
    Known("images/sign_language_digits", "image", 401, None, 10),
    Known("series/airline_passengers", "series", 144, "Passengers", 0),
    Known("series/Airline_sktime", "series", 144, None, 0),
    Known("series/sunspots", "series", 2_820, "Sunspots", 0),
    Known("series/daily_min_temperatures", "series", 3_650, "Temp", 0),
    Known("series/beijing_pollution", "series", 43_824, None, 0),
    Known(
        "series/smard_lu_2020", "series", 34_944, None, 0, {}, {"separator": ";", "decimal": ","}
    ),
    Known("series/GunPoint_ts", "series", 200, None, 2),
    Known("series/BasicMotions_ts", "series", 80, None, 4),
)


def there(known: Known) -> Path:
    path = SETS / known.path
    if not path.exists():
        pytest.skip(f"the real data set {known.path} is not beside the project")
    return path


@pytest.mark.parametrize("known", KNOWN, ids=str)
def test_a_set_is_understood_as_its_readme_says(known: Known) -> None:
    found = inspect_data(there(known), REGISTRIES.data).to_json(Translator("en"))
    assert found["kind"] == known.kind
    assert found["rows"] == known.rows
    if known.target is not None:
        assert found["target"] == known.target
    assert found["task"] == ("classification" if known.classes else "regression")
    assert len(found["classes"]) == known.classes
    for name, count in known.counts.items():
        assert found["classes"][name] == count
    for name, value in known.facts.items():
        assert found[name] == value, name


@pytest.mark.parametrize("known", KNOWN, ids=str)
def test_a_set_becomes_a_project_that_trains(known: Known) -> None:
    made = new_project(REGISTRIES, TEMPLATES, data=there(known))
    state = made.document.snapshot()
    dataset = load_dataset(state.data, None, REGISTRIES.data)
    job = make_job(state, dataset, REGISTRIES.layers, overrides={"max_steps": 3, "threads": 1})
    last = list(train_here(job, state, Runs()))[-1]
    assert isinstance(last, RunEnded), last
    assert last.reason in ("finished", "early_stopped")
    assert last.steps == 3
