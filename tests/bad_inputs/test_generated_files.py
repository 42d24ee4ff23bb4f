"""Files made up by chance, of bytes alone or of the pieces of a format: data or plain words.

`NNSTUDIO_FUZZ=100` in the environment tries a hundred times as many files.
"""

from __future__ import annotations

import io
import json
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from tests.helpers.damage import MORE, read_or_refuse
from tests.helpers.importing import registries

few = settings(
    max_examples=25 * MORE, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)

SUFFIXES = sorted({suffix for spec in registries().importers for suffix in spec.suffixes})
HEADS = (
    b"",
    b"PK\x03\x04",
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff\xe0\x00\x10JFIF",
    b"GIF89a",
    b"\x93NUMPY\x01\x00",
    b"\x1f\x8b\x08\x00",
    b"\x00\x00\x08\x03",
    b"\xd0\xcf\x11\xe0",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"@data\n",
    b"{",
    b"[",
    b"<",
    b"x,y\n",
)
CELLS = st.one_of(
    st.sampled_from(["", "1", "1,5", "1.234,56", "-3e5", "1e999", "NaN", "k. A.", "2024-02-30"]),
    st.sampled_from(['"', '""', "'", '"a\nb"', "a;b", "\t", "\\", "\x00", "\r", "\x85", "\u2028"]),
    st.sampled_from(["31.12.1999", "12:30", "0x1F", "\u0663", "½", "1_000", "∞", "true", "=1+1"]),
    st.text(max_size=8),
    st.just("z" * 3000),
    st.integers().map(str),
    st.floats().map(repr),
)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252", "cp437", "shift_jis")
NAMES = st.one_of(
    st.text(min_size=1, max_size=12),
    st.sampled_from(["../x.csv", "/x.csv", "C:\\x.csv", "CON", "a/", "a//b.csv", ".", "a\\..\\b"]),
    st.sampled_from(["a.csv", "A.CSV", "a/a.csv", "train.csv", "test.csv", "a/1.txt", "b/1.txt"]),
)
TEXTS = st.one_of(st.text(st.characters(codec="utf-8"), max_size=20), st.just("z" * 3000))
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), TEXTS),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(TEXTS, inner, max_size=4)),
    max_leaves=12,
)
WORDS = st.sampled_from(["a", "b", "text", "Größe", "x.y", "_1", "ns:a", "TEI", "div", "l", "p"])


def _try(files: Mapping[str, bytes], opened: str = "") -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name, raw in files.items():
            (Path(folder) / name).write_bytes(raw)
        read_or_refuse(Path(folder) / opened)


@few
@given(st.sampled_from(SUFFIXES), st.sampled_from(HEADS), st.binary(max_size=200))
def test_any_bytes_under_any_name(suffix: str, head: bytes, rest: bytes) -> None:
    name = f"train{suffix}"
    _try({name: head + rest}, name)


@few
@given(
    st.lists(st.lists(CELLS, min_size=1, max_size=6), min_size=1, max_size=15),
    st.sampled_from([",", ";", "\t", "|", " ", ", "]),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(ENCODINGS),
    st.booleans(),
)
def test_any_table(rows: list[list[str]], mark: str, end: str, encoding: str, ragged: bool) -> None:
    if not ragged:
        width = len(rows[0])
        rows = [(row * width)[:width] for row in rows] * 3
    text = end.join(mark.join(row) for row in rows)
    _try({"t.csv": text.encode(encoding, errors="replace")}, "t.csv")


@few
@given(VALUES, st.integers(1, 12), st.booleans(), st.booleans())
def test_any_json(value: Any, times: int, by_line: bool, alike: bool) -> None:
    rows = [value] * times if alike else value
    if by_line:
        text = "\n".join(json.dumps(row) for row in [value] * times)
    else:
        text = json.dumps(rows, ensure_ascii=alike)
    _try({"t.json": text.encode("utf-8", errors="surrogatepass")}, "t.json")


@st.composite
def elements(draw: st.DrawFn, depth: int = 3) -> str:
    """Elements with attributes, texts and elements in them."""
    name = draw(WORDS)
    given = draw(st.dictionaries(WORDS, TEXTS, max_size=2))
    head = "".join(f" {key}={quoteattr(value)}" for key, value in given.items())
    inner = escape(draw(TEXTS))
    if depth:
        inner += "".join(draw(st.lists(elements(depth - 1), max_size=3)))
    return f"<{name}{head}>{inner}</{name}>" * draw(st.integers(1, 4))


@few
@given(elements(), st.sampled_from(["utf-8", "utf-16", "iso-8859-1", "ascii", "x-unknown"]))
def test_any_xml(body: str, encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?><r xmlns:ns="n">{body}</r>'
    codec = "utf-8" if encoding == "x-unknown" else encoding
    _try({"t.xml": text.encode(codec, errors="xmlcharrefreplace")}, "t.xml")


@few
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["@attribute", "@ATTRIBUTE", "@relation", "@data", "%", "", "@"]),
            CELLS,
            st.sampled_from(
                ["numeric", "{a,b}", "{'a b',\"c", "string", "date 'yyyy'", "", "real"]
            ),
        ),
        max_size=8,
    ),
    st.lists(st.lists(CELLS, max_size=4).map(",".join), max_size=8),
)
def test_any_arff(head: list[tuple[str, str, str]], rows: list[str]) -> None:
    lines = ["@relation r", *(" ".join(line) for line in head), "@data", *rows]
    lines += ["{0 1, 1 a}", "?,?", "1,{2}"]
    _try({"t.arff": "\n".join(lines).encode("utf-8", errors="replace")}, "t.arff")


@few
@given(
    st.sampled_from([".ts", ".tsf"]),
    st.lists(
        st.sampled_from(
            [
                "@univariate false",
                "@dimensions 2",
                "@dimensions 99999999",
                "@timestamps true",
                "@classlabel true a b",
                "@targetlabel true",
                "@equallength maybe",
                "@attribute series_name string",
                "@attribute start_timestamp date",
                "@frequency 4_seconds",
                "@frequency daily",
                "@horizon -1",
                "@",
                "@@",
                "# so",
            ]
        ),
        max_size=8,
    ),
    st.lists(
        st.lists(st.lists(CELLS, max_size=4).map(",".join), max_size=4).map(":".join), max_size=8
    ),
)
def test_any_series(suffix: str, head: list[str], rows: list[str]) -> None:
    lines = [*head, "@data", *rows, "1,2,3:1,2,3:a", "(0,1),(2,3):b", "T1:9999-12-31:1,2,3"]
    name = f"t{suffix}"
    _try({name: "\n".join(lines).encode("utf-8", errors="replace")}, name)


@few
@given(
    st.dictionaries(
        st.sampled_from(["x", "y", "x_train", "y_train", "x_test", "labels", "names", "data/a"]),
        arrays.arrays(
            st.one_of(arrays.scalar_dtypes(), arrays.unicode_string_dtypes(max_len=5)),
            arrays.array_shapes(min_dims=0, max_dims=5, min_side=0, max_side=6),
        ),
        min_size=1,
        max_size=4,
    )
)
def test_any_arrays(found: dict[str, np.ndarray]) -> None:
    stream = io.BytesIO()
    np.savez(stream, **found)  # type: ignore[arg-type] - names are not those of its options
    single = io.BytesIO()
    np.save(single, next(iter(found.values())))
    _try({"t.npz": stream.getvalue()}, "t.npz")
    _try({"t.npy": single.getvalue()}, "t.npy")


@few
@given(
    st.lists(
        st.tuples(NAMES, st.sampled_from([b"", b"x,y\n1,2\n", b"Ein Text.", b"\0"])), max_size=6
    )
)
def test_any_zip(members: list[tuple[str, bytes]]) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, raw in members:
            entry = zipfile.ZipInfo()
            entry.filename = name.encode("utf-8", "replace").decode("utf-8")
            packed.NameToInfo.pop(entry.filename, None)  # a name twice is no warning here
            packed.writestr(entry, raw)
    _try({"t.zip": stream.getvalue()}, "t.zip")
