"""The zip around a project: refused with the rule that was broken, before anything is unpacked."""

from __future__ import annotations

import io
import struct
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from nnstudio.base.i18n import Translator
from nnstudio.layers.registry import LayerRegistry
from nnstudio.project.archive import MIMETYPE, Archive, pack
from nnstudio.project.errors import ProjectFileError
from nnstudio.project.store import open_project, project_bytes, read_project
from tests.helpers.sample_projects import small_state

RUN = "runs/run-0123456789ab"


def refusal(data: bytes, layers: LayerRegistry) -> ProjectFileError:
    with pytest.raises(ProjectFileError) as caught:
        read_project(data, layers)
    assert caught.value.hint is not None
    return caught.value


def zip_of(*parts: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in parts:
            archive.writestr(name, data)
    return buffer.getvalue()


def project_with(*parts: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    project = ("project.json", b'{"format": 1, "id": "project-000000000000"}')
    return zip_of(("mimetype", MIMETYPE), project, *parts, method=method)


def test_a_plain_zip_with_our_parts_can_be_opened(layers: LayerRegistry) -> None:
    assert read_project(project_with(), layers).state.id == "project-000000000000"


@pytest.mark.parametrize(
    "data",
    [
        b"just some words",
        b"\x89PNG\r\n\x1a\n" + b"\0" * 100,
        b"PK\3\4" + b"nonsense" * 30,
        zip_of(("word/document.xml", b"<w/>"), ("[Content_Types].xml", b"<t/>")),
        zip_of(("archive/data.pkl", b"\x80\x02."), ("archive/version", b"3")),
        zip_of(("mimetype", b"application/vnd.oasis.opendocument.text"), ("project.json", b"{}")),
        zip_of(("project.json", b'{"format": 1}')),
        zip_of(),
    ],
    ids=["text", "png", "broken zip", "docx", "torch", "odt", "no mimetype", "empty zip"],
)
def test_files_of_other_programs_are_recognised(data: bytes, layers: LayerRegistry) -> None:
    assert refusal(data, layers).code == "NNS-3106"


@pytest.mark.parametrize("data", [b"", b"\0", b"\0" * 70_000], ids=["empty", "nul", "nuls"])
def test_an_empty_file_is_called_empty(data: bytes, layers: LayerRegistry) -> None:
    assert refusal(data, layers).code == "NNS-3103"


@pytest.mark.parametrize(
    "name",
    [
        "../project.json",
        "runs/../../evil.py",
        "/etc/passwd",
        "C:\\evil.exe",
        "runs/run-0123456789ab/CON",
        "runs/run-0123456789ab/model.pkl",
        "run\u202egnp.exe",
        "notes.txt",
    ],
)
def test_a_part_that_no_project_has_is_refused(name: str, layers: LayerRegistry) -> None:
    error = refusal(project_with((name, b"x")), layers)
    assert error.code == "NNS-3108"
    assert "\u202e" not in Translator("en")(error.message)


def test_two_parts_of_the_same_name_are_refused(layers: LayerRegistry) -> None:
    name = f"{RUN}/record.json"
    with pytest.warns(UserWarning, match="Duplicate"):
        data = project_with((name, b"{}"), (name, b"{}"))
    assert refusal(data, layers).code == "NNS-3108"


def test_an_encrypted_part_is_refused(layers: LayerRegistry) -> None:
    data = bytearray(project_with((f"{RUN}/record.json", b"{}")))
    place = data.rfind(b"PK\1\2")
    data[place + 8] |= 1  # the flag of an encrypted entry, as the zip's directory holds it
    error = refusal(bytes(data), layers)
    assert error.code == "NNS-3108" and "encrypted" in Translator("en")(error.message)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_other_ways_of_packing_are_refused(method: int, layers: LayerRegistry) -> None:
    assert refusal(project_with(method=method), layers).code == "NNS-3108"


def test_a_bomb_is_refused_before_it_is_unpacked(layers: LayerRegistry) -> None:
    bomb = project_with((f"{RUN}/weights.safetensors", b"\0" * 30_000_000))
    assert len(bomb) < 100_000
    tracemalloc.start()
    error = refusal(bomb, layers)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert error.code == "NNS-3108" and peak < 2_000_000


def test_a_size_that_lies_does_not_help_a_bomb(layers: LayerRegistry) -> None:
    data = bytearray(project_with((f"{RUN}/record.json", b" " * 40_000_000)))
    place = data.rfind(b"PK\1\2")
    data[place + 24 : place + 28] = struct.pack("<L", 100)  # declared size in the directory
    tracemalloc.start()
    archive = Archive(io.BytesIO(bytes(data)))
    with pytest.raises(ProjectFileError):
        archive.read(f"{RUN}/record.json", 16_000_000)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 4_000_000


def test_a_part_over_its_limit_is_refused(layers: LayerRegistry) -> None:
    words = b'{"format": 1, "id": "project-000000000000", "notes": "%s"}'
    notes = bytes(range(32, 34)) * 1 + b"a" * 17_000_000
    data = zip_of(
        ("mimetype", MIMETYPE),
        ("project.json", words % notes.replace(b'"', b"")),
        method=zipfile.ZIP_STORED,
    )
    assert refusal(data, layers).code == "NNS-3105"


def test_too_many_parts_are_refused(layers: LayerRegistry) -> None:
    parts = ((f"runs/run-{n:012x}/record.json", b"") for n in range(10_001))
    assert refusal(project_with(*parts, method=zipfile.ZIP_STORED), layers).code == "NNS-3108"


@pytest.mark.parametrize(
    ("cut", "share"),
    [(b"PK\1\2", "99"), (b"project.json", "8")],
    ids=["its directory", "its second part"],
)
def test_a_file_whose_end_is_missing_says_how_far_it_can_be_read(
    cut: bytes, share: str, tmp_path: Path, layers: LayerRegistry
) -> None:
    data = project_bytes(small_state(), [])
    path = tmp_path / "a.nns"
    path.write_bytes(data[: data.find(cut) + (0 if cut.startswith(b"PK") else 800)])
    with pytest.raises(ProjectFileError) as caught:
        open_project(path, layers)
    assert caught.value.damaged
    words = Translator("en")(caught.value.message)
    assert f"up to {share}" in words and "%" in words


def _flip_in(name: bytes) -> Callable[[bytes], bytes]:
    def flip(data: bytes) -> bytes:
        place = data.find(name) + len(name) + 10
        return data[:place] + bytes([data[place] ^ 0x10]) + data[place + 1 :]

    return flip


def test_a_flipped_bit_names_the_part(layers: LayerRegistry) -> None:
    data = _flip_in(b"project.json")(project_bytes(small_state(), []))
    error = refusal(data, layers)
    assert error.code == "NNS-3102" and "project.json" in Translator("en")(error.message)


def test_packing_stores_weights_as_they_are() -> None:
    data = pack({"project.json": b"{}" * 100, f"{RUN}/weights.safetensors": b"\0" * 1000})
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        kinds = {info.filename: info.compress_type for info in archive.infolist()}
    assert kinds["project.json"] == zipfile.ZIP_DEFLATED
    assert kinds[f"{RUN}/weights.safetensors"] == zipfile.ZIP_STORED
