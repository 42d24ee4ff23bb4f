"""User preferences as one checked model in a JSON file, never in a registry of the system."""

from __future__ import annotations

import json
import logging
import os
from pathlib import Path
from typing import Any, Literal, cast

from platformdirs import user_cache_path, user_config_path, user_state_path
from psygnal import Signal
from pydantic import BaseModel, ConfigDict, Field, ValidationError

_log = logging.getLogger(__name__)
RECENT = 12
MOST_BYTES = 4 * 1024 * 1024


class Recent(BaseModel):
    """One recently opened project."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    path: str
    title: str = ""
    when: str = ""
    kind: str = ""
    result: float | None = None
    metric: str = ""


class Preferences(BaseModel):
    """What a person prefers; unknown fields of a newer version are passed over.

    Args:
        language: "system", "en" or "de".
        theme: "system", "light", "dark" or "high_contrast".
        scale: size of the window's content, 1.0 to 2.5.
        reduce_motion: "system", "on" or "off".
        recent: newest first.
        level: "simple" or "full".
        layout: places of splitters and tabs by name.
        data_folder: where a course keeps its data sets (a stick, a share); "" for none.
    """

    model_config = ConfigDict(extra="ignore", frozen=True, allow_inf_nan=False)

    language: Literal["system", "en", "de"] = "system"
    theme: Literal["system", "light", "dark", "high_contrast"] = "system"
    scale: float = Field(default=1.0, ge=1.0, le=2.5)
    reduce_motion: Literal["system", "on", "off"] = "system"
    recent: tuple[Recent, ...] = ()
    level: Literal["simple", "full"] = "full"
    layout: dict[str, Any] = Field(default_factory=dict[str, Any])
    data_folder: str = ""


class Settings:
    """The preferences on disk; main thread only.

    A file that cannot be read is put aside as `.corrupt`; one that cannot be written leaves the
    preferences in memory and `stored` False. Other windows write the same file: each writes only
    the field that was changed and keeps the rest as it stands there.

    `changed` is emitted with the name of the field.

    Args:
        path: the file; None keeps everything in memory (read-only stick, full quota).
    """

    changed = Signal(str)

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._saved = True
        self.values = Preferences()
        if path is not None and path.is_file():
            self.values = _read(path)

    @property
    def stored(self) -> bool:
        """Whether the last change could be written."""
        return self._saved

    def set(self, name: str, value: Any) -> None:
        """Change one field and write the file.

        Raises:
            ValueError: there is no such field, or the value does not fit it.
        """
        if name not in Preferences.model_fields:
            raise ValueError(f"there is no preference {name!r}")
        self.values = Preferences.model_validate({**self.values.model_dump(), name: value})
        self._write(name)
        self.changed.emit(name)

    def add_recent(self, entry: Recent) -> None:
        """Put a project first in the recent list."""
        others = [item for item in self.values.recent if item.path != entry.path]
        self.set("recent", [entry.model_dump(), *(item.model_dump() for item in others)][:RECENT])

    def _write(self, name: str) -> None:
        if self._path is None:
            self._saved = False
            return
        mine = self.values.model_dump(mode="json")
        temporary = self._path.with_name(f"{self._path.name}.{os.getpid()}.tmp")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            whole = {**mine, **_raw_or_nothing(self._path), name: mine[name]}
            temporary.write_text(json.dumps(whole, indent=1, allow_nan=False), encoding="utf-8")
            temporary.replace(self._path)
            self._saved = True
        except (OSError, ValueError, TypeError) as error:
            _log.warning("settings could not be written: %s", error)
            self._saved = False


def settings_path() -> Path:
    """Return where the preferences lie."""
    return user_config_path("nnstudio", appauthor=False) / "settings.json"


def state_folder() -> Path:
    """Return where journals, checkpoints and logs lie."""
    return user_state_path("nnstudio", appauthor=False)


def cache_folder() -> Path:
    """Return where data sets and working copies lie that can be fetched or made again."""
    return user_cache_path("nnstudio", appauthor=False)


def _read(path: Path) -> Preferences:
    """Read the file; what is damaged is put aside as .corrupt and the program starts."""
    try:
        raw = _raw(path)
    except (OSError, ValueError, RecursionError) as error:
        _log.warning("settings could not be read: %s", error)
        _put_aside(path)
        return Preferences()
    try:
        return Preferences.model_validate(raw)
    except ValidationError as error:
        _log.warning("settings hold values that do not fit: %s", error)
        _put_aside(path)
        wrong = {str(fault["loc"][0]) for fault in error.errors() if fault["loc"]}
        fitting = {name: value for name, value in raw.items() if name not in wrong}
        return Preferences.model_validate(fitting)


def _raw(path: Path) -> dict[str, Any]:
    if path.stat().st_size > MOST_BYTES:
        raise ValueError("the file is too large")
    raw = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(raw, dict):
        raise ValueError("no object")
    return cast("dict[str, Any]", raw)


def _raw_or_nothing(path: Path) -> dict[str, Any]:
    try:
        return _raw(path) if path.is_file() else {}
    except (OSError, ValueError, RecursionError):
        return {}


def _put_aside(path: Path) -> None:
    try:
        path.replace(path.with_suffix(".corrupt"))
    except OSError:
        _log.warning("damaged settings could not be put aside")
