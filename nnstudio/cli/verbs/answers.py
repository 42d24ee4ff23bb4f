"""evaluate and predict: what a trained net reaches and answers."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import Any

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, plain
from nnstudio.cli.figures import metric_name
from nnstudio.cli.output import Output
from nnstudio.cli.project_file import ProjectFile, opened_project
from nnstudio.cli.verbs.predict_file import predict_file
from nnstudio.data.dataset import Prepared
from nnstudio.explain.review_words import corrections_note, validation_corrections
from nnstudio.explain.why import Why, WithoutWord
from nnstudio.project.run_data import stored_preparation
from nnstudio.project.run_record import RunRecord
from nnstudio.train.headless import answer_here
from nnstudio.train.job import Evaluation, Prediction
from nnstudio.train.registry import load_train_registries
from nnstudio.work import evaluate as evaluate_work
from nnstudio.work import predict as predict_work
from nnstudio.work.explain_texts import explain_texts

_NO_WORDS = ("NNS-5001", "NNS-5002", "NNS-5004")  # net or preparation know no words
_SHOWN_WORDS = 8
NOTHING_KNOWN = QT_TRANSLATE_NOOP(
    "cli", "The net knows none of these words: this is no real answer."
)
EMPTY_TEXT = QT_TRANSLATE_NOOP("cli", "The text is empty: this is no real answer.")
_STILL = QT_TRANSLATE_NOOP(
    "cli", "Without “{word}” the answer would still be {label}: {share} instead of {before}."
)
_OTHERWISE = QT_TRANSLATE_NOOP("cli", "Without “{word}” the answer would be {label} ({share}).")
_PARTS: dict[str, Text] = {
    "validation": QT_TRANSLATE_NOOP("cli", "Validation part, {n} items"),
    "test": QT_TRANSLATE_NOOP("cli", "Test part, {n} items"),
    "other": QT_TRANSLATE_NOOP("cli", "Other data, {n} items"),
}


def evaluate(arguments: argparse.Namespace, output: Output) -> bool:
    """Compute loss and metrics on the validation part, other data or, counted, the test part."""
    with opened_project(arguments.project, output, write=arguments.final) as project:
        record = project.chosen(arguments.run)
        result = _evaluated(arguments, project, record, output)
        looks = project.document.final_tests
        if arguments.final:
            looks = evaluate_work.note_final_test(project.document, project.runs, record.id, result)
            project.save_somewhere()
    if arguments.final and looks > 1:
        text = QT_TRANSLATE_NOOP(
            "cli",
            "This is look number {looks} at the test part. Each further look makes the figure a "
            "little too good.",
        )
        output.say(text.format(looks=looks))
    _show_evaluation(result, output)
    output.result(_evaluation_json(result, looks))
    return True


def predict(arguments: argparse.Namespace, output: Output) -> bool:
    """Answer for new items; with a table file as the output, for as many as there are."""
    if arguments.output is not None:
        return predict_file(arguments, output)
    with opened_project(arguments.project, output) as project:
        record = project.chosen(arguments.run)
        registries, layers = project.registries.data, project.registries.layers
        prepared: Prepared | None = None
        if arguments.source is None:
            prepared = stored_preparation(record, arguments.input, registries)
        if prepared is None:
            prepared = project.run_data(record, arguments.source, "--source")
        if arguments.text is not None:
            new = predict_work.make_text_job(
                record, project.runs, prepared, (arguments.text,), layers
            )
        else:
            new = predict_work.make_job(
                record, project.runs, prepared, arguments.input, layers, registries
            )
    for entry in new.left_out:
        output.say(entry.text)
    rows = _rows(new.names, answer_here(new.job), record)
    if arguments.text is not None:
        _explain(rows[0], record, project, prepared, arguments.text)
    for row in rows:
        output.line(_row_words(row, output))
        if "words" not in row:
            continue
        if not row["known"]:
            output.say(NOTHING_KNOWN if str(arguments.text).strip() else EMPTY_TEXT)
            continue
        output.line(_strongest(row, output))
        _say_without(row, output)
    output.result(rows)
    return True


def _evaluated(
    arguments: argparse.Namespace, project: ProjectFile, record: RunRecord, output: Output
) -> Evaluation:
    dataset = project.run_data(record, arguments.source, "--source")
    layers = project.registries.layers
    if arguments.data is None:
        part = "test" if arguments.final else "validation"
        note = corrections_note(validation_corrections(dataset, record.data))
        if note is not None and part == "validation":
            output.say(note)
        job = evaluate_work.make_job(record, project.runs, dataset, layers, part=part)
        return answer_here(job)
    other = evaluate_work.other_data(dataset, record, arguments.data, project.registries.data)
    for entry in other.left_out:
        output.say(entry.text)
    job = evaluate_work.make_job(record, project.runs, other, layers)
    return replace(answer_here(job), part="other")


def _show_evaluation(result: Evaluation, output: Output) -> None:
    registries = load_train_registries()
    output.say(_PARTS[result.part].format(n=result.items))
    for name, value in result.metrics.items():
        label = output.translator(metric_name(registries, name))
        words = output.number(value)
        if name in result.intervals:
            low, high = (output.number(bound) for bound in result.intervals[name])
            words += f"   ({low} – {high})"
        output.line(f"{label:24} {words}")


def _evaluation_json(result: Evaluation, looks: int) -> dict[str, Any]:
    intervals = {f"{name}_interval": list(pair) for name, pair in result.intervals.items()}
    return {
        "part": result.part,
        "items": result.items,
        **result.metrics,
        **intervals,
        "per_class": [
            {
                "name": entry.name,
                "items": entry.items,
                "precision": entry.precision,
                "recall": entry.recall,
                "f1": entry.f1,
                "recall_interval": list(entry.recall_interval),
            }
            for entry in result.per_class
        ],
        "confusion": result.confusion,
        "looks": looks,
    }


def _rows(
    names: tuple[str, ...], prediction: Prediction, record: RunRecord
) -> list[dict[str, Any]]:
    classes = record.signature.target.classes
    rows: list[dict[str, Any]] = []
    for index, name in enumerate(names):
        if prediction.classes is None or prediction.probabilities is None:
            values = [float(value) for value in prediction.outputs[index]]
            rows.append({"item": name, "value": values[0] if len(values) == 1 else values})
            continue
        scores = [float(score) for score in prediction.probabilities[index]]
        rows.append(
            {
                "item": name,
                "label": classes[int(prediction.classes[index])],
                "probabilities": dict(zip(classes, scores, strict=True)),
            }
        )
    return rows


def _explain(
    row: dict[str, Any], record: RunRecord, project: ProjectFile, prepared: Prepared, text: str
) -> None:
    """Add what each word contributed to the answer against the runner-up, where it has words."""
    try:
        (why,) = explain_texts(record, project.runs, prepared, (text,), project.registries.layers)
    except UserError as error:
        if error.code not in _NO_WORDS:
            raise
        return
    row["against"] = why.classes[why.second] if why.classes else ""
    row["base"], row["difference"], row["exact"] = why.base, why.difference, why.exact
    row["known"] = why.known
    row["words"] = [
        {"word": part.word, "contribution": part.share, "span": part.span} for part in why.words
    ]
    row["without"] = [_without(part, why) for part in why.without]


def _without(part: WithoutWord, why: Why) -> dict[str, Any]:
    """Return what the net really answers without a word."""
    answer: dict[str, Any] = {"word": part.word, "contribution": part.share}
    if not why.classes:
        return {**answer, "value": part.difference}
    label, score = why.classes[part.answer], part.probability
    return {**answer, "label": label, "probability": score, "difference": part.difference}


def _strongest(row: dict[str, Any], output: Output) -> str:
    """Return the words that moved the answer most, with their signs."""
    words = sorted(row["words"], key=lambda entry: -abs(entry["contribution"]))[:_SHOWN_WORDS]
    shown = [
        f"{entry['word']} {'+' if entry['contribution'] >= 0 else '−'}"
        f"{output.number(abs(entry['contribution']))}"
        for entry in words
    ]
    return "\t" + ", ".join(shown)


def _say_without(row: dict[str, Any], output: Output) -> None:
    """Say what was computed anew without the word that moved the answer most."""
    for entry in row["without"][:1]:
        if "label" not in entry:
            text = QT_TRANSLATE_NOOP("cli", "Without “{word}” the answer would be {value}.")
            output.say(text.format(word=plain(entry["word"]), value=Number(entry["value"])))
            continue
        same = entry["label"] == row["label"]
        output.say(
            (_STILL if same else _OTHERWISE).format(
                word=plain(entry["word"]),
                label=plain(entry["label"]),
                share=Number(entry["probability"], 1, percent=True),
                before=Number(row["probabilities"][row["label"]], 1, percent=True),
            )
        )


def _row_words(row: dict[str, Any], output: Output) -> str:
    if "label" in row:
        return f"{row['item']}\t{row['label']}\t{output.number(max(row['probabilities'].values()))}"
    values = row["value"] if isinstance(row["value"], list) else [row["value"]]
    return "\t".join((row["item"], *(output.number(value) for value in values)))
