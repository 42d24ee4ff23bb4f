"""Checkpoints on disk: safetensors and JSON in a folder that is complete or not there at all.

    FOLDER/ckpt-<step>/  model, best, optim, rng, notes .safetensors and state.json
    FOLDER/LATEST        name of the newest one

A folder is written under another name, flushed to disk and then renamed. The two newest stay.
Nothing is ever unpickled, and every file is checked before it is used.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch  # noqa: TID253 - only the worker loads this file
from safetensors import SafetensorError
from safetensors.torch import load, save

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.train.errors import CheckpointError

FORMAT = 1
KEPT = 2
GROUPS = ("model", "best", "optim", "rng", "notes")
MAX_HEADER = 1024 * 1024
MAX_TENSORS = 10_000
MAX_STATE = 16 * 1024 * 1024
DTYPES = frozenset({"F64", "F32", "F16", "BF16", "I64", "I32", "U8", "BOOL"})

Tensors = Mapping[str, torch.Tensor]


@dataclass(frozen=True)
class Checkpoint:
    """Everything that is needed to go on as if nothing had happened.

    Args:
        state: numbers and words, JSON-able.
        tensors: by group (model, best, optim, rng, notes) and name.
    """

    state: Mapping[str, Any]
    tensors: Mapping[str, Tensors]


def write_checkpoint(
    folder: Path, step: int, checkpoint: Checkpoint, *, first: bool = False
) -> None:
    """Write a checkpoint; the one before stays until this one is complete.

    Args:
        folder: of the run.
        step: batches done.
        checkpoint: what to write.
        first: whether it begins a run; those of an earlier one are removed after it.

    Raises:
        OSError: it could not be written; earlier checkpoints are as they were.
    """
    folder.mkdir(parents=True, exist_ok=True)
    final = folder / f"ckpt-{step:09d}"
    unfinished = folder / f"{final.name}.tmp"
    shutil.rmtree(unfinished, ignore_errors=True)
    try:
        unfinished.mkdir()
        for group in GROUPS:
            contiguous = {
                k: v.detach().cpu().contiguous() for k, v in checkpoint.tensors[group].items()
            }
            _write(unfinished / f"{group}.safetensors", save(contiguous))
        state = {"format": FORMAT, **checkpoint.state}
        _write(unfinished / "state.json", json.dumps(state, allow_nan=True).encode())
        _flush_folder(unfinished)
        shutil.rmtree(final, ignore_errors=True)
        unfinished.rename(final)
        pointer = folder / "LATEST.tmp"
        _write(pointer, final.name.encode())
        pointer.replace(folder / "LATEST")
        _flush_folder(folder)
    except OSError:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise
    others = [path for path in _complete(folder) if path != final]
    for old in others if first else others[KEPT - 1 :]:
        shutil.rmtree(old, ignore_errors=True)


def read_latest(folder: Path) -> Checkpoint | None:
    """Return the newest checkpoint that is whole, or None if there is none.

    Raises:
        CheckpointError: there are checkpoints, but none can be read.
    """
    candidates = _complete(folder)
    pointer = folder / "LATEST"
    if pointer.is_file():
        name = pointer.read_text(encoding="ascii", errors="replace")[:64].strip()
        candidates.sort(key=lambda path: path.name != name)  # the named one first
    failure: CheckpointError | None = None
    for candidate in candidates:
        try:
            return _read(candidate)
        except CheckpointError as error:
            failure = failure or error
    if failure is not None:
        raise failure
    return None


def optimizer_state(optimizer: Any) -> tuple[dict[str, torch.Tensor], dict[str, Any]]:
    """Return the tensors and the JSON-able rest of an optimizer's state."""
    if not hasattr(optimizer, "state_dict"):
        return {}, {}  # the perceptron rule remembers nothing
    whole = optimizer.state_dict()
    tensors: dict[str, torch.Tensor] = {}
    numbers: dict[str, dict[str, Any]] = {}
    for index, entries in whole["state"].items():
        for name, value in entries.items():
            if isinstance(value, torch.Tensor):
                tensors[f"{index}.{name}"] = value
            else:
                numbers.setdefault(str(index), {})[name] = value
    return tensors, {"numbers": numbers, "groups": whole["param_groups"]}


def load_optimizer_state(optimizer: Any, tensors: Tensors, rest: Mapping[str, Any]) -> None:
    """Give an optimizer the state that `optimizer_state` returned.

    Raises:
        CheckpointError: it belongs to another optimizer.
    """
    if not hasattr(optimizer, "load_state_dict"):
        return
    state: dict[int, dict[str, Any]] = {}
    for key, tensor in tensors.items():
        index, _, name = key.partition(".")
        state.setdefault(int(index), {})[name] = tensor
    for index, entries in rest.get("numbers", {}).items():
        state.setdefault(int(index), {}).update(entries)
    groups = [
        {k: tuple(v) if k == "betas" else v for k, v in group.items()} for group in rest["groups"]
    ]
    try:
        optimizer.load_state_dict({"state": state, "param_groups": groups})
    except (ValueError, KeyError) as error:
        raise foreign() from error


def foreign() -> CheckpointError:
    """Return the error for a checkpoint of another net, other data or another optimizer."""
    return CheckpointError(
        QT_TRANSLATE_NOOP(
            "train", "The checkpoint belongs to another net, other data or other settings."
        ),
        QT_TRANSLATE_NOOP(
            "train", "It was not touched. Undo the change, or train again from the beginning."
        ),
        "NNS-3051",
    )


def _read(folder: Path) -> Checkpoint:
    try:
        raw = (folder / "state.json").read_bytes()
        if len(raw) > MAX_STATE:
            raise _damaged()
        state = json.loads(raw)
        tensors = {group: _read_tensors(folder / f"{group}.safetensors") for group in GROUPS}
    except (OSError, ValueError, RecursionError, SafetensorError) as error:
        if isinstance(error, CheckpointError):
            raise
        raise _damaged() from error
    if not isinstance(state, dict) or state.get("format") != FORMAT:
        raise _damaged()
    return Checkpoint(state, tensors)


def _read_tensors(path: Path) -> dict[str, torch.Tensor]:
    """Return the tensors of a file, whose header is checked first."""
    raw = path.read_bytes()
    length = int.from_bytes(raw[:8], "little")
    if len(raw) < 8 or length > MAX_HEADER or length > len(raw) - 8:
        raise _damaged()
    header = json.loads(raw[8 : 8 + length], object_pairs_hook=_no_twins)
    entries = {name: entry for name, entry in header.items() if name != "__metadata__"}
    if len(entries) > MAX_TENSORS:
        raise _damaged()
    if any(entry.get("dtype") not in DTYPES for entry in entries.values()):
        raise _damaged()
    return load(raw)


def _no_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len({name for name, _ in pairs}) != len(pairs):
        raise _damaged()
    return dict(pairs)


def _damaged() -> CheckpointError:
    return CheckpointError(
        QT_TRANSLATE_NOOP("train", "The checkpoint is damaged and cannot be used."),
        QT_TRANSLATE_NOOP("train", "The project itself is safe. Train again from the beginning."),
        "NNS-3050",
    )


def _complete(folder: Path) -> list[Path]:
    """Return the finished checkpoints, newest first."""
    if not folder.is_dir():
        return []
    found = [p for p in folder.iterdir() if re.fullmatch(r"ckpt-\d{9,18}", p.name) and p.is_dir()]
    return sorted(found, key=lambda path: int(path.name[5:]), reverse=True)


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    if os.name != "posix":
        return  # Windows has no such call; renaming is flushed by its journal
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
