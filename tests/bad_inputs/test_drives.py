"""Drives that fail, pipes and paths that cannot be: rows 31, 33 and 49 of the list of faults."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from nnstudio.cli.main import run_command
from nnstudio.data.dataset import DataError
from nnstudio.data.recognise import draft_of
from nnstudio.data.study import study
from tests.helpers.importing import ENGLISH, GERMAN, registries

TABLE = "x,y,Art\n" + "1,2,Rad\n3,4,Bus\n" * 20


def test_31_what_is_not_there_any_more(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["data", str(tmp_path / "Stick" / "Daten"), "--lang", "de"]) == 1
    printed = capsys.readouterr()
    assert "ist nichts" in printed.err and "[NNS-2004]" in printed.err


@pytest.mark.parametrize(
    ("number", "english", "german"),
    [
        (errno.EIO, "reports a fault", "meldet einen Fehler"),
        (errno.EACCES, "reading it is not allowed here", "nicht erlaubt"),
        (errno.ENOENT, "it is not there any more", "nicht mehr da"),
    ],
)
def test_33_a_drive_that_fails_while_it_is_read(
    number: int, english: str, german: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "t.csv"
    path.write_text(TABLE, encoding="utf-8")
    draft = draft_of(path, registries())
    whole = Path.open

    def failing(self: Path, *arguments: object, **options: object) -> object:
        if self.name == path.name:
            raise OSError(number, os.strerror(number), str(self))
        return whole(self, *arguments, **options)  # type: ignore[arg-type, call-overload]

    monkeypatch.setattr(Path, "open", failing)
    with pytest.raises(DataError) as caught:
        study(draft, path, registries())
    assert caught.value.code == "NNS-2005"
    assert english in ENGLISH(caught.value.message)
    assert german in GERMAN(caught.value.message)
    assert caught.value.hint is not None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no such pipes")
def test_33_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "t.csv")
    assert _error_of(tmp_path / "t.csv").code == "NNS-2006"
    assert _error_of(tmp_path).code == "NNS-2006"


def test_49_a_path_that_is_too_long_is_only_not_there(tmp_path: Path) -> None:
    error = _error_of(tmp_path / ("ä" * 300 + ".csv"))
    assert error.code == "NNS-2004"
    assert "nothing at" in ENGLISH(error.message)


def _error_of(path: Path) -> DataError:
    with pytest.raises(DataError) as caught:
        study(draft_of(path, registries()), path, registries())
    return caught.value
