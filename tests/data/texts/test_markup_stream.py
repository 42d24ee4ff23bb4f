"""XML piece by piece: nothing is expanded or fetched, depth and tags have limits."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nnstudio.base.i18n import Translator
from nnstudio.data.dataset import DataError
from nnstudio.data.progress import CancelledError, Reading
from nnstudio.data.texts.markup_stream import (
    Enough,
    MarkupError,
    declared_encoding,
    go_through,
    looks_like_xml,
)

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


class _Heard:
    def __init__(self, most: int = 1000) -> None:
        self.names: list[str] = []
        self.letters = ""
        self._most = most

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self.names.append(name)
        self.letters += "".join(f"{key}={value};" for key, value in attributes.items())
        if len(self.names) >= self._most:
            raise Enough

    def end(self, name: str) -> None:
        pass

    def text(self, letters: str) -> None:
        self.letters += letters


def _heard(folder: Path, content: str | bytes, most: int = 1000) -> _Heard:
    path = folder / "a.xml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    target = _Heard(most)
    go_through(path, target)
    return target


def test_elements_lose_their_namespaces(tmp_path: Path) -> None:
    found = _heard(tmp_path, '<t:a xmlns:t="u" t:n="1" xml:id="x"><t:b>ü</t:b></t:a>')
    assert found.names == ["a", "b"]
    assert found.letters == "n=1;id=x;ü"


@pytest.mark.parametrize(
    "content",
    [
        f'<!DOCTYPE a [<!ENTITY l0 "ha">{LAUGHS}]><a>&l9;</a>',
        '<!DOCTYPE a [<!ENTITY x "' + "y" * 50_000 + '">]><a>' + "&x;" * 10_000 + "</a>",
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
        '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1/x.dtd"> %x;]><a/>',
        "<a>" * 100_000,
        '<a b="' + "x" * 20_000_000 + '"/>',
        "<a><b></a>",
        "<a>&nbsp;</a>",
        "no markup",
        "",
        b"\xff\xfe\x00",
        b'<?xml version="1.0" encoding="klingon"?><a/>',
        b'<?xml version="1.0" encoding="shift_jis"?><a>\x82\xa0</a>',
        b"<a>\x00</a>",
    ],
)
def test_traps_and_faults_are_refused_at_once_and_in_words(
    tmp_path: Path, content: str | bytes
) -> None:
    start = time.monotonic()
    with pytest.raises(MarkupError) as caught:
        _heard(tmp_path, content)
    assert time.monotonic() - start < 5
    for language in ("en", "de"):
        assert "{" not in Translator(language)(caught.value.reason)


def test_the_place_of_a_fault_is_told(tmp_path: Path) -> None:
    with pytest.raises(MarkupError) as caught:
        _heard(tmp_path, "<a>\n<b>\n</a>")
    assert Translator("en")(caught.value.reason) == "no correct XML (line 3)"


def test_a_document_type_from_outside_is_never_fetched(tmp_path: Path) -> None:
    assert _heard(tmp_path, '<!DOCTYPE TEI SYSTEM "http://127.0.0.1/x.dtd"><a>b</a>').names == ["a"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1", "cp1252"])
def test_declared_encodings_are_followed(tmp_path: Path, encoding: str) -> None:
    name = encoding.removesuffix("-sig")
    content = f'<?xml version="1.0" encoding="{name}"?><a>Größe</a>'.encode(encoding)
    assert _heard(tmp_path, content).letters == "Größe"
    assert declared_encoding(content) in (encoding, name)


def test_a_file_that_is_not_stored_as_it_says_is_read_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_bytes(b'<?xml version="1.0" encoding="UTF-8"?><a>Gr\xf6\xdfe</a>')
    target = _Heard()
    assert go_through(path, target) == "cp1252"
    assert target.letters == "Größe"


def test_a_target_may_have_enough(tmp_path: Path) -> None:
    assert len(_heard(tmp_path, "<a><b/><c/><d/></a>", most=2).names) == 2


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text("<a/>", encoding="utf-8")
    reading = Reading()
    reading.cancel()
    with pytest.raises(CancelledError):
        go_through(path, _Heard(), lambda _: reading.check())
    with pytest.raises(DataError):
        go_through(tmp_path / "gone.xml", _Heard())


def test_web_pages_are_no_xml() -> None:
    assert looks_like_xml(b"\xef\xbb\xbf <?xml version='1.0'?>")
    assert looks_like_xml("<TEI>".encode("utf-16"))
    assert not looks_like_xml(b"<!DOCTYPE html><html>")
    assert not looks_like_xml(b"{}")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(tmp_path: Path, raw: bytes) -> None:
    for content in (raw, b"<a>" + raw + b"</a>"):
        try:
            _heard(tmp_path, content)
        except MarkupError as error:
            assert Translator("de")(error.reason)
