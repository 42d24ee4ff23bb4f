"""What the chips say: each option of the importer with the value that is in force."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from nnstudio.base.params import BoolParam, Choice, ChoiceParam, Param
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, TextList, plain
from nnstudio.data.spec import ColumnFacts, ImporterSpec
from nnstudio.work.import_data.look import Look

AUTO = "auto"
ON = QT_TRANSLATE_NOOP("import_page", "yes")
OFF = QT_TRANSLATE_NOOP("import_page", "no")
NONE = QT_TRANSLATE_NOOP("import_page", "none")
EMPTY_CELL = QT_TRANSLATE_NOOP("import_page", "empty")
MISSING_VALUE = QT_TRANSLATE_NOOP("import_page", "Missing value")
MISSING_HELP = QT_TRANSLATE_NOOP(
    "import_page", "How the file writes that a value is not known, and how often."
)
DATES = QT_TRANSLATE_NOOP("import_page", "Dates")
DATES_HELP = QT_TRANSLATE_NOOP("import_page", "How the file writes days and times.")
WITH_LETTERS = QT_TRANSLATE_NOOP("import_page", "{encoding} ({letters})")
IN_COLUMN = QT_TRANSLATE_NOOP("import_page", "{column}: {written}")
WRITTEN = QT_TRANSLATE_NOOP("import_page", "{word} ({n}×)")
FIRST = ("separator", "decimal", "encoding", "header", "missing", "dates")
"""Options that people look for, whatever was found, in this order."""
_SHOWN_GAPS = 3
_DAY = {"%d": "01", "%m": "12", "%Y": "1999", "%y": "99", "%H": "23", "%M": "59", "%S": "59"}


@dataclass(frozen=True)
class Chip:
    """One fact of the reading, most often one that can be changed.

    Args:
        name: of the importer's option; "" for what is only told.
        label: what it is about.
        help: in a sentence.
        value: what was found or chosen.
        choices: (value of the option, words); empty where it is typed or only told.
        current: the value of the option in force, "auto" where it was found.
        param: the option; None for what is only told.
        lines: more of it, told in the menu.
        quiet: whether it is as it mostly is, so that it need not stand in sight.
    """

    name: str
    label: Text
    help: Text
    value: Text
    choices: tuple[tuple[Any, Text], ...] = ()
    current: Any = None
    param: Param | None = None
    lines: tuple[Text, ...] = ()
    quiet: bool = False


def chips_of(seen: Look, importer: ImporterSpec) -> tuple[Chip, ...]:
    """Return the chips for what was seen, the importer's options first.

    Args:
        seen: the look.
        importer: of the draft.
    """
    facts, options = seen.study.frame.facts, seen.draft.config.options
    force: dict[str, Any] = {}
    for param in importer.params:
        chosen = options.get(param.name, param.default_value)
        force[param.name] = _found(param, facts) if chosen == AUTO else chosen
    chips = [
        _chip(param, options.get(param.name, param.default_value), force[param.name], seen)
        for param in importer.params
        if param.visible(force)
    ]
    named = {chip.name for chip in chips}
    if "separator" in named or seen.study.frame.preview:
        if not named & {"missing", "gaps"}:
            chips.append(_missing(seen.study.meaning.facts))
        if not named & {"dates", "date"}:
            chips.append(_dates(seen))
    last = len(FIRST)
    return tuple(sorted(chips, key=lambda c: FIRST.index(c.name) if c.name in FIRST else last))


def _chip(param: Param, chosen: Any, force: Any, seen: Look) -> Chip:
    value = _words(param, force)
    if param.name == "encoding" and seen.letters:
        value = WITH_LETTERS.format(encoding=value, letters=seen.letters)
    quiet = param.name not in FIRST and chosen == param.default_value and _is_usual(force)
    choices = _choices(param, seen)
    if param.name == "dates":  # its choice only decides what the columns leave open
        dates = _dates(seen)
        return Chip(param.name, DATES, param.help, dates.value, choices, chosen, param, dates.lines)
    return Chip(param.name, param.label, param.help, value, choices, chosen, param, quiet=quiet)


def _is_usual(value: Any) -> bool:
    """Whether an option beside the usual ones is as it is in most files."""
    return value in (None, "", AUTO, False) or str(value) in ("0", "none", '"')


def _choices(param: Param, seen: Look) -> tuple[tuple[Any, Text], ...]:
    if isinstance(param, ChoiceParam):
        return tuple((choice.value, choice.label) for choice in param.choices)
    if isinstance(param, BoolParam):
        return ((True, ON), (False, OFF))
    offered = _offered(param.name, seen.study.frame.facts)
    return tuple((value, plain(str(value))) for value in offered)


def _offered(name: str, facts: Mapping[str, Any]) -> tuple[Any, ...]:
    """Return values that the importer found in the file for an option that is typed, e.g. sheets.

    An importer that knows them puts them into its facts as "choices": {option: [values]}.
    """
    choices = facts.get("choices")
    if isinstance(choices, Mapping):
        found = cast("Mapping[str, Any]", choices).get(name, ())
        return tuple(found) if isinstance(found, list | tuple) else ()
    return ()


def _found(param: Param, facts: Mapping[str, Any]) -> Any:
    """Return the value of an option that was found in the file."""
    fact = facts.get(param.name)
    if not isinstance(param, ChoiceParam):
        return fact
    values = {choice.value for choice in param.choices}
    if isinstance(fact, bool):
        return "yes" if fact else "no"
    if fact == "" or fact is None:
        return "none" if "none" in values else fact
    word = str(fact)
    for candidate in (word, word.lower(), word.removesuffix("-sig"), word.replace("_", "-")):
        if candidate in values:
            return candidate
    return word


def _words(param: Param, value: Any) -> Text:
    if isinstance(param, ChoiceParam):
        found = next((c for c in param.choices if _is_value(c, value)), None)
        return found.label if found is not None else plain(str(value)) if value else NONE
    if isinstance(value, bool):
        return ON if value else OFF
    if isinstance(value, list | tuple):
        return plain(", ".join(str(each) for each in cast("list[object]", value)))
    return NONE if value in (None, "") else plain(str(value))


def _is_value(choice: Choice, value: Any) -> bool:
    return choice.value == value and choice.value != AUTO


def _missing(facts: tuple[ColumnFacts, ...]) -> Chip:
    counts: dict[str, int] = {}
    lines: list[Text] = []
    for fact in facts:
        written = tuple(
            WRITTEN.format(word=_gap(word), n=count) for word, count in fact.gaps.items()
        )
        for word, count in fact.gaps.items():
            counts[word] = counts.get(word, 0) + count
        if written:
            lines.append(IN_COLUMN.format(column=fact.name, written=TextList(written)))
    words = sorted(counts, key=lambda word: (word == "", -counts[word]))
    shown = TextList(tuple(_gap(word) for word in words[:_SHOWN_GAPS]))
    template = "{words} …" if len(words) > _SHOWN_GAPS else "{words}"
    value = Text("", template, (("words", shown),)) if words else NONE
    return Chip("missing", MISSING_VALUE, MISSING_HELP, value, lines=tuple(lines))


def _gap(word: str) -> Text:
    return plain(word) if word else EMPTY_CELL


def _dates(seen: Look) -> Chip:
    forms: list[str] = []
    lines: list[Text] = []
    meaning, in_file = seen.study.meaning, seen.study.frame.names
    columns = zip(meaning.frame.columns, meaning.facts, strict=True)
    for column, _ in sorted(columns, key=lambda pair: pair[1].role != "time"):
        form = getattr(column, "form", None)
        if not isinstance(form, str) or column.name not in in_file:
            continue
        example = _example(form)
        if example not in forms:
            forms.append(example)
        lines.append(IN_COLUMN.format(column=column.name, written=plain(example)))
    value = plain(forms[0] + (", …" if len(forms) > 1 else "")) if forms else NONE
    return Chip("dates", DATES, DATES_HELP, value, lines=tuple(lines))


def _example(form: str) -> str:
    """Return how a date is written, e.g. "31.12.1999" for "%d.%m.%Y"."""
    for sign, digits in {**_DAY, "%d": "31"}.items():
        form = form.replace(sign, digits)
    return form or "1999-12-31"
