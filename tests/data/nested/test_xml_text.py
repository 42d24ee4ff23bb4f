"""The running text of TEI and other XML: lines, stanzas, two spellings, broken words."""

from __future__ import annotations

from pathlib import Path

import pytest

from nnstudio.data.nested.xml_items import Element, Item, ItemTarget, element_path
from nnstudio.data.nested.xml_text import Spelling, plain_text, tei_text
from nnstudio.data.texts.markup_stream import go_through


def element(folder: Path, content: str, path: str = "x") -> Element:
    """Return the first element at a path of a document `<x>content</x>`."""
    file = folder / "a.xml"
    file.write_text(f"<x>{content}</x>", encoding="utf-8")
    wanted = element_path(path)
    assert wanted is not None
    items: list[Item] = []
    go_through(file, ItemTarget(wanted, items.append))
    found = items[0].element
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<p>Ein\n   Absatz</p>\n<p>noch einer</p>", "Ein Absatz\nnoch einer"),
        ("<lg><l>a</l>\n <l>b</l></lg>\n<lg><l>c</l></lg>", "a\nb\n\nc"),
        ("<lg><lg><l>a</l></lg></lg><lg><l>b</l></lg>", "a\n\nb"),
        ("<p>Wort<note>Anmerkung</note> und <fw>Seite 3</fw>mehr</p>", "Wort und mehr"),
        ("<p>ein <hi>fettes</hi> Wort, <quote>ein Zitat</quote>, Ende</p>", None),
        ('<p>Wör-\n<lb break="no"/>ter</p>', "Wörter"),
        ('<p>Wör<lb break="no"/>ter</p>', "Wörter"),
        ('<p>Wör-<pb n="7" break="no"/>ter und<pb n="8"/>mehr</p>', "Wörter und mehr"),
        ("<p>eine Zeile<lb/>noch eine</p>", "eine Zeile\nnoch eine"),
        ("<app><lem>dies</lem><rdg>das</rdg></app>", "dies"),
        ("<p>a <subst><del>b</del><add>c</add></subst></p>", "a c"),
        ("<s><w>Es</w><w>ist</w><pc>.</pc></s>", "Es ist."),
        ("<s><w>Es</w> <w>ist</w><pc>.</pc></s>", "Es ist."),
        ("<table><row><cell>a</cell><cell>b</cell></row><row><cell>c</cell></row></table>", None),
        ("<sp><speaker>Faust</speaker><p>Habe nun, ach</p></sp>", "Faust\nHabe nun, ach"),
        ("<p>a<gap/>b</p>", "ab"),
    ],
)
def test_tei_gives_lines_as_people_read_them(
    tmp_path: Path, content: str, text: str | None
) -> None:
    found = tei_text(element(tmp_path, content))
    if text is not None:
        assert found == text
    else:
        assert "\n\n" not in found
        assert found


@pytest.mark.parametrize(
    ("content", "original", "normalised"),
    [
        ("<choice><orig>Thür</orig><reg>Tür</reg></choice>", "Thür", "Tür"),
        ("<choice><reg>Tür</reg><orig>Thür</orig></choice>", "Thür", "Tür"),
        ("<choice><sic>Wrot</sic><corr>Wort</corr></choice>", "Wrot", "Wort"),
        ("<choice><abbr>u.</abbr><expan>und</expan></choice>", "u.", "und"),
        ("<expan>H<ex>err</ex></expan>", "H", "Herr"),
        ("<p>Un-<lb/>glück und<lb/>Ende</p>", "Un-\nglück und\nEnde", "Unglück und Ende"),
        ("<p>Hin-<lb/>Kommen</p>", "Hin-\nKommen", "Hin- Kommen"),
        ("<p>a <del>b</del>c</p>", "a bc", "a c"),
    ],
)
def test_one_of_two_spellings_is_read(
    tmp_path: Path, content: str, original: str, normalised: str
) -> None:
    spellings: tuple[tuple[Spelling, str], ...] = (
        ("original", original),
        ("normalised", normalised),
    )
    for spelling, text in spellings:
        assert tei_text(element(tmp_path, content), spelling) == text


def test_a_heading_that_repeats_the_title_is_no_text(tmp_path: Path) -> None:
    poem = element(tmp_path, "<lg><head>Der Abend.</head><l>Es dämmert</l></lg>")
    assert tei_text(poem, title="Der Abend") == "Es dämmert"
    assert tei_text(poem, title="Der Morgen") == "Der Abend.\nEs dämmert"


def test_a_person_decides_on_elements(tmp_path: Path) -> None:
    play = element(tmp_path, "<sp><speaker>Faust</speaker><p>Ach<note>seufzt</note></p></sp>")
    assert tei_text(play, uses={"speaker": "leave", "note": "text"}) == "Achseufzt"


def test_other_xml_gives_lines_or_running_text(tmp_path: Path) -> None:
    assert plain_text(element(tmp_path, "<a>eins</a><b>zwei</b>")) == "eins\nzwei"
    assert plain_text(element(tmp_path, "Ein <b>fettes</b> Wort\n und mehr")) == (
        "Ein fettes Wort und mehr"
    )
    assert (
        plain_text(element(tmp_path, "<t>Zeile eins\nZeile zwei</t>")) == "Zeile eins\nZeile zwei"
    )
    mixed = element(tmp_path, "<a>eins</a><b>zwei</b>")
    assert plain_text(mixed, frozenset((id(mixed.children[0]),))) == "zwei"


def test_an_element_s_words_stand_apart_or_together_as_written(tmp_path: Path) -> None:
    found = element(tmp_path, "<name><first>Anna</first><last>Meier</last></name>")
    assert found.words() == "Anna Meier"
    assert found.child("name", "last") is not None
    assert found.child("name", "middle") is None
    assert [inner.name for inner in found.below("first")] == ["first"]
