"""The words of the field with their cards: what a term means, and the person's own numbers.

One file, `resources/help/terms.json`, holds every term in English and German. Stdlib only.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from nnstudio.base.i18n import PLACE, PSEUDO, Translator, pseudo
from nnstudio.base.paths import resource_path
from nnstudio.base.text import Text, TextArg

LANGUAGES = ("en", "de")
PLACES = {
    "all_items": "all examples of the data",
    "batch": "batch size",
    "batches": "batches, and so steps, of an epoch",
    "best_epoch": "the epoch with the best validation value, from 1",
    "class_name": "the class in question, as the data spell it",
    "class_names": "all classes, separated by commas",
    "classes": "number of classes",
    "count": "how often it happened",
    "device": "name of the processor or graphics card",
    "dropout": "share that is switched off, a Number with percent",
    "embedding": "numbers for each token",
    "epochs": "epochs so far",
    "filters": "filters of the selected layer",
    "guess_loss": "cross-entropy of guessing: the natural logarithm of the number of classes",
    "high": "upper end of the range",
    "inputs": "numbers of one example",
    "items": "examples of the training part",
    "kernel": "size of the filter, as “3×3”",
    "layers": "number of layers",
    "learning_rate": "learning rate",
    "looks": "how often the test part was computed",
    "loss": "latest training loss",
    "low": "lower end of the range",
    "momentum": "momentum",
    "multiply_adds": "multiply-adds for one example",
    "neurons": "neurons of the selected layer",
    "optimizer": "name of the optimizer",
    "other_class": "the class it is mixed up with",
    "padding": "padding of the selected layer",
    "parameters": "learned numbers of the net",
    "patience": "epochs without a better value that are waited for",
    "right": "validation examples answered right",
    "seed": "the seed, as a string, so that it is not grouped",
    "shape": "a shape, as “16×14×14”",
    "silent": "neurons that give 0 for every example",
    "stride": "stride of the selected layer",
    "target": "name of the target column",
    "test_items": "examples of the test part",
    "threshold": "probability from which the answer is yes",
    "update_ratio": "size of the last step by size of the weights",
    "validation_items": "examples of the validation part",
    "validation_loss": "latest validation loss",
    "value": "latest value of the metric the card is about",
    "vocabulary": "number of tokens",
    "weight_decay": "weight decay",
}
"""What a card may ask for; views pass the values they know, raw."""

_TERM_ID = re.compile(r"[a-z][a-z0-9_]*")


class GlossaryError(ValueError):
    """The file of terms is at fault; the message lists every fault, one a line."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A term in one language.

    Args:
        title: the term, as a heading.
        card: two sentences that hold for everybody.
        own: one sentence with `{places}` for the person's own numbers; empty without one.
    """

    title: str
    card: str
    own: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the field.

    Args:
        id: stable name, e.g. "learning_rate".
        wordings: the term by language code; English and German are always there.
        see: ids of related terms.
    """

    id: str
    wordings: Mapping[str, Wording]
    see: tuple[str, ...] = ()

    @property
    def places(self) -> frozenset[str]:
        """The values that the sentence with one's own numbers needs."""
        return frozenset(PLACE.findall(self.wordings["en"].own))

    def title(self, translator: Translator) -> str:
        """Return the term in the translator's language."""
        return _shown(self._wording(translator).title, translator)

    def card(self, translator: Translator) -> str:
        """Return the two sentences that hold for everybody."""
        return _shown(self._wording(translator).card, translator)

    def own(self, translator: Translator, values: Mapping[str, TextArg]) -> str:
        """Return the sentence with one's own numbers; empty unless every value is known.

        Args:
            translator: gives language and numbers.
            values: raw values by the names of `PLACES`; more than needed may be given.
        """
        sentence = self._wording(translator).own
        if not sentence or not self.places <= values.keys():
            return ""
        args = tuple((name, values[name]) for name in sorted(self.places))
        return translator(Text("", _shown(sentence, translator), args))

    def _wording(self, translator: Translator) -> Wording:
        return self.wordings.get(translator.language, self.wordings["en"])


@dataclass(frozen=True, slots=True)
class Glossary:
    """All terms by id; iterating gives them in the order of their ids."""

    terms: Mapping[str, Term]

    def __getitem__(self, term_id: str) -> Term:
        """Return a term.

        Raises:
            KeyError: there is no such term.
        """
        return self.terms[term_id]

    def __contains__(self, term_id: object) -> bool:
        return term_id in self.terms

    def __iter__(self) -> Iterator[Term]:
        return iter(self.terms[name] for name in sorted(self.terms))

    def __len__(self) -> int:
        return len(self.terms)

    def sorted_by_title(self, translator: Translator) -> list[Term]:
        """Return the terms in the alphabetical order of the translator's language."""
        return sorted(self, key=lambda term: _sort_key(term.title(translator)))

    def find(self, typed: str, translator: Translator) -> list[Term]:
        """Return the terms whose title in any language holds what was typed, best first."""
        wanted = _sort_key(typed.strip())
        if not wanted:
            return self.sorted_by_title(translator)
        found: list[tuple[int, str, Term]] = []
        for term in self:
            titles = [_sort_key(wording.title) for wording in term.wordings.values()]
            spots = [title.find(wanted) for title in titles if wanted in title]
            if spots:
                found.append((min(spots), _sort_key(term.title(translator)), term))
        return [term for _, _, term in sorted(found, key=lambda hit: hit[:2])]


def load_glossary(path: Path | None = None) -> Glossary:
    """Read the terms.

    Args:
        path: the file; None: that of this installation.

    Raises:
        GlossaryError: a term is incomplete, unknown or different in the two languages.
        OSError: the file cannot be read.
    """
    file = resource_path("help", "terms.json") if path is None else path
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
    except ValueError as error:
        raise GlossaryError(f"{file.name} is no JSON: {error}") from error
    raw = _table(_table(data).get("terms"))
    faults = [] if raw else ["there are no terms"]
    terms = {name: _term(name, _table(entry), faults) for name, entry in raw.items()}
    for term in terms.values():
        faults += [
            f"{term.id}: see {other!r} does not exist" for other in term.see if other not in terms
        ]
    if faults:
        raise GlossaryError("\n".join(faults))
    return Glossary(terms)


def _term(name: str, entry: dict[str, Any], faults: list[str]) -> Term:
    """Return a term and note what is wrong with it."""
    if not _TERM_ID.fullmatch(name):
        faults.append(f"{name}: is no id")
    for key in entry.keys() - {*LANGUAGES, "see"}:
        faults.append(f"{name}: {key!r} is unknown")
    wordings = {code: _wording(f"{name} ({code})", entry.get(code), faults) for code in LANGUAGES}
    own = {code: set(PLACE.findall(wording.own)) for code, wording in wordings.items()}
    if own["en"] != own["de"]:
        faults.append(f"{name}: places differ: {sorted(own['en'])} and {sorted(own['de'])}")
    if bool(wordings["en"].own) != bool(wordings["de"].own):
        faults.append(f"{name}: one language has no sentence with one's own numbers")
    for place in sorted((own["en"] | own["de"]) - PLACES.keys()):
        faults.append(f"{name}: {{{place}}} is not one of PLACES")
    see: object = entry.get("see", [])
    related = (
        tuple(str(other) for other in cast(list[object], see)) if isinstance(see, list) else ()
    )
    if name in related or len(set(related)) < len(related):
        faults.append(f"{name}: see names itself or one term twice")
    return Term(name, wordings, related)


def _wording(where: str, entry: object, faults: list[str]) -> Wording:
    table = _table(entry)
    for key in table.keys() - {"title", "card", "own"}:
        faults.append(f"{where}: {key!r} is unknown")
    for key in ("title", "card"):
        value = table.get(key)
        if not isinstance(value, str) or not value.strip():
            faults.append(f"{where}: the {key} is missing")
        elif PLACE.search(value):
            faults.append(f"{where}: the {key} must hold without numbers of one's own")
    own = table.get("own", "")
    if not isinstance(own, str) or ("own" in table and not PLACE.search(own)):
        faults.append(f"{where}: the sentence with one's own numbers has no place")
    return Wording(str(table.get("title", "")), str(table.get("card", "")), str(own))


def _table(value: object) -> dict[str, Any]:
    """Return a JSON object, or an empty one for anything else."""
    return cast(dict[str, Any], value) if isinstance(value, dict) else {}


def _shown(template: str, translator: Translator) -> str:
    return pseudo(template) if translator.language == PSEUDO else template


def _sort_key(title: str) -> str:
    """Return the title as a dictionary orders it: umlauts as their vowels, case ignored."""
    return title.casefold().translate(str.maketrans("äöü", "aou"))
