"""Whatever is damaged in a file of any format, it is data or an error in plain words.

Each small file is cut off, and bits, bytes and pieces of it change. `NNSTUDIO_FUZZ=100` in the
environment tries a hundred times as many damages.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from nnstudio.data.dataset import DataError
from nnstudio.data.recognise import draft_of
from tests.helpers.damage import MORE, cuts, damages, read_or_refuse
from tests.helpers.importing import registries
from tests.helpers.own_process import run_python
from tests.helpers.seed_files import KINDS, seed

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
    assert found == {importer.id for importer in registries().importers}


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
