"""Cutting items out of XML, with what stands around them."""

from __future__ import annotations

from pathlib import Path

import pytest

from nnstudio.data.limits import DataLimits
from nnstudio.data.nested import xml_items
from nnstudio.data.nested.xml_items import Item, ItemTarget, element_path
from nnstudio.data.texts.markup_stream import go_through

CORPUS = """<corpus year="1900">
 <title>Alle</title>
 <author name="A"><born>1700</born><poem n="1"><l>a</l></poem><poem n="2"><l>b</l></poem></author>
 <author name="B"><born>1800</born><poem n="1" type="x"><poem>innen</poem></poem></author>
</corpus>"""


def _items(folder: Path, path: str, content: str = CORPUS) -> list[Item]:
    file = folder / "a.xml"
    file.write_text(content, encoding="utf-8")
    wanted = element_path(path)
    assert wanted is not None
    found: list[Item] = []
    go_through(file, ItemTarget(wanted, found.append))
    return found


def test_every_element_of_a_path_is_an_item_but_none_inside_another(tmp_path: Path) -> None:
    found = _items(tmp_path, "corpus/author/poem")
    assert [item.element.words() for item in found if item.element] == ["a", "b", "innen"]
    assert [item.number for item in found] == [1, 2, 3]
    assert len(_items(tmp_path, "poem")) == 3
    assert len(_items(tmp_path, "author/poem[@type='x']")) == 1
    assert _items(tmp_path, "poem/title") == []


def test_what_stands_around_an_item_is_known(tmp_path: Path) -> None:
    last = _items(tmp_path, "poem")[-1]
    assert [around.name for around in last.around] == ["corpus", "author"]
    assert last.around[1].attributes == {"name": "B"}
    assert last.around[1].leaves == {"born": "1800"}
    assert last.around[0].leaves["title"] == "Alle"


def test_a_header_around_items_is_kept_whole(tmp_path: Path) -> None:
    tei = (
        "<TEI><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt></fileDesc></teiHeader>"
        "<text><body><div>a</div><div>b</div></body></text></TEI>"
    )
    found = _items(tmp_path, "div", tei)
    header = found[1].around[0].header
    assert header is not None
    assert header.words() == "T"


def test_an_item_over_the_limit_is_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xml_items, "LIMITS", DataLimits(markup_elements=3, text_bytes=100))
    content = "<x><i><a/><a/></i><i><a/><a/><a/><a/></i><i>" + "t" * 200 + "</i></x>"
    assert [item.element is None for item in _items(tmp_path, "i", content)] == [False, True, True]


@pytest.mark.parametrize(
    ("written", "names", "attribute", "value"),
    [
        ("TEI/text/body/div", ("TEI", "text", "body", "div"), "", ""),
        ("/x/y/", ("x", "y"), "", ""),
        (" tei:div[@type='poem'] ", ("div",), "type", "poem"),
        ("div[xml:lang=de]", ("div",), "lang", "de"),
    ],
)
def test_paths_are_understood(
    written: str, names: tuple[str, ...], attribute: str, value: str
) -> None:
    found = element_path(written)
    assert found is not None
    assert (found.names, found.attribute, found.value) == (names, attribute, value)


@pytest.mark.parametrize("written", ["", "a//b", "a[b", "[x=y]", "a[b=c]d"])
def test_what_is_no_path_is_none(written: str) -> None:
    assert element_path(written) is None
