"""User preferences as one checked model in a JSON file, never in a registry of the system."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any, Literal

from platformdirs import user_config_path, user_state_path
from psygnal import Signal
from pydantic import BaseModel, ConfigDict, Field, ValidationError

_log = logging.getLogger(__name__)
RECENT = 12


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
    """

    model_config = ConfigDict(extra="ignore", frozen=True)

    language: Literal["system", "en", "de"] = "system"
    theme: Literal["system", "light", "dark", "high_contrast"] = "system"
    scale: float = Field(default=1.0, ge=1.0, le=2.5)
    reduce_motion: Literal["system", "on", "off"] = "system"
    recent: tuple[Recent, ...] = ()
    level: Literal["simple", "full"] = "full"
    layout: dict[str, Any] = Field(default_factory=dict[str, Any])


class Settings:
    """The preferences on disk; main thread only.

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
            ValueError: the value does not fit the field.
        """
        fields = {**self.values.model_dump(), name: value}
        self.values = Preferences.model_validate(fields)
        self._write()
        self.changed.emit(name)

    def add_recent(self, entry: Recent) -> None:
        """Put a project first in the recent list."""
        others = [item for item in self.values.recent if item.path != entry.path]
        self.set("recent", [entry.model_dump(), *(item.model_dump() for item in others)][:RECENT])

    def _write(self) -> None:
        if self._path is None:
            self._saved = False
            return
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            temporary = self._path.with_suffix(".tmp")
            temporary.write_text(self.values.model_dump_json(indent=1), encoding="utf-8")
            temporary.replace(self._path)
            self._saved = True
        except OSError as error:
            _log.warning("settings could not be written: %s", error)
            self._saved = False


def settings_path() -> Path:
    """Return where the preferences lie."""
    return user_config_path("nnstudio", appauthor=False) / "settings.json"


def state_folder() -> Path:
    """Return where journals, checkpoints and logs lie."""
    return user_state_path("nnstudio", appauthor=False)


def _read(path: Path) -> Preferences:
    """Read the file; a damaged one is put aside as .corrupt and the program starts."""
    try:
        return Preferences.model_validate(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, ValidationError, RecursionError) as error:
        _log.warning("settings could not be read: %s", error)
        try:
            path.replace(path.with_suffix(".corrupt"))
        except OSError:
            _log.warning("damaged settings could not be put aside")
        return Preferences()
