"""JSON as a format with rules: what Python's parser silently accepts is refused, piece by piece.

NaN and infinity, a key twice in an object, values nested too deeply, and numbers too long are told
with their line. Arrays are gone through value by value, so that a person can stop.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterator
from typing import Any, cast

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.limits import LIMITS
from nnstudio.data.short import shortened

_BLANK = re.compile(r"[ \t\n\r]*")

NO_JSON = QT_TRANSLATE_NOOP("data_texts", "a sign is wrong or missing")
NO_NUMBER = QT_TRANSLATE_NOOP(
    "data_texts", "{word} is no number in JSON; null says that nothing is known"
)
KEY_TWICE = QT_TRANSLATE_NOOP("data_texts", "the name {name} occurs twice in an object")
TOO_DEEP = QT_TRANSLATE_NOOP("data_texts", "values are nested more than {most} deep")
TOO_LONG = QT_TRANSLATE_NOOP("data_texts", "a number has too many digits")


class JsonError(ValueError):
    """A text is no JSON.

    Args:
        reason: why, without the name of the file.
        code: of the error that a person sees.
        line: where, from 1 on; 0 where that is not known.
    """

    def __init__(self, reason: Text, code: str = "NNS-2130", line: int = 0) -> None:
        super().__init__(reason.source)
        self.reason = reason
        self.code = code
        self.line = line

    def at(self, line: int) -> JsonError:
        """Return the same error in that line."""
        return JsonError(self.reason, self.code, line)


class _KeyTwice(Exception):  # noqa: N818 - only a message to the caller
    pass


class _Constant(Exception):  # noqa: N818 - only a message to the caller
    pass


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) != len(pairs):
        seen: set[str] = set()
        for name, _ in pairs:
            if name in seen:
                raise _KeyTwice(name)
            seen.add(name)
    return result


def _no_constant(name: str) -> Any:
    raise _Constant(name)


_DECODER = json.JSONDecoder(object_pairs_hook=_unique, parse_constant=_no_constant)


class JsonText:
    """A JSON text that is read value by value.

    Args:
        text: all of it.
        step: called with the letters read so far, every few values; may stop the reading.
    """

    def __init__(self, text: str, step: Callable[[int], None] = lambda _: None) -> None:
        self._text = text
        self._step = step
        self._place = 0

    @property
    def line(self) -> int:
        """The line in which the value begins that was read last."""
        return self._line(self._place)

    @property
    def share(self) -> float:
        """How much of the text was read, from 0 to 1."""
        return self._place / max(len(self._text), 1)

    @property
    def opens(self) -> str:
        """The first sign: "[" for an array, "{" for an object; "" where there is none."""
        start = self._blank(0)
        return self._text[start : start + 1]

    def elements(self) -> Iterator[Any]:
        """Yield the values of the array that the text is.

        Raises:
            JsonError: it is no array, or breaks a rule.
        """
        end = yield from self._elements(self._blank(0))
        self._need_end(end)

    def value(self) -> Any:
        """Return the only value of the text; the arrays of an object can be stopped.

        Raises:
            JsonError: it breaks a rule.
        """
        start = self._blank(0)
        if self._text[start : start + 1] != "{":
            value, end = self._decoded(start)
            self._need_end(end)
            return value
        members: list[tuple[str, Any]] = []
        place = self._blank(start + 1)
        while self._text[place : place + 1] != "}":
            name, place = self._decoded(place)
            place = self._blank(place)
            if not isinstance(name, str) or self._text[place : place + 1] != ":":
                raise self._wrong(place)
            place = self._blank(place + 1)
            if self._text[place : place + 1] == "[":
                values: list[Any] = []
                place = yield_all(self._elements(place), values)
                members.append((name, values))
            else:
                value, place = self._decoded(place)
                members.append((name, value))
            self._step(place)
            place = self._after_value(place, "}")
        self._need_end(place + 1)
        try:
            return _unique(members)
        except _KeyTwice as error:
            raise JsonError(KEY_TWICE.format(name=shortened(str(error))), "NNS-2132") from error

    def _elements(self, start: int) -> Iterator[Any]:
        """Yield the values of an array; the generator returns the place behind it."""
        if self._text[start : start + 1] != "[":
            raise self._wrong(start)
        place = self._blank(start + 1)
        count = 0
        while self._text[place : place + 1] != "]":
            value, end = self._decoded(place)
            count += 1
            if count % 256 == 0:
                self._step(end)
            yield value
            place = self._after_value(end, "]")
        return place + 1

    def _after_value(self, end: int, closing: str) -> int:
        """Return the place of the next value, or of the closing bracket."""
        place = self._blank(end)
        sign = self._text[place : place + 1]
        if sign == closing:
            return place
        following = self._blank(place + 1)
        if sign != "," or self._text[following : following + 1] == closing:
            raise self._wrong(place)
        return following

    def _decoded(self, place: int) -> tuple[Any, int]:
        self._place = place
        try:
            return decode(self._text, place)
        except JsonError as error:
            raise error.at(error.line or self._line(place)) from error

    def _wrong(self, place: int) -> JsonError:
        return JsonError(NO_JSON, line=self._line(place))

    def _need_end(self, place: int) -> None:
        rest = self._blank(place)
        if rest < len(self._text):
            raise self._wrong(rest)

    def _blank(self, place: int) -> int:
        found = _BLANK.match(self._text, place)
        return found.end() if found else place

    def _line(self, place: int) -> int:
        return self._text.count("\n", 0, place) + 1


def decode(text: str, place: int = 0) -> tuple[Any, int]:
    """Return the value that begins at a place, and the place behind it.

    Raises:
        JsonError: it breaks a rule; a sign that is wrong knows its line.
    """
    try:
        return _DECODER.raw_decode(text, place)
    except json.JSONDecodeError as error:
        raise JsonError(NO_JSON, line=error.lineno) from error
    except _Constant as error:
        raise JsonError(NO_NUMBER.format(word=str(error)), "NNS-2131") from error
    except _KeyTwice as error:
        raise JsonError(KEY_TWICE.format(name=shortened(str(error))), "NNS-2132") from error
    except RecursionError as error:
        raise JsonError(TOO_DEEP.format(most=LIMITS.json_depth), "NNS-2133") from error
    except ValueError as error:  # more than 4,300 digits
        raise JsonError(TOO_LONG, "NNS-2134") from error


def need_shallow(value: Any, left: int = LIMITS.json_depth) -> None:
    """Refuse values nested too deeply, and numbers too large for a computer's number.

    Raises:
        JsonError: as described.
    """
    if isinstance(value, float) and not math.isfinite(value):
        raise JsonError(TOO_LONG, "NNS-2134")
    if isinstance(value, int) and abs(value) > 1e300:
        raise JsonError(TOO_LONG, "NNS-2134")
    if not isinstance(value, (dict, list)):
        return
    if left <= 0:
        raise JsonError(TOO_DEEP.format(most=LIMITS.json_depth), "NNS-2133")
    inside = cast("dict[str, Any] | list[Any]", value)
    for item in inside.values() if isinstance(inside, dict) else inside:
        if isinstance(item, (dict, list, float, int)):
            need_shallow(item, left - 1)


def yield_all(values: Iterator[Any], into: list[Any]) -> int:
    """Put all values of a generator into a list and return what the generator returns."""
    while True:
        try:
            into.append(next(values))
        except StopIteration as end:
            return int(end.value)
