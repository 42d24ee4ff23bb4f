"""A PyTorch script that repeats a run: the net, its data, its preparation, its training."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.compile.source import class_source, import_lines, own_texts
from nnstudio.data.dataset import Dataset
from nnstudio.export import data_text, training_text
from nnstudio.export.function_text import imports_for
from nnstudio.export.loop_text import main_text
from nnstudio.export.run_facts import RunFacts, run_facts
from nnstudio.export.spec import ExportSpec
from nnstudio.export.variation_text import variation_texts
from nnstudio.layers.registry import LayerRegistry
from nnstudio.project.run_record import RunRecord, Weights


def script_text(facts: RunFacts, data_name: str, weights_name: str) -> str:
    """Return the text of the script.

    Args:
        facts: the run.
        data_name, weights_name: files beside the script.
    """
    functions = [
        *data_text.step_functions(facts),
        *variation_texts(facts),
        *training_text.schedule_text(facts),
    ]
    body = [
        *own_texts(facts.plan),
        class_source(facts.plan),
        *functions,
        data_text.load_text(facts),
        training_text.loss_text(facts),
        *training_text.helper_texts(facts),
        training_text.evaluate_text(facts) if facts.has_validation else "",
        training_text.fresh_model_text(facts),
        training_text.trained_model_text(facts) if facts.weights else "",
        main_text(facts),
        'if __name__ == "__main__":\n    main()',
    ]
    head = [_docstring(facts), "from __future__ import annotations", _imports(facts, functions)]
    files = [f"DATA = Path(__file__).with_name({_quoted(data_name)})"]
    if facts.weights:
        files.append(f"WEIGHTS = Path(__file__).with_name({_quoted(weights_name)})")
    settings = "\n".join([*files, training_text.settings_text(facts)])
    parts = [part.strip("\n") for part in body if part]
    return "\n\n".join([*head, settings]) + "\n\n\n" + "\n\n\n".join(parts) + "\n"


def _docstring(facts: RunFacts) -> str:
    record = facts.record
    versions = ", ".join(f"{name} {number}" for name, number in sorted(record.versions.items()))
    name = _harmless(record.name) or f"run {record.number}"
    lines = [
        f'"""Repeats {name} of {record.started[:10]}, made with NN Studio.',
        "",
        "The same net, data and settings give the same losses; the weights of the run lie beside",
        "this file, too. The test part of the data is not in here: it stays locked.",
    ]
    if versions:
        lines += ["", f"Computed with {_harmless(versions)}; needs numpy and torch."]
    return "\n".join([*lines, '"""'])


def _harmless(text: str) -> str:
    """Return a person's words so that they cannot end a docstring."""
    kept = "".join(c if c.isprintable() else " " for c in text)
    return " ".join(kept.replace("\\", " ").replace('"', "'").split())


def _quoted(text: str) -> str:
    """Return a Python literal for a file's name."""
    return json.dumps(text, ensure_ascii=not text.isprintable())


def _imports(facts: RunFacts, functions: list[str]) -> str:
    net = import_lines(facts.plan).splitlines()
    ours = ["import numpy as np", "import torch", "import torch.nn.functional as F"]
    standard = [line for line in imports_for(functions) if line not in ours]
    third = sorted({*net, *ours}, key=lambda line: (line.startswith("from torch"), line))
    return "\n".join([*standard, "from pathlib import Path", "", *third])


def _write(
    record: RunRecord, weights: Weights, dataset: Dataset, path: Path, layers: LayerRegistry
) -> tuple[Path, ...]:
    facts = run_facts(record, weights, dataset, layers, path.stem.replace("_", " "))
    data = path.with_name(f"{path.stem}_data.npz")
    trained = path.with_name(f"{path.stem}_weights.npz")
    _replace(data, _npz(data_text.data_arrays(facts)))
    if weights:
        _replace(trained, _npz(dict(weights)))
    _replace(path, script_text(facts, data.name, trained.name).encode())
    return (path, data, trained) if weights else (path, data)


def _npz(arrays: Mapping[str, NDArray[np.generic]]) -> bytes:
    buffer = io.BytesIO()
    np.savez_compressed(buffer, **dict(arrays))  # pyright: ignore[reportArgumentType]
    return buffer.getvalue()


def _replace(path: Path, content: bytes) -> None:
    """Write a file so that an older one of that name stays whole until the new one is there."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        temporary.write_bytes(content)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


EXPORT = ExportSpec(
    id="pytorch",
    name=QT_TRANSLATE_NOOP("export", "PyTorch script"),
    summary=QT_TRANSLATE_NOOP(
        "export",
        "A Python script that repeats the run, with its data and weights beside it. It needs "
        "PyTorch and numpy, not NN Studio.",
    ),
    suffix=".py",
    write=_write,
)
