"""An import that a person is still correcting: what was decided so far, and how it changes.

Nothing of the project changes before `settled` is put into it. Every function returns a new draft.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from pydantic import ValidationError

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.config import DataConfig, Role, SplitConfig, StepConfig, WindowConfig
from nnstudio.data.dataset import DataError
from nnstudio.data.letter_windows import with_lags
from nnstudio.data.load import data_path, importer_of
from nnstudio.data.recognise import draft_of
from nnstudio.data.registry import DataRegistries
from nnstudio.data.spec import DataFix
from nnstudio.data.study import DECIDABLE, Steps, Study, with_roles

Task = Literal["", "classification", "regression"]


@dataclass(frozen=True)
class Draft:
    """What a person decided about a file or folder; the rest is found.

    Args:
        path: the file or folder.
        config: data settings that hold what was decided.
        decided: those of "prepare", "split" and "window" that stand in `config`.
        base: the preparation that was recommended when the person began to change it; None where
            `config.prepare` comes from the project.
        importers: ids of the importers that know the file, the best first.
    """

    path: Path
    config: DataConfig
    decided: frozenset[str] = frozenset()
    base: Steps | None = None
    importers: tuple[str, ...] = ()


def start(
    path: Path,
    registries: DataRegistries,
    project: DataConfig | None = None,
    base_folder: Path | None = None,
    beforehand: DataConfig | None = None,
) -> Draft:
    """Return the draft for a file or folder in which nothing is decided.

    Args:
        path: file or folder.
        registries: importers.
        project: data settings of the open project. Where their file was moved and this is a file
            of the same kind, they are kept.
        base_folder: where its relative paths start; None: the current folder.
        beforehand: what is known of the file already, e.g. from the catalogue of public sets.

    Raises:
        DataError: there is no such file, or no importer knows it.
    """
    config = draft_of(path, registries)
    known = _knowing(path, registries)
    if beforehand is not None and beforehand.importer in known:
        return Draft(path, beforehand.model_copy(update={"path": config.path}), importers=known)
    if project is not None and _was_moved(project, config.importer, base_folder):
        return Draft(path, project.model_copy(update={"path": config.path}), DECIDABLE, None, known)
    return Draft(path, config, importers=known)


def reopen(config: DataConfig, base_folder: Path | None, registries: DataRegistries) -> Draft:
    """Return the draft that a project's data came from.

    Args:
        config: data settings of the project.
        base_folder: where relative paths start; None: the current folder.
        registries: importers.

    Raises:
        DataError: the file is gone, or its importer is not known.
    """
    importer = importer_of(config, registries)
    path = data_path(config, base_folder)
    known = _knowing(path, registries)
    return Draft(path, config, DECIDABLE, None, known or (importer.id,))


def with_importer(draft: Draft, importer: str) -> Draft:
    """Read the file as another kind of file; all decisions are for the old kind and go."""
    config = DataConfig(source="file", importer=importer, path=draft.config.path)
    return replace(draft, config=config, decided=frozenset(), base=None)


def with_option(draft: Draft, name: str, value: Any) -> Draft:
    """Read the file otherwise, e.g. with another separator."""
    return with_options(draft, {name: value})


def with_options(draft: Draft, values: Mapping[str, Any]) -> Draft:
    """Read the file otherwise; what was decided about columns stays where they are still there."""
    return _changed(draft, options={**draft.config.options, **values})


def with_role(draft: Draft, column: str, role: Role) -> Draft:
    """Say what a column is for. There is one target: a former one is decided anew."""
    roles = dict(draft.config.roles)
    changes: dict[str, Any] = {"roles": roles}
    was_target = roles.get(column) == "target"
    if role == "target":
        for name in [name for name, other in roles.items() if other == "target"]:
            del roles[name]
    if role == "target" or was_target:
        # What was said about the classes was said about the classes of the other target.
        kept = [c.model_copy(update={"label": ""}) for c in draft.config.corrections if c.exclude]
        changes |= {"task": "", "merge": {}, "corrections": tuple(kept), "weights": "none"}
    roles[column] = role
    return _changed(draft, **changes)


def with_task(draft: Draft, task: Task) -> Draft:
    """Predict classes or a number; "" as it is found."""
    return _changed(draft, task=task)


def with_fix(draft: Draft, made: Study, fix: DataFix) -> Draft:
    """Apply a repair that a check offered.

    Raises:
        DataError: its settings do not fit together.
    """
    fields = {**draft.config.model_dump(), **fix.changes}
    try:
        config = DataConfig.model_validate(fields)
    except ValidationError as error:
        raise DataError(
            QT_TRANSLATE_NOOP("import_page", "This repair is not possible here."),
            QT_TRANSLATE_NOOP("import_page", "Nothing changed; the other choices still work."),
            "NNS-2003",
        ) from error
    decided = draft.decided | (DECIDABLE & set(fix.changes))
    base = made.recommended if "prepare" in fix.changes else draft.base
    return replace(draft, config=config, decided=decided, base=base)


def with_split(draft: Draft, split: SplitConfig) -> Draft:
    """Share the items otherwise."""
    return replace(_changed(draft, split=split), decided=draft.decided | {"split"})


def with_window(draft: Draft, window: WindowConfig | None) -> Draft:
    """Cut other windows out of a series; None makes each row an item."""
    changes: dict[str, Any] = {"window": window}
    if window is not None:
        changes["prepare"] = with_lags(draft.config.prepare, window.lags)
    return replace(_changed(draft, **changes), decided=draft.decided | {"window"})


def with_steps(draft: Draft, made: Study, steps: Steps) -> Draft:
    """Prepare the items otherwise."""
    changed = _changed(draft, prepare=steps)
    return replace(changed, decided=draft.decided | {"prepare"}, base=made.recommended)


def same_reading(one: Draft, other: Draft) -> bool:
    """Whether both read the same from the file, so that a frame of one serves the other."""
    a, b = one.config, other.config
    return (one.path, a.importer, a.options) == (other.path, b.importer, b.options)


def settled(made: Study, project: DataConfig) -> DataConfig:
    """Return the settings for the project, with the role of every column written down.

    Args:
        made: the study of all rows.
        project: the settings that they replace. A template that waited for this file knows a
            preparation that its net needs; it is kept.

    Raises:
        DataError: the data cannot be used like this, with the reason.
    """
    if made.refused is not None:
        raise made.refused
    config = with_roles(made)
    if project.source == "file" and not project.path:
        more = tuple(step for step in project.prepare if step not in config.prepare)
        config = config.model_copy(update={"prepare": (*config.prepare, *more)})
    return config


def merged_steps(mine: Steps, base: Steps | None, needed: Steps) -> Steps:
    """Return a person's preparation after what the data need has changed.

    A step that is needed now is added where it belongs; one that is not needed any more goes, if
    the person left it as it was.

    Args:
        mine: as the person made it.
        base: what was recommended then; None: `mine` is kept.
        needed: what is recommended now.
    """
    if base is None or base == needed:
        return mine
    before, now = {step.id for step in base}, {step.id for step in needed}
    kept = [step for step in mine if step.id in now or step not in base]
    for place, step in enumerate(needed):
        if step.id in before or any(other.id == step.id for other in kept):
            continue
        later = {other.id for other in needed[place + 1 :]}
        at = next((i for i, other in enumerate(kept) if other.id in later), len(kept))
        kept.insert(at, step)
    return tuple(kept)


def moved(steps: Steps, place: int, by: int) -> Steps:
    """Return the steps with one of them moved up (by -1) or down (by 1)."""
    target = min(max(place + by, 0), len(steps) - 1)
    rest = [step for index, step in enumerate(steps) if index != place]
    return (*rest[:target], steps[place], *rest[target:])


def with_params(steps: Steps, place: int, params: Mapping[str, Any]) -> Steps:
    """Return the steps, one of them with other parameters."""
    changed = StepConfig(id=steps[place].id, params=dict(params))
    return (*steps[:place], changed, *steps[place + 1 :])


def _changed(draft: Draft, **fields: Any) -> Draft:
    return replace(draft, config=draft.config.model_copy(update=fields))


def _was_moved(project: DataConfig, importer: str, base_folder: Path | None) -> bool:
    """Whether the project's own file is gone, so that one of the same kind may take its place."""
    if project.source != "file" or project.importer != importer or not project.path:
        return False
    try:
        data_path(project, base_folder)
    except DataError:
        return True
    return False


def _knowing(path: Path, registries: DataRegistries) -> tuple[str, ...]:
    scores = [(importer.probe(path), importer.id) for importer in registries.importers]
    return tuple(name for score, name in sorted(scores, key=lambda s: -s[0]) if score > 0)
