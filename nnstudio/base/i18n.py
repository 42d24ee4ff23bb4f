"""Turns Texts into strings of a language, with that language's plurals and numbers.

The tables are the Qt Linguist files `resources/i18n/*.<language>.ts`, read directly: English is
the source itself, `plurals.en.ts` holds only its counted texts. Stdlib only, no Qt.
"""

from __future__ import annotations

import logging
import os
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Mapping, Sequence
from pathlib import Path

from nnstudio.base.number_format import FORMATS
from nnstudio.base.paths import resource_path
from nnstudio.base.text import Number, Text, TextArg, TextList

Catalogue = Mapping[tuple[str, str], tuple[str, ...]]
"""(context, English source) -> the translation; singular and plural where it counts."""

PSEUDO = "pseudo"
LANGUAGE_NAMES = {"en": "English", "de": "Deutsch"}

PLACE = re.compile(r"\{([A-Za-z_][A-Za-z0-9_]*)\}")
_KEEP = re.compile(r"(\{[A-Za-z_][A-Za-z0-9_]*\}|<[^<>]+>)")
_ACCENTS = str.maketrans(
    "AEIOUYCNSZaeiouycnsz",
    "ÀÉÎÕÜÝÇÑŠŽàéîõüýçñšž",
)
_LOG = logging.getLogger(__name__)


class Translator:
    """Renders Texts in one language.

    Args:
        language: "en", "de" or "pseudo" (accented and 40 % longer, to find texts that do not
            follow a switch or do not fit); another one is shown in English.
        catalogues: the `.ts` files to read; None: those of this installation.
        strict: raise when a value for a place is missing, instead of showing the place.
    """

    def __init__(
        self,
        language: str = "en",
        catalogues: Sequence[Path] | None = None,
        *,
        strict: bool = False,
    ) -> None:
        self._language = language if language in FORMATS else "en"
        self._format = FORMATS[self._language]
        self._strict = strict
        paths = _installed_catalogues() if catalogues is None else catalogues
        self._english = _read_all(paths, "en")
        self._table = {} if self._language == "en" else _read_all(paths, self._language)

    @property
    def language(self) -> str:
        """The code of the language."""
        return self._language

    def __call__(self, text: Text) -> str:
        """Return the text in this language, its values written in.

        Raises:
            KeyError: the translator is strict and a place has no value.
        """
        template = self.template(text.context, text.source, text.count)
        values = dict(text.args)

        def fill(match: re.Match[str]) -> str:
            name = match.group(1)
            if name in values:
                return self._render(values[name])
            if self._strict:
                raise KeyError(f"no value for {{{name}}} in {text.source!r}")
            return match.group(0)

        return PLACE.sub(fill, template)

    def template(self, context: str, source: str, count: int | None = None) -> str:
        """Return the translation of a source with its places still open, else the source.

        Args:
            context: the context of the source.
            source: the English text.
            count: decides between singular (exactly 1) and plural, in English and in German.
        """
        if not context:
            return source
        key = (context, source)
        forms = self._table.get(key) or self._english.get(key) or (source,)
        form = forms[0] if count == 1 else forms[-1]
        return pseudo(form) if self._language == PSEUDO else form

    def knows(self, context: str, source: str) -> bool:
        """Say whether this language has a text of its own for the source."""
        return (context, source) in self._table

    def number(self, value: float, digits: int | None = None) -> str:
        """Return a number as this language writes it; see `NumberFormat.number`."""
        return self._format.number(value, digits)

    def percent(self, share: float, digits: int | None = None) -> str:
        """Return a share (1 = all) as a percentage: "97.0 %"."""
        return self._format.percent(share, digits)

    def editable(self, value: float) -> str:
        """Return a number with every digit, for an input field; `parse_number` reads it back."""
        return self._format.editable(value)

    def parse_number(self, raw: str) -> float:
        """Return the number a person typed, with either decimal mark.

        "1,234" and "1.234" are read by the rule of the language; see `number_format`.

        Raises:
            ValueError: it is not a number.
        """
        return self._format.parse(raw)

    def parse_int(self, raw: str) -> int:
        """Return the whole number a person typed.

        Raises:
            ValueError: it is not a whole number.
        """
        return self._format.parse_int(raw)

    def _render(self, value: TextArg) -> str:
        if isinstance(value, Text):
            return self(value)
        if isinstance(value, TextList):
            return value.separator.join(self._render(item) for item in value.items)
        if isinstance(value, Number):
            write = self._format.percent if value.percent else self._format.number
            return write(value.value, value.digits)
        if isinstance(value, str | bool):
            return str(value)
        return self._format.number(value)


def available_languages() -> tuple[str, ...]:
    """Return the codes of the languages this installation has, English first."""
    found = {path.name.split(".")[-2] for path in _installed_catalogues()}
    return tuple(code for code in LANGUAGE_NAMES if code == "en" or code in found)


def language_of(locale_name: str) -> str:
    """Return the language for a locale's name: "de_AT.UTF-8" and "de-CH" give "de", else "en"."""
    code = re.split(r"[-_.@:]", locale_name.strip().lower())[0]
    return "de" if code in ("de", "german") else "en"


def system_language(environ: Mapping[str, str] | None = None) -> str:
    """Return the language the operating system speaks, "de" or "en".

    Args:
        environ: the environment; None: that of this process.
    """
    variables = os.environ if environ is None else environ
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if variables.get(name):
            return language_of(variables[name])
    return language_of(_windows_locale())


def read_catalogue(path: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the finished translations of one `.ts` file.

    Unfinished, vanished and empty entries are left out, so the English source shows.

    Raises:
        OSError: the file cannot be read.
        xml.etree.ElementTree.ParseError: it is not XML.
    """
    table: dict[tuple[str, str], tuple[str, ...]] = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type"):
                continue
            plural = [form.text or "" for form in translation.iter("numerusform")]
            forms = tuple(plural) if plural else (translation.text or "",)
            if all(forms):
                table[(name, message.findtext("source", ""))] = forms
    return table


def pseudo(source: str) -> str:
    """Return an English text with accents and 40 % more length, its places and tags kept."""
    parts = _KEEP.split(source)
    letters = sum(len(part) for part in parts[::2])
    accented = [part if i % 2 else part.translate(_ACCENTS) for i, part in enumerate(parts)]
    extra = -(-letters * 2 // 5)  # rounded up
    # Padding in words of five, so that it wraps as a real translation would.
    padding = "".join(" " if i % 6 == 0 else "õ" for i in range(extra))
    return f"{''.join(accented)}{padding}"


def _installed_catalogues() -> list[Path]:
    try:
        folder = resource_path("i18n")
    except FileNotFoundError:
        _LOG.warning("the resource folder is missing; texts are shown in English")
        return []
    return sorted(folder.glob("*.ts"))


def _read_all(paths: Sequence[Path], language: str) -> dict[tuple[str, str], tuple[str, ...]]:
    table: dict[tuple[str, str], tuple[str, ...]] = {}
    for path in paths:
        if not path.name.endswith(f".{language}.ts"):
            continue
        try:
            table |= read_catalogue(path)
        except (OSError, ElementTree.ParseError) as error:
            _LOG.warning("translation file %s cannot be read: %s", path.name, error)
    return table


def _windows_locale() -> str:
    """Return the locale's name where no variable tells it ("German_Germany"), else ""."""
    import locale  # only needed on systems without the variables

    try:
        return locale.getlocale()[0] or ""
    except ValueError:  # a locale that Python does not know
        return ""
