"""catalogue: the public sets, and how they get onto this computer or a course's stick."""

from __future__ import annotations

import argparse
import time
from typing import Any

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, dotted, plain
from nnstudio.cli.output import Output
from nnstudio.data.catalogue.entry import Catalogue, PublicSet
from nnstudio.data.catalogue.errors import files_text
from nnstudio.data.catalogue.obtain import Obtained, fetch_files
from nnstudio.data.catalogue.shelf import Shelf, state_of
from nnstudio.data.catalogue.words import (
    KINDS,
    LANGUAGES,
    LICENCES,
    WORDS,
    items_text,
    licence_text,
    size_text,
    state_text,
    task_text,
)
from nnstudio.data.progress import Reading
from nnstudio.settings.settings import Settings, settings_path
from nnstudio.work.catalogue import Offer, offers, open_catalogue, shelf_of
from nnstudio.work.fetch import fetch, public_set

FETCHING = QT_TRANSLATE_NOOP("catalogue", "{name}: {done} of {all}")
_SECONDS = 0.1


def catalogue(arguments: argparse.Namespace, output: Output) -> bool:
    """List the sets, show one, or bring one here."""
    found = open_catalogue()
    shelf = shelf_of(Settings(settings_path()).values.data_folder)
    if not arguments.id:
        _list(found, shelf, output)
        return True
    entry = public_set(found, arguments.id)
    if arguments.stick is not None:
        _fill_stick(entry, arguments, output)
    elif arguments.get or arguments.folder is not None:
        _bring(entry, shelf, arguments, output)
    else:
        _show(entry, shelf, output)
    return True


def _list(found: Catalogue, shelf: Shelf, output: Output) -> None:
    render = output.translator
    kind = ""
    rows: list[dict[str, Any]] = []
    for offer in offers(found, shelf):
        entry = offer.entry
        if entry.kind != kind:
            kind = entry.kind
            output.line(render(KINDS[kind]))
        words = f"{render(WORDS[entry.id].name)} ({render(state_text(offer.state))})"
        output.line(f"  {entry.id:24} {words}")
        rows.append(_row(offer, output))
    output.result(rows)


def _row(offer: Offer, output: Output) -> dict[str, Any]:
    render, entry = output.translator, offer.entry
    words = WORDS[entry.id]
    return {
        "id": entry.id,
        "name": render(words.name),
        "summary": render(words.summary),
        "caution": render(words.caution) if words.caution is not None else None,
        "kind": entry.kind,
        "task": entry.task,
        "items": entry.items,
        "classes": entry.classes,
        "language": entry.language,
        "licence": render(LICENCES[entry.licence.id]),
        "licence_address": entry.licence.address,
        "bytes": entry.bytes,
        "place": offer.state.place,
        "path": str(offer.state.path) if offer.state.path is not None else None,
        "missing": [file.name for file in offer.state.missing],
    }


def _show(entry: PublicSet, shelf: Shelf, output: Output) -> None:
    render, words = output.translator, WORDS[entry.id]
    offer = Offer(entry, state_of(entry, shelf))
    parts = [KINDS[entry.kind], items_text(entry), task_text(entry)]
    parts += [LANGUAGES[entry.language]] if entry.language else []
    output.say(words.name)
    output.say(words.summary)
    rows: list[tuple[Text, Text]] = [
        (QT_TRANSLATE_NOOP("catalogue", "Data"), dotted(*parts)),
        (QT_TRANSLATE_NOOP("catalogue", "Licence"), licence_text(entry)),
        (QT_TRANSLATE_NOOP("catalogue", "Source"), plain(entry.citation)),
        (QT_TRANSLATE_NOOP("catalogue", "More"), plain(entry.homepage)),
        (QT_TRANSLATE_NOOP("catalogue", "State"), state_text(offer.state)),
    ]
    if offer.state.path is not None:
        rows.append((QT_TRANSLATE_NOOP("catalogue", "Path"), plain(str(offer.state.path))))
    for label, text in rows:
        output.line(f"{render(label) + ':':9} {render(text)}")
    if words.caution is not None:
        output.say(words.caution)
    if offer.state.place == "network":
        output.say(
            QT_TRANSLATE_NOOP(
                "catalogue", "Download it with: nnstudio catalogue {id} --get"
            ).format(id=plain(entry.id))
        )
        output.say(
            QT_TRANSLATE_NOOP(
                "catalogue", "Or copy these files into the folder {folder}:\n{files}"
            ).format(folder=plain(str(shelf.copy_to(entry))), files=files_text(offer.state.missing))
        )
    elif offer.state.place == "here":
        output.say(
            QT_TRANSLATE_NOOP(
                "catalogue", "Make it ready with: nnstudio catalogue {id} --get"
            ).format(id=plain(entry.id))
        )
    files = [file.model_dump(mode="json") for file in entry.files]
    more = {"homepage": entry.homepage, "citation": entry.citation, "files": files}
    output.result({**_row(offer, output), **more, "folder": str(shelf.copy_to(entry))})


def _bring(entry: PublicSet, shelf: Shelf, arguments: argparse.Namespace, output: Output) -> None:
    state = state_of(entry, shelf)
    if state.place == "network" and arguments.get:
        output.say(
            QT_TRANSLATE_NOOP("catalogue", "{name}: {size} are fetched. Licence: {licence}").format(
                name=WORDS[entry.id].name,
                size=size_text(state.bytes),
                licence=licence_text(entry),
            )
        )
    reading = _Told(entry, output)
    try:
        obtained = fetch(entry, shelf, reading, network=arguments.get, given=arguments.folder)
    except KeyboardInterrupt:
        reading.cancel()  # the thread that downloads writes no byte more
        raise
    _tell(entry, obtained, output)


def _tell(entry: PublicSet, obtained: Obtained, output: Output) -> None:
    for note in obtained.notes:
        output.say(note)
    output.say(
        QT_TRANSLATE_NOOP("catalogue", "“{name}” is ready: {path}").format(
            name=WORDS[entry.id].name, path=plain(str(obtained.path))
        )
    )
    output.result(
        {
            "id": entry.id,
            "path": str(obtained.path),
            "notes": [output.translator(note) for note in obtained.notes],
        }
    )


def _fill_stick(entry: PublicSet, arguments: argparse.Namespace, output: Output) -> None:
    reading = _Told(entry, output)
    folder = arguments.stick
    try:
        notes = fetch_files(entry, folder, reading)
    except KeyboardInterrupt:
        reading.cancel()
        raise
    for note in notes:
        output.say(note)
    output.say(
        QT_TRANSLATE_NOOP(
            "catalogue",
            "The files of “{name}” lie in {folder}. Choose {stick} as the course's folder on the "
            "other computers.",
        ).format(
            name=WORDS[entry.id].name,
            folder=plain(str(folder / entry.id)),
            stick=plain(str(folder)),
        )
    )
    output.result(
        {
            "id": entry.id,
            "path": str(folder / entry.id),
            "notes": [output.translator(note) for note in notes],
        }
    )


class _Told(Reading):
    """A reading that tells how far it is on standard error.

    Args:
        entry: the set.
        output: where to tell it.
    """

    def __init__(self, entry: PublicSet, output: Output) -> None:
        super().__init__()
        self._entry, self._output = entry, output
        self._due = 0.0

    def advance(self, done: int, total: int) -> None:
        """Note how far it is, and show it now and then."""
        super().advance(done, total)
        now = time.monotonic()
        if total and now >= self._due:
            self._due = now + _SECONDS
            text = FETCHING.format(
                name=WORDS[self._entry.id].name, done=size_text(done), all=size_text(total)
            )
            self._output.progress(done / total, text)
