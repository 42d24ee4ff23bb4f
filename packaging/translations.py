"""Keeps the translation files `resources/i18n/*.ts` in step with the texts in the code.

    python packaging/translations.py update [CONTEXT ...]    add new texts, drop vanished ones
    python packaging/translations.py missing [CONTEXT ...]   print what is untranslated, as JSON
    python packaging/translations.py fill FILE.json          write translations
    python packaging/translations.py check [CONTEXT ...]     list every fault, exit 1 if any

A text is a call `QT_TRANSLATE_NOOP("context", "English")` with two literals. One that holds
`{n}` is counted: it has two German forms, and two English ones in `plurals.en.ts`. FILE.json
(`-`: standard input) holds {"context": {"English": "Deutsch"}}, for counted texts
["{n} Schicht", "{n} Schichten"] or {"en": [one, more], "de": [one, more]}. Several people may
run it at the same time.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from marked_texts import Scan, is_counted, places, scan_code
from ts_files import Forms, Table, locked, read_ts, write_ts

ROOT = Path(__file__).resolve().parent.parent
PLURALS = "plurals.en.ts"

Answer = str | list[str] | dict[str, list[str]]


# ---------------------------------------------------------------------------- what is at fault


def faults_of(source: str, forms: Forms, language: str, context: str) -> list[str]:
    """Return what is wrong with a finished translation.

    Args:
        source: the English text.
        forms: its translation; singular and plural for a counted text.
        language: "de", or "en" for the English plural forms.
        context: texts of contexts that start with "lesson" may say du.
    """
    faults: list[str] = []
    wanted = places(source)
    for index, form in enumerate(forms):
        given = places(form)
        # "One layer" may do without its number.
        if given != wanted and not (index == 0 and is_counted(source) and given == _less_n(wanted)):
            faults.append(f"places differ: {wanted} in English, {given} in the translation")
        if re.search(r"!(?!=)", form):
            faults.append("no exclamation marks")
        if form != form.strip():
            faults.append("spaces at the ends")
        if "..." in form:
            faults.append("write … instead of ...")
        if source.endswith((":", "…")) and not form.endswith(source[-1]):
            faults.append(f"the English text ends in {source[-1]}")
        if language == "de":
            faults += _german_faults(form, context)
    return faults


def _german_faults(form: str, context: str) -> list[str]:
    faults: list[str] = []
    if '"' in form or "”" in form or form.count("„") != form.count("“"):
        faults.append("German quotation marks are „…“")
    if re.search(r"\bklicken sie\b.*\bOK\b", form, re.IGNORECASE):
        faults.append("a button names its deed, never OK")
    if not context.startswith("lesson") and re.search(
        r"\b(du|dir|dich|dein|deine|deinen|deiner|deinem)\b", form, re.IGNORECASE
    ):
        faults.append("the program says Sie")
    return faults


def _less_n(names: list[str]) -> list[str]:
    return [name for name in names if name != "n"]


# ---------------------------------------------------------------------------- the four verbs


@dataclass(frozen=True)
class Workshop:
    """The verbs over one project folder.

    Args:
        root: the folder that holds `nnstudio` and `resources`.
        say: where lines for people go.
    """

    root: Path = ROOT
    say: Callable[[str], None] = print

    @property
    def folder(self) -> Path:
        """Where the `.ts` files lie."""
        return self.root / "resources" / "i18n"

    def update(self, only: list[str]) -> int:
        """Bring the files up to date with the code; exit code 1 if calls are at fault."""
        scan = scan_code(self.root)
        with locked(self.folder):
            for context in sorted(self._contexts(scan, only)):
                wanted = scan.texts.get(context, {})
                path = self.folder / f"{context}.de.ts"
                old = read_ts(path).get(context, {})
                new = self._merged(context, "de", wanted, old, keep=scan.unreadable)
                if new:
                    write_ts(path, "de", {context: new})
                elif path.exists():
                    path.unlink()
            self._update_plurals(scan, only)
        for error in scan.errors:
            self.say(error)
        if scan.unreadable:
            self.say("Nothing was removed, because a file of the code could not be read.")
        return 1 if scan.errors else 0

    def missing(self, only: list[str]) -> dict[str, dict[str, Answer]]:
        """Return what is untranslated, in the form that `fill` takes."""
        english = read_ts(self.folder / PLURALS)
        found: dict[str, dict[str, Answer]] = {}
        for context, table in self._german(only).items():
            for source, forms in table.items():
                plurals = english.get(context, {}).get(source, ("", ""))
                if is_counted(source) and not (all(forms) and all(plurals)):
                    answer: Answer = {"en": list(plurals), "de": list(forms)}
                elif all(forms):
                    continue
                else:
                    answer = ""
                found.setdefault(context, {})[source] = answer
        return found

    def fill(self, answers: dict[str, dict[str, Answer]]) -> int:
        """Write translations; exit code 1 if one does not belong to a text or is at fault."""
        problems: list[str] = []
        with locked(self.folder):
            plurals = read_ts(self.folder / PLURALS)
            for context, entries in answers.items():
                path = self.folder / f"{context}.de.ts"
                contexts = read_ts(path)
                table = contexts.get(context, {})
                for source, answer in entries.items():
                    if source not in table:
                        problems.append(f"{context}: there is no text {source!r}; run update")
                        continue
                    for language, forms in _answer_forms(source, answer).items():
                        problems += self._fill_one(
                            plurals.setdefault(context, {}) if language == "en" else table,
                            context,
                            source,
                            language,
                            forms,
                        )
                if table:
                    write_ts(path, "de", {context: table})
            write_ts(self.folder / PLURALS, "en", {name: t for name, t in plurals.items() if t})
        for problem in problems:
            self.say(problem)
        return 1 if problems else 0

    def check(self, only: list[str]) -> int:
        """List every fault; exit code 1 if there is one."""
        scan = scan_code(self.root)
        faults = list(scan.errors)
        english = read_ts(self.folder / PLURALS)
        german = self._german(only)
        for context in sorted(self._contexts(scan, only)):
            wanted = scan.texts.get(context, {})
            have = german.get(context, {})
            faults += self._check_table(context, "de", wanted, have)
            counted = {source: place for source, place in wanted.items() if is_counted(source)}
            faults += self._check_table(context, "en", counted, english.get(context, {}))
        for fault in faults:
            self.say(fault)
        self.say(f"{len(faults)} faults" if faults else "Every text is translated.")
        return 1 if faults else 0

    def _contexts(self, scan: Scan, only: list[str]) -> set[str]:
        """Return the contexts of the code and of the files, or the chosen ones."""
        everywhere = set(scan.texts) | set(self._german([])) | set(read_ts(self.folder / PLURALS))
        return set(only) if only else everywhere

    def _german(self, only: list[str]) -> dict[str, Table]:
        tables: dict[str, Table] = {}
        for path in sorted(self.folder.glob("*.de.ts")):
            if not only or path.name.removesuffix(".de.ts") in only:
                tables |= read_ts(path)
        return tables

    def _update_plurals(self, scan: Scan, only: list[str]) -> None:
        path = self.folder / PLURALS
        old = read_ts(path)
        new = dict(old)
        for context in self._contexts(scan, only):
            texts = scan.texts.get(context, {})
            wanted = {source: place for source, place in texts.items() if is_counted(source)}
            table = old.get(context, {})
            new[context] = self._merged(context, "en", wanted, table, keep=scan.unreadable)
        filled = {context: table for context, table in new.items() if table}
        if filled or path.exists():
            write_ts(path, "en", filled)

    def _merged(
        self, context: str, language: str, wanted: dict[str, str], old: Table, *, keep: bool
    ) -> Table:
        """Return the table with new texts added and vanished ones removed (and said)."""
        table: Table = dict(old) if keep else {s: f for s, f in old.items() if s in wanted}
        for source in wanted:
            table.setdefault(source, ("", "") if is_counted(source) else ("",))
        for source in old:
            if source not in table:
                was = " | ".join(old[source])
                self.say(
                    f"{context} ({language}): removed {source!r}" + (f" = {was!r}" * bool(was))
                )
        return table

    def _fill_one(
        self, table: Table, context: str, source: str, language: str, forms: Forms
    ) -> list[str]:
        """Write one translation into its table and return its faults."""
        if len(forms) != (2 if is_counted(source) else 1):
            return [f"{context}: {source!r} needs {'two forms' if is_counted(source) else 'one'}"]
        if all(forms):
            table[source] = forms
        faults = faults_of(source, forms, language, context) if all(forms) else []
        return [f"{context} ({language}): {fault}: {source!r}" for fault in faults]

    def _check_table(
        self, context: str, language: str, wanted: dict[str, str], have: Table
    ) -> list[str]:
        name = f"{context} ({language})"
        faults: list[str] = []
        for source, place in wanted.items():
            if source not in have:
                faults.append(f"{place}: {name}: missing, run update: {source!r}")
            elif not all(have[source]):
                faults.append(f"{place}: {name}: unfinished: {source!r}")
            else:
                found = faults_of(source, have[source], language, context)
                faults += [f"{place}: {name}: {fault}: {source!r}" for fault in found]
        gone = [source for source in have if source not in wanted]
        return faults + [f"{name}: obsolete, run update: {source!r}" for source in gone]


def _answer_forms(source: str, answer: Answer) -> dict[str, Forms]:
    """Return the forms by language of one entry of a fill file."""
    if isinstance(answer, dict):
        return {language: tuple(forms) for language, forms in answer.items()}
    return {"de": (answer,) if isinstance(answer, str) else tuple(answer)}


def main(arguments: list[str] | None = None, root: Path = ROOT) -> int:
    """Run one verb and return its exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    verbs = parser.add_subparsers(dest="verb", required=True)
    for verb in ("update", "missing", "check"):
        verbs.add_parser(verb).add_argument("contexts", nargs="*", metavar="CONTEXT")
    verbs.add_parser("fill").add_argument("file", metavar="FILE.json")
    options = parser.parse_args(arguments)
    workshop = Workshop(root)
    if options.verb == "update":
        return workshop.update(options.contexts)
    if options.verb == "check":
        return workshop.check(options.contexts)
    if options.verb == "missing":
        print(json.dumps(workshop.missing(options.contexts), ensure_ascii=False, indent=2))
        return 0
    raw = sys.stdin.read() if options.file == "-" else Path(options.file).read_text("utf-8")
    return workshop.fill(json.loads(raw))


if __name__ == "__main__":
    sys.exit(main())
