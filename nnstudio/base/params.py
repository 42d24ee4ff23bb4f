"""Parameters as data: default, range, unit, help. Forms, checks and help pages read them.

`validate` judges a stored value; `parse` reads what a person typed, with a decimal comma or point.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain

ParamValue = int | float | bool | str | list[int] | None
Values = Mapping[str, Any]

_NONE: tuple[tuple[str, tuple[Any, ...]], ...] = ()


class ParamError(ValueError):
    """A value does not fit its parameter; `text` says why in plain words."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.source)
        self.text = text


@dataclass(frozen=True, kw_only=True)
class Param:
    """What all parameters share.

    Args:
        name: stable name, written into files and Python calls.
        label: short name in forms.
        help: one or two sentences in plain words.
        unit: e.g. "pixels"; None without one.
        visible_when: (other parameter, allowed values) pairs; all must hold for the field to show.
    """

    name: str
    label: Text
    help: Text
    unit: Text | None = None
    visible_when: tuple[tuple[str, tuple[Any, ...]], ...] = field(default=_NONE)

    def visible(self, values: Values) -> bool:
        """Whether the field shows, given the other values."""
        return all(values.get(name) in allowed for name, allowed in self.visible_when)

    @property
    def default_value(self) -> Any:
        """The value of a fresh layer, JSON-able."""
        raise NotImplementedError

    def validate(self, value: Any) -> Text | None:
        """Return why the value does not fit, or None."""
        raise NotImplementedError

    def parse(self, raw: str) -> Any:
        """Return the value a person typed.

        Raises:
            ParamError: it cannot be read or is outside the range.
        """
        raise NotImplementedError

    def _checked(self, value: Any) -> Any:
        problem = self.validate(value)
        if problem is not None:
            raise ParamError(problem)
        return value


@dataclass(frozen=True, kw_only=True)
class IntParam(Param):
    """A whole number from `min` to `max` (both allowed).

    Args:
        zero: words that a form shows in the place of 0, e.g. "as the window"; None: the digit.
    """

    default: int
    min: int = 0
    max: int = 1_000_000
    step: int = 1
    zero: Text | None = None

    @property
    def default_value(self) -> int:
        return self.default

    def validate(self, value: Any) -> Text | None:
        if isinstance(value, bool) or not isinstance(value, int):
            return QT_TRANSLATE_NOOP("params", "{name} needs a whole number.").format(
                name=self.label
            )
        if not self.min <= value <= self.max:
            return _range_text(self.label, self.min, self.max, value)
        return None

    def parse(self, raw: str) -> int:
        text = raw.strip().replace("\u202f", "").replace("\u00a0", "").replace("\u2212", "-")
        if re.fullmatch(r"[+-]?\d{1,3}([.,]\d{3})+", text):  # 65.536 and 65,536
            text = re.sub(r"[.,]", "", text)
        if not re.fullmatch(r"[+-]?\d{1,18}", text):
            raise ParamError(
                QT_TRANSLATE_NOOP("params", "{name} needs a whole number.").format(name=self.label)
            )
        return self._checked(int(text))


@dataclass(frozen=True, kw_only=True)
class FloatParam(Param):
    """A number from `min` to `max`; `open_min`/`open_max` exclude the ends themselves."""

    default: float
    min: float = -math.inf
    max: float = math.inf
    open_min: bool = False
    open_max: bool = False
    step: float | None = None

    @property
    def default_value(self) -> float:
        return self.default

    def validate(self, value: Any) -> Text | None:
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            return QT_TRANSLATE_NOOP("params", "{name} needs a number.").format(name=self.label)
        if not math.isfinite(value):
            return QT_TRANSLATE_NOOP("params", "{name} needs a finite number.").format(
                name=self.label
            )
        below = value <= self.min if self.open_min else value < self.min
        above = value >= self.max if self.open_max else value > self.max
        if below and self.open_min:
            return QT_TRANSLATE_NOOP("params", "{name} must be greater than {min}.").format(
                name=self.label, min=self.min
            )
        if below or above:
            return _range_text(self.label, self.min, self.max, value)
        return None

    def parse(self, raw: str) -> float:
        text = raw.strip().replace("\u202f", "").replace("\u00a0", "").replace("\u2212", "-")
        try:
            value = float(text.replace(",", "."))
        except ValueError:
            raise ParamError(
                QT_TRANSLATE_NOOP("params", "{name} needs a number.").format(name=self.label)
            ) from None
        return self._checked(value)


@dataclass(frozen=True, kw_only=True)
class BoolParam(Param):
    """On or off."""

    default: bool

    @property
    def default_value(self) -> bool:
        return self.default

    def validate(self, value: Any) -> Text | None:
        if isinstance(value, bool):
            return None
        return QT_TRANSLATE_NOOP("params", "{name} is either on or off.").format(name=self.label)

    def parse(self, raw: str) -> bool:
        text = raw.strip().lower()
        if text in {"1", "true", "on", "yes", "an", "ja"}:
            return True
        if text in {"0", "false", "off", "no", "aus", "nein"}:
            return False
        raise ParamError(
            QT_TRANSLATE_NOOP("params", "{name} is either on or off.").format(name=self.label)
        )


@dataclass(frozen=True)
class Choice:
    """One value of a ChoiceParam with the words shown for it."""

    value: str
    label: Text


@dataclass(frozen=True, kw_only=True)
class ChoiceParam(Param):
    """One of several named values."""

    default: str
    choices: tuple[Choice, ...]

    @property
    def default_value(self) -> str:
        return self.default

    def label_of(self, value: str) -> Text:
        """Return the words shown for a value."""
        return next((c.label for c in self.choices if c.value == value), plain(value))

    def validate(self, value: Any) -> Text | None:
        if any(choice.value == value for choice in self.choices):
            return None
        return QT_TRANSLATE_NOOP("params", "{name} cannot be {value}. Possible: {choices}.").format(
            name=self.label, value=str(value), choices=", ".join(c.value for c in self.choices)
        )

    def parse(self, raw: str) -> str:
        return self._checked(raw.strip())


@dataclass(frozen=True, kw_only=True)
class IntsParam(Param):
    """A short list of whole numbers: a kernel size (3 × 3), a shape (16, 7, 7).

    Args:
        min_length, max_length: how many numbers.
        repeat_single: a single typed number fills `max_length` places ("3" is 3 × 3).
        allow_unknown: -1 may stand once for "whatever remains".
    """

    default: tuple[int, ...]
    min: int = 1
    max: int = 1_000_000
    min_length: int = 1
    max_length: int = 4
    repeat_single: bool = False
    allow_unknown: bool = False

    @property
    def default_value(self) -> list[int]:
        return list(self.default)

    def validate(self, value: Any) -> Text | None:
        if not isinstance(value, (list, tuple)) or not all(
            isinstance(v, int) and not isinstance(v, bool) for v in cast("list[Any]", value)
        ):
            return QT_TRANSLATE_NOOP(
                "params", "{name} needs whole numbers, for example {example}."
            ).format(name=self.label, example=" × ".join(str(v) for v in self.default))
        sizes = cast("list[int]", value)
        if not self.min_length <= len(sizes) <= self.max_length:
            return QT_TRANSLATE_NOOP("params", "{name} needs {min} to {max} numbers.").format(
                name=self.label, min=self.min_length, max=self.max_length
            )
        unknown = sum(1 for v in sizes if v == -1) if self.allow_unknown else 0
        if unknown > 1:
            return QT_TRANSLATE_NOOP("params", "{name} may hold -1 only once.").format(
                name=self.label
            )
        for v in sizes:
            if v == -1 and self.allow_unknown:
                continue
            if not self.min <= v <= self.max:
                return _range_text(self.label, self.min, self.max, v)
        return None

    def parse(self, raw: str) -> list[int]:
        found = re.findall(r"-?\d{1,9}", raw.replace("\u2212", "-"))
        rest = re.sub(r"-?\d{1,9}|[\s×xX*,;()\[\]]", "", raw.replace("\u2212", "-"))
        if not found or rest:
            raise ParamError(
                QT_TRANSLATE_NOOP(
                    "params", "{name} needs whole numbers, for example {example}."
                ).format(name=self.label, example=" × ".join(str(v) for v in self.default))
            )
        values = [int(v) for v in found]
        if len(values) == 1 and self.repeat_single:
            values = values * self.max_length
        return self._checked(values)


@dataclass(frozen=True, kw_only=True)
class TextParam(Param):
    """Words, at most `max_length` characters."""

    default: str = ""
    max_length: int = 1000

    @property
    def default_value(self) -> str:
        return self.default

    def validate(self, value: Any) -> Text | None:
        if isinstance(value, str) and len(value) <= self.max_length:
            return None
        return QT_TRANSLATE_NOOP(
            "params", "{name} needs a text of at most {max} characters."
        ).format(name=self.label, max=self.max_length)

    def parse(self, raw: str) -> str:
        return self._checked(raw)


@dataclass(frozen=True, kw_only=True)
class FileParam(TextParam):
    """The path of a file or folder; `suffixes` such as (".csv",) limit the file dialog."""

    suffixes: tuple[str, ...] = ()
    folder: bool = False


def defaults(params: tuple[Param, ...]) -> dict[str, Any]:
    """Return the default values by name."""
    return {param.name: param.default_value for param in params}


def complete(params: tuple[Param, ...], values: Values) -> dict[str, Any]:
    """Return the values with defaults for the missing ones; unknown names are kept."""
    return {**defaults(params), **values}


def validate_all(params: tuple[Param, ...], values: Values) -> list[tuple[str, Text]]:
    """Return (name, reason) for every value that does not fit; unknown names are a reason too."""
    found: list[tuple[str, Text]] = []
    known = {param.name: param for param in params}
    for name, value in values.items():
        param = known.get(name)
        if param is None:
            unknown = QT_TRANSLATE_NOOP("params", "There is no parameter {name}.")
            found.append((name, unknown.format(name=name)))
            continue
        reason = param.validate(value)
        if reason is not None:
            found.append((name, reason))
    return found


def _range_text(label: Text, low: float, high: float, value: float) -> Text:
    if math.isinf(high):
        return QT_TRANSLATE_NOOP("params", "{name} must be at least {min}, not {value}.").format(
            name=label, min=low, value=value
        )
    return QT_TRANSLATE_NOOP("params", "{name} must be from {min} to {max}, not {value}.").format(
        name=label, min=low, max=high, value=value
    )
