"""A text, or a folder of texts, from which a net learns to write: letter after letter."""

from __future__ import annotations

from pathlib import Path

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.cell_kinds.typed_columns import preview_of
from nnstudio.data.cells import clean
from nnstudio.data.dataset import DataError
from nnstudio.data.files.file_names import is_note, shown
from nnstudio.data.files.folder_files import list_files
from nnstudio.data.frame import Frame, WordColumn
from nnstudio.data.progress import Reading
from nnstudio.data.spec import ImporterSpec, Values
from nnstudio.data.texts.text_documents import (
    ENCODING,
    SUFFIXES,
    Document,
    encoding_notes,
    is_document,
    read_document,
)
from nnstudio.data.texts.text_folder_files import PROBED, first_look, read_texts, text_files

OFFERED = 0.05
"""A person has to choose it: texts with classes are more often what is meant."""


def _probe(path: Path) -> float:
    try:
        if path.is_file():
            return OFFERED if is_document(path, path.name) else 0.0
        listing = list_files(path, most=PROBED)
    except DataError:
        return 0.0
    files = [file for file in listing.files if not is_note(file.name)]
    texts = sum(is_document(file.path, file.name) for file in files)
    return OFFERED if texts and 2 * texts >= len(files) else 0.0


def _read(path: Path, options: Values, reading: Reading) -> Frame:
    encoding = str(options["encoding"])
    if path.is_file():
        return _single(path, encoding)
    found = text_files(list_files(path, reading), reading)
    files = first_look(found.texts, reading.most)
    texts = read_texts(files, encoding, reading)
    if not texts.documents:
        raise DataError(
            QT_TRANSLATE_NOOP("writing", "The folder {name} holds no text to learn from.").format(
                name=shown(path.name)
            ),
            QT_TRANSLATE_NOOP(
                "writing", "Texts are read from .txt, .md, .docx and .odt. Nothing changed."
            ),
            "NNS-2113",
        )
    column = WordColumn.of("text", [clean(document.text) for document in texts.documents])
    return Frame(
        (column,),
        tuple(files[place].key for place in texts.places.tolist()),
        {"text": "text"},
        {"file": shown(path.name), "encoding": texts.encoding, "writes": True},
        notes=texts.notes,
        left_out=(*found.left_out, *texts.left_out),
        preview=preview_of((column,)),
        whole=len(files) == len(found.texts),
        total=len(found.texts),
    )


def _single(path: Path, encoding: str) -> Frame:
    found = read_document(path, path.stat().st_size, encoding)
    if not isinstance(found, Document):
        raise DataError(
            QT_TRANSLATE_NOOP("writing", "{file} is not read: {reason}.").format(
                file=shown(path.name), reason=found
            ),
            QT_TRANSLATE_NOOP("writing", "Choose another file. Nothing changed."),
            "NNS-2114",
        )
    column = WordColumn.of("text", [clean(found.text)])
    key = shown(path.name)
    facts = {"file": key, "encoding": found.encoding or None, "writes": True}
    return Frame(
        (column,),
        (key,),
        {"text": "text"},
        facts,
        notes=tuple(encoding_notes([(key, found)])),
        preview=preview_of((column,)),
        total=1,
    )


IMPORTER = ImporterSpec(
    id="writing",
    name=QT_TRANSLATE_NOOP("writing", "Text to learn writing from"),
    summary=QT_TRANSLATE_NOOP(
        "writing",
        "One text or a folder of texts: a net learns which letter follows the letters before.",
    ),
    suffixes=SUFFIXES,
    folders=True,
    probe=_probe,
    read=_read,
    params=(ENCODING,),
)
