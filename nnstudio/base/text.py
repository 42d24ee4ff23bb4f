"""What the core says to people is data: a Text is translated only when it is shown.

The English source stands literally in ``QT_TRANSLATE_NOOP(context, source)``, where both our own
check and Qt's lupdate find it. Values are kept raw, so that numbers can be written in the
reader's language.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Protocol, Union, cast

TextArg = Union[str, int, float, "Text", "Number", "TextList"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number with the way it is to be shown.

    Args:
        value: the raw value.
        digits: digits after the decimal mark; None: as few as needed (up to 4 significant).
        percent: multiply by 100 and append the percent sign.
    """

    value: float
    digits: int | None = None
    percent: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A translatable text: a literal English source, its context and raw values.

    Args:
        context: the view or room the text belongs to; one `.ts` file a context.
        source: English text with `{name}` places.
        args: (name, value) pairs; numbers stay numbers until shown.
        count: the number that decides between singular and plural; None: no plural.
    """

    context: str
    source: str
    args: tuple[tuple[str, TextArg], ...] = ()
    count: int | None = None

    def format(self, **values: TextArg) -> Text:
        """Return this text with values for its `{name}` places.

        A value called `n` also decides between singular and plural.
        """
        merged = {**dict(self.args), **values}
        n = merged.get("n")
        count = n if isinstance(n, int) and not isinstance(n, bool) else self.count
        return replace(self, args=tuple(merged.items()), count=count)

    def to_json(self) -> dict[str, Any]:
        """Return a JSON-able form; `from_json` reads it back."""
        data: dict[str, Any] = {"context": self.context, "source": self.source}
        if self.args:
            data["args"] = {name: _arg_to_json(value) for name, value in self.args}
        return data

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Text:
        """Return the Text that `to_json` wrote.

        Raises:
            KeyError: context or source is missing.
        """
        text = cls(str(data["context"]), str(data["source"]))
        args = {str(k): _arg_from_json(v) for k, v in data.get("args", {}).items()}
        return text.format(**args) if args else text


@dataclass(frozen=True, slots=True)
class TextList:
    """Several texts shown after each other, separated (", " by default)."""

    items: tuple[TextArg, ...]
    separator: str = ", "


def QT_TRANSLATE_NOOP(context: str, source: str) -> Text:  # noqa: N802 - the name lupdate looks for
    """Mark a literal for translation and return it as a Text."""
    return Text(context, source)


def plain(value: str) -> Text:
    """Return a text that is the same in every language (names, shapes, code, a person's words)."""
    return Text("", "{value}", (("value", value),))


def dotted(*parts: Text | str | None) -> Text:
    """Return the parts with " · " between them; None and "" are left out."""
    items = tuple(part for part in parts if part)
    return Text("", "{list}", (("list", TextList(items, " · ")),))


class Renders(Protocol):
    """Anything that turns a Text into a string of some language."""

    def __call__(self, text: Text) -> str:
        """Return the text in this language."""
        ...


def _arg_to_json(value: TextArg) -> Any:
    if isinstance(value, Text):
        return {"text": value.to_json()}
    if isinstance(value, Number):
        return {"number": value.value, "digits": value.digits, "percent": value.percent}
    if isinstance(value, TextList):
        return {"list": [_arg_to_json(item) for item in value.items], "separator": value.separator}
    return value


def _arg_from_json(value: Any) -> TextArg:
    if isinstance(value, dict):
        data = cast("dict[str, Any]", value)
        if "text" in data:
            return Text.from_json(data["text"])
        if "number" in data:
            return Number(data["number"], data.get("digits"), bool(data.get("percent")))
        if "list" in data:
            items = tuple(_arg_from_json(item) for item in data["list"])
            return TextList(items, data.get("separator", ", "))
    return cast("TextArg", value)
