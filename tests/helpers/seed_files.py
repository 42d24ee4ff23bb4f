"""Small whole files of every format, made anew for a test, to be damaged afterwards."""

from __future__ import annotations

import gzip
import io
import json
import struct
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from tests.helpers.office_files import docx, odt, paragraph, zipped
from tests.helpers.picture_folders import COLOURS, picture

ROWS = 24
LONG = "Ein Satz, der lang genug ist, damit er als Text gilt, und der die Nummer {} trägt"


@dataclass(frozen=True)
class Seed:
    """Files that can be read together.

    Args:
        files: content by name; names may hold sub-folders.
        damaged: the file that a test damages.
        opened: what is opened, "" for the folder with all of them.
        packed: wraps what was damaged with a right checksum, so that it is looked at.
    """

    files: Mapping[str, bytes]
    damaged: str
    opened: str = ""
    packed: Callable[[bytes], bytes] = bytes

    @property
    def content(self) -> bytes:
        """What is to be damaged."""
        return self.files[self.damaged]

    def write(self, folder: Path, content: bytes | None = None) -> Path:
        """Write the files, one of them with another content, and return what is opened."""
        files = dict(self.files)
        files[self.damaged] = self.packed(self.content if content is None else content)
        for name, raw in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(raw)
        return folder / self.opened if self.opened else folder


def _single(name: str, content: str | bytes, packed: Callable[[bytes], bytes] = bytes) -> Seed:
    raw = content if isinstance(content, bytes) else content.encode("utf-8")
    return Seed({name: raw}, name, name, packed)


def _inside(name: str, archive: bytes, member: str) -> Seed:
    """Return an archive in which one member is damaged, with the checksum of the damaged one."""
    with zipfile.ZipFile(io.BytesIO(archive)) as whole:
        files: dict[str, str | bytes] = {entry: whole.read(entry) for entry in whole.namelist()}
    content = files[member]
    assert isinstance(content, bytes)
    return _single(name, content, lambda raw: zipped({**files, member: raw}))


def _gz(raw: bytes) -> bytes:
    return gzip.compress(raw, mtime=0)


def _rows(mark: str = ",", decimal: str = ".") -> str:
    lines = [mark.join(("Größe", "Gewicht", "am", "Art"))]
    lines += [
        mark.join(
            (
                f"{n * 7 % 13 / 4:.2f}".replace(".", decimal),
                f"{n * 5 % 11}",
                f"2024-03-{n % 28 + 1:02d}",
                ("Rad", "Bus", '"zu Fuß"')[n % 3],
            )
        )
        for n in range(ROWS)
    ]
    return "\n".join(lines) + "\n"


def _records() -> list[dict[str, object]]:
    return [
        {"text": LONG.format(n), "size": n * 7 % 13 / 4, "tags": ["a", "b"][: n % 3], "y": n % 2}
        for n in range(ROWS)
    ]


def _workbook() -> bytes:
    from openpyxl import Workbook  # only the tests that use it wait for it

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for line in _rows().splitlines():
        sheet.append([float(c) if c[:1].isdigit() and "-" not in c else c for c in line.split(",")])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _ods() -> bytes:
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    lines = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p>'
            "</table:table-cell>"
            for cell in line.replace('"', "").split(",")
        )
        + "</table:table-row>"
        for line in _rows().splitlines()
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces}><office:body>'
        f'<office:spreadsheet><table:table table:name="Tabelle1">{lines}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        "</manifest:manifest>"
    )
    return zipped({"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": manifest})


def _arff() -> str:
    head = "@relation ways\n@attribute x numeric\n@attribute 'on foot' {yes,no}\n@data\n"
    return head + "".join(f"{n * 7 % 13},{'yes' if n % 2 else 'no'}\n" for n in range(ROWS))


def _ts() -> str:
    head = "@problemName waves\n@timeStamps false\n@univariate false\n@dimensions 2\n"
    head += "@equalLength true\n@seriesLength 8\n@classLabel true up down\n@data\n"
    rows = np.random.default_rng(1).normal(size=(ROWS, 2, 8)).round(3)
    lines = [
        ":".join(",".join(map(str, channel)) for channel in row) + (":up" if n % 2 else ":down")
        for n, row in enumerate(rows.tolist())
    ]
    return head + "\n".join(lines) + "\n"


def _tsf() -> str:
    head = "@relation sales\n@attribute series_name string\n@attribute start_timestamp date\n"
    head += "@frequency daily\n@missing true\n@equallength false\n@data\n"
    return head + "".join(
        f"T{n}:2020-01-0{n + 1} 00-00-00:"
        + ",".join(str((k * 7 + n) % 13) for k in range(60))
        + "\n"
        for n in range(4)
    )


def _npy(values: np.ndarray) -> bytes:
    stream = io.BytesIO()
    np.save(stream, values)
    return stream.getvalue()


def _npz() -> bytes:
    rng = np.random.default_rng(2)
    stream = io.BytesIO()
    np.savez_compressed(
        stream,
        x_train=rng.integers(0, 255, (ROWS, 8, 8)).astype(np.uint8),
        y_train=np.arange(ROWS) % 3,
        x_test=rng.integers(0, 255, (6, 8, 8)).astype(np.uint8),
        y_test=np.arange(6) % 3,
    )
    return stream.getvalue()


def _idx(packed: Callable[[bytes], bytes]) -> Seed:
    pixels = np.random.default_rng(3).integers(0, 255, ROWS * 64).astype(np.uint8).tobytes()
    images = struct.pack(">BBBB3I", 0, 0, 8, 3, ROWS, 8, 8) + pixels
    images = _gz(images) if packed is bytes else images
    labels = _gz(struct.pack(">BBBBI", 0, 0, 8, 1, ROWS) + bytes(n % 3 for n in range(ROWS)))
    name = "train-images-idx3-ubyte.gz"
    return Seed({name: images, "train-labels-idx1-ubyte.gz": labels}, name, "", packed)


def _cifar() -> Seed:
    rng = np.random.default_rng(4)
    rows = [
        bytes([n % 3]) + rng.integers(0, 255, 3072).astype(np.uint8).tobytes() for n in range(6)
    ]
    names = b"airplane\nautomobile\nbird\n"
    return Seed({"data_batch_1.bin": b"".join(rows), "batches.meta.txt": names}, "data_batch_1.bin")


def _picture(form: str, seed: int = 0) -> bytes:
    stream = io.BytesIO()
    picture(seed, colour=COLOURS["red"]).save(stream, form)
    return stream.getvalue()


def _animation() -> bytes:
    stream = io.BytesIO()
    first, *others = [Image.fromarray(np.full((12, 12), 60 * n, np.uint8)) for n in range(4)]
    first.save(stream, "GIF", save_all=True, append_images=others)
    return stream.getvalue()


def _pictures(suffix: str, content: bytes) -> Seed:
    files = {
        f"{name}/{number}{suffix}": content for name in ("red", "green") for number in range(3)
    }
    return Seed(files, f"red/0{suffix}")


def _picture_table() -> Seed:
    files = {f"p{n}.png": _picture("PNG", n) for n in range(6)}
    table = "file;what\n" + "".join(f"p{n}.png;{('a', 'b')[n % 2]}\n" for n in range(6))
    return Seed({**files, "labels.csv": table.encode()}, "labels.csv")


def _texts() -> Seed:
    files = {f"{c}/{n}.txt": LONG.format(n).encode() for c in ("Lyrik", "Prosa") for n in range(4)}
    return Seed(files, "Lyrik/0.txt")


def _documents(suffix: str, content: bytes, packed: Callable[[bytes], bytes] = bytes) -> Seed:
    name = f"Prosa/x{suffix}"
    return Seed({**_texts().files, name: content}, name, "", packed)


def _document_in_docx() -> Seed:
    inner = _inside("x.docx", docx(paragraph(LONG) + paragraph("Noch einer.")), "word/document.xml")
    return _documents(".docx", inner.content, inner.packed)


def _text_table() -> Seed:
    files = {f"t{n}.txt": LONG.format(n).encode() for n in range(8)}
    table = "datei;note\n" + "".join(f"t{n}.txt;{('gut', 'schlecht')[n % 2]}\n" for n in range(8))
    return Seed({**files, "liste.csv": table.encode()}, "liste.csv")


def _text_classes() -> Seed:
    files = {
        f"{name}.txt": "".join(
            f"A sentence about {name} number {n}{' and more' * (n * 5 % 4)}.\n" for n in range(ROWS)
        ).encode()
        for name in ("pos", "neg")
    }
    return Seed(files, "pos.txt")


def _table_parts() -> Seed:
    return Seed({"train.csv": _rows().encode(), "test.csv": _rows().encode()}, "test.csv")


def _series_folder() -> Seed:
    rng = np.random.default_rng(5)
    files = {
        f"{name}/{n}.csv": "\n".join(
            f"{a:.3f},{b:.3f}" for a, b in rng.normal(size=(20, 2))
        ).encode()
        for name in ("walk", "run")
        for n in range(4)
    }
    return Seed(files, "walk/0.csv")


def _tei() -> str:
    poems = "".join(
        f'<div type="poem" n="{n}"><head>Gedicht {n}</head><lg>'
        f"<l>{LONG.format(n)}</l><l>Noch eine Zeile {n}</l></lg></div>"
        for n in range(8)
    )
    return (
        '<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>'
        "<titleStmt><title>Gedichte</title><author>Eva</author></titleStmt></fileDesc></teiHeader>"
        f"<text><body>{poems}</body></text></TEI>"
    )


def _xml() -> str:
    rows = "".join(
        f'<weg art="{("Rad", "Bus")[n % 2]}"><von>{LONG.format(n)}</von><km>{n}</km></weg>'
        for n in range(ROWS)
    )
    return f"<?xml version='1.0'?><wege>{rows}</wege>"


_MAKERS: Mapping[str, Callable[[], Seed]] = {
    "csv": lambda: _single("table.csv", _rows()),
    "semicolons in cp1252": lambda: _single("t.csv", _rows(";", ",").encode("cp1252")),
    "tabs in utf-16": lambda: _single("table.tsv", _rows("\t").encode("utf-16")),
    "csv.gz": lambda: _single("table.csv.gz", _gz(_rows().encode())),
    "csv in gz": lambda: _single("table.csv.gz", _rows(), _gz),
    "xlsx": lambda: _single("table.xlsx", _workbook()),
    "ods": lambda: _single("table.ods", _ods()),
    "sheet in xlsx": lambda: _inside("table.xlsx", _workbook(), "xl/worksheets/sheet1.xml"),
    "content in ods": lambda: _inside("table.ods", _ods(), "content.xml"),
    "arff": lambda: _single("table.arff", _arff()),
    "json": lambda: _single("table.json", json.dumps(_records())),
    "jsonl": lambda: _single("t.jsonl", "".join(json.dumps(row) + "\n" for row in _records())),
    "xml": lambda: _single("table.xml", _xml()),
    "tei": lambda: _single("poems.xml", _tei()),
    "zip of a table": lambda: _single("table.zip", zipped({"table.csv": _rows()})),
    "zip of texts": lambda: _single("texts.zip", zipped(dict(_texts().files))),
    "table in zip": lambda: _inside("table.zip", zipped({"table.csv": _rows()}), "table.csv"),
    "npz": lambda: _single("digits.npz", _npz()),
    "array in npz": lambda: _inside("digits.npz", _npz(), "y_train.npy"),
    "npy": lambda: _single("table.npy", _npy(np.random.default_rng(6).normal(size=(ROWS, 4)))),
    "ts": lambda: _single("waves.ts", _ts()),
    "tsf": lambda: _single("sales.tsf", _tsf()),
    "txt": lambda: _single("text.txt", "\n".join(LONG.format(n) for n in range(ROWS))),
    "single picture": lambda: _single("photo.png", _picture("PNG")),
    "idx.gz": lambda: _idx(bytes),
    "idx in gz": lambda: _idx(_gz),
    "cifar": _cifar,
    "png": lambda: _pictures(".png", _picture("PNG")),
    "jpg": lambda: _pictures(".jpg", _picture("JPEG")),
    "gif": lambda: _pictures(".gif", _animation()),
    "webp": lambda: _pictures(".webp", _picture("WEBP")),
    "bmp": lambda: _pictures(".bmp", _picture("BMP")),
    "tif": lambda: _pictures(".tif", _picture("TIFF")),
    "pictures and a table": _picture_table,
    "folder of texts": _texts,
    "docx": lambda: _documents(".docx", docx(paragraph(LONG) + paragraph("Noch einer."))),
    "document in docx": _document_in_docx,
    "odt": lambda: _documents(".odt", odt(f"<text:p>{LONG}</text:p>")),
    "texts and a table": _text_table,
    "a file a class": _text_classes,
    "tables of parts": _table_parts,
    "folder of series": _series_folder,
}
KINDS = tuple(_MAKERS)


def seed(kind: str) -> Seed:
    """Return the small whole files of a kind, see `KINDS`."""
    return _MAKERS[kind]()
