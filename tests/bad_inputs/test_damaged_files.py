"""Whatever is damaged in a file of any format, it is data or an error in plain words.

Each small file is cut off, and bits, bytes and pieces of it change. `NNSTUDIO_FUZZ=100` in the
environment tries a hundred times as many damages.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from nnstudio.base.errors import UserError
from nnstudio.data.dataset import DataError
from nnstudio.data.importers.writing import IMPORTER
from nnstudio.data.recognise import draft_of, recognised
from tests.helpers.damage import MORE, cuts, damages, read_or_refuse
from tests.helpers.importing import registries
from tests.helpers.office_files import docx, paragraph
from tests.helpers.own_process import run_python
from tests.helpers.seed_files import KINDS, seed

WRITING = IMPORTER.id
EACH = 12

UNDER_A_LIMIT = """
    import resource, sys, tempfile
    from pathlib import Path

    from tests.helpers.damage import cuts, damages, read_or_refuse
    from tests.helpers.seed_files import KINDS, seed

    def tried(kind, count):
        whole = seed(kind)
        with tempfile.TemporaryDirectory() as folder:
            path = whole.write(Path(folder))
            read_or_refuse(path)
            for number, raw in damages(whole.content, count, 5000):
                try:
                    whole.write(Path(folder), raw)
                    read_or_refuse(path)
                except BaseException as error:
                    sys.exit(f"{kind}, damage {number}: {type(error).__name__}: {error}")

    for kind in KINDS:  # libraries are loaded before memory is counted
        tried(kind, 0)
    used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + 1024**3, -1))
    for kind in KINDS:
        tried(kind, int(sys.argv[1]))
"""


def test_every_importer_has_a_small_file_here(tmp_path: Path) -> None:
    found: set[str] = set()
    for number, kind in enumerate(KINDS):
        path = seed(kind).write(tmp_path / str(number))
        try:
            found.add(draft_of(path, registries()).importer)
        except DataError as error:
            assert error.code == "NNS-2006", kind
    # Letters to learn writing from are asked for by name; no file is taken for them.
    assert found == {importer.id for importer in registries().importers} - {WRITING}


@pytest.mark.parametrize("name", ["story.txt", "story.docx"])
def test_a_damaged_text_to_learn_writing_from_is_read_or_refused(name: str, tmp_path: Path) -> None:
    words = "Am Abend gingen die Kinder über die Brücke und fragten nach dem Weg. " * 40
    whole = docx(paragraph(words)) if name.endswith("docx") else words.encode("utf-8")
    path = tmp_path / name
    path.write_bytes(whole)
    assert recognised(path, registries(), importer=WRITING)[0].importer == WRITING
    for _, raw in damages(whole, EACH, 7):
        path.write_bytes(raw)
        try:
            recognised(path, registries(), importer=WRITING)
        except UserError as error:
            assert error.code and str(error.message.source)


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_cut_off_is_read_or_refused_in_words(kind: str, tmp_path: Path) -> None:
    whole = seed(kind)
    path = whole.write(tmp_path)
    for raw in cuts(whole.content):
        whole.write(tmp_path, raw)
        read_or_refuse(path)


@pytest.mark.parametrize("kind", KINDS)
def test_a_damaged_file_is_read_or_refused_in_words(kind: str, tmp_path: Path) -> None:
    whole = seed(kind)
    path = whole.write(tmp_path)
    for number, raw in damages(whole.content, EACH * MORE):
        whole.write(tmp_path, raw)
        try:
            read_or_refuse(path)
        except Exception as error:
            error.add_note(f"{kind}, damage {number}")
            raise


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux alone")
def test_damaged_files_need_less_than_a_gigabyte() -> None:
    ended = run_python(UNDER_A_LIMIT, str(6 * MORE), timeout=110.0 * MORE)
    assert ended.returncode == 0, ended.stderr[-2000:]
