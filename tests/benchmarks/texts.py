"""A1: the default net for texts beside TF-IDF and logistic regression, on the same rows.

Real corpora beside the project and the two bundled ones; 80 of 100 texts train, 20 judge, three
seeds. Plain: words, C = 1. Tuned: words and pairs, sublinear, C = 10 (performance.md, A1).
"""

from __future__ import annotations

import statistics
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.compile.planner import make_plan
from nnstudio.data.config import DataConfig
from nnstudio.data.dataset import Dataset
from nnstudio.data.load import load_dataset
from nnstudio.data.recognise import recognise
from nnstudio.layers.registry import load_layers
from nnstudio.project.registries import Registries, load_all_registries
from nnstudio.templates.choose import choose_template
from nnstudio.templates.registry import load_templates
from nnstudio.train.control import Control
from nnstudio.train.events import RunEnded
from nnstudio.train.job import TrainJob
from nnstudio.train.loop import run as train
from tests.benchmarks.figures import Figure

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
FILES = (
    "text_de/10kgnad_test",
    "text_de/dlk_poems/derived_poems.csv",
    "text_de/dlk_poems/derived_txt_by_author",
    "text_en/sentence_polarity",
    "text_en/sms_spam",
)
BUNDLED = ("texts-de", "texts-en")
SPLIT = {"train": 0.8, "validation": 0.2, "test": 0.0}
WORST = 0.01
"""Points that the net may lie below the tuned baseline."""
SHARE = 0.8
"""Of the corpora on which it has to be at least as good."""
LONGEST = 60.0
"""Seconds of training for 5,000 short texts on two cores."""

Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Scores:
    """Accuracy, macro-F1 and seconds."""

    accuracy: float
    f1: float
    seconds: float


def run(rounds: int) -> list[Figure]:
    """Train on every corpus with as many seeds as there are rounds."""
    registries = load_all_registries()
    figures: list[Figure] = []
    better: list[bool] = []
    for name, config in _corpora(registries):
        scores: dict[str, list[Scores]] = {"net": [], "plain": [], "tuned": []}
        items = 0
        for seed in range(rounds):
            dataset = _dataset(config, seed, registries)
            items = dataset.items
            scores["net"].append(_net(dataset, seed))
            scores["plain"].append(_baseline(dataset, tuned=False))
            scores["tuned"].append(_baseline(dataset, tuned=True))
        gain = {
            measure: _mean(scores["net"], measure) - _mean(scores["tuned"], measure)
            for measure in ("accuracy", "f1")
        }
        worst = min(gain.values())
        better.append(worst >= 0)
        detail = {
            f"{who}_{measure}": _mean(found, measure)
            for who, found in scores.items()
            for measure in ("accuracy", "f1", "seconds")
        }
        text = " · ".join(f"{who} {_mean(found, 'accuracy'):.3f}" for who, found in scores.items())
        seconds = _mean(scores["net"], "seconds")
        title = f"{name}, {items} texts: net above tuned baseline ({text}; {seconds:.0f} s)"
        figures.append(Figure("A1", title, worst, ">= -0.01", worst >= -WORST, detail))
    share = sum(better) / max(len(better), 1)
    title = f"{sum(better)} of {len(better)} corpora at least as good as the tuned baseline"
    figures.append(Figure("A1", title, share, ">= 0.8", share >= SHARE))
    return figures


def _corpora(registries: Registries) -> list[tuple[str, DataConfig]]:
    found = [(name, DataConfig(source=f"bundled:{name}")) for name in BUNDLED]
    for place in FILES:
        if (SHARED / place).exists():
            found.append((place, recognise(SHARED / place, registries.data)))
    return found


def _dataset(config: DataConfig, seed: int, registries: Registries) -> Dataset:
    split = config.split.model_copy(update={**SPLIT, "seed": seed})
    whole = config.model_copy(update={"split": split})
    if config.source.startswith("bundled:"):
        template = load_templates()["text-bag"].build(None)
        whole = whole.model_copy(update={"prepare": template.data.prepare})
    return load_dataset(whole, None, registries.data)


def _net(dataset: Dataset, seed: int) -> Scores:
    """Train what is chosen for these data, untouched but for the seed."""
    template, _ = choose_template(dataset.signature, dataset.items)
    state = load_templates()[template].build(dataset.signature)
    plan = make_plan(state.graph, dataset.signature, load_layers())
    training = state.training.model_copy(update={"seed": seed})
    with tempfile.TemporaryDirectory() as folder:
        job = TrainJob("run-0123456789ab", plan, dataset, training, checkpoint_folder=folder)
        start = time.perf_counter()
        ended = list(train(job, Control()))[-1]
        seconds = time.perf_counter() - start
    assert isinstance(ended, RunEnded)
    return Scores(ended.validation["accuracy"], ended.validation["f1_macro"], seconds)


def _baseline(dataset: Dataset, *, tuned: bool) -> Scores:
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import accuracy_score, f1_score

    entry = (dataset.raw_signature or dataset.signature).inputs[0]
    texts: list[str] = [str(text) for text in dataset.raw[entry.name][:]]
    start = time.perf_counter()
    reader = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True) if tuned else TfidfVectorizer()
    seen, judged = dataset.parts.train, dataset.parts.validation
    features: Any = reader.fit_transform([texts[row] for row in seen])
    model = LogisticRegression(C=10 if tuned else 1, max_iter=1000)
    target = np.asarray(dataset.target)
    model.fit(features, target[seen])
    answers: Numbers = model.predict(reader.transform([texts[row] for row in judged]))
    seconds = time.perf_counter() - start
    return Scores(
        float(accuracy_score(target[judged], answers)),
        float(f1_score(target[judged], answers, average="macro")),
        seconds,
    )


def _mean(scores: list[Scores], measure: str) -> float:
    return statistics.mean(getattr(one, measure) for one in scores)
