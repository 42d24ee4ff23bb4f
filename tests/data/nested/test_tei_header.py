"""What a TEI header tells of a work."""

from __future__ import annotations

from pathlib import Path

from nnstudio.data.nested.tei_header import header_fields
from nnstudio.data.nested.xml_items import Element, Item, ItemTarget, element_path
from nnstudio.data.texts.markup_stream import go_through


def _fields(folder: Path, file_desc: str, profile: str = "", more: str = "") -> dict[str, str]:
    file = folder / "a.xml"
    file.write_text(
        f"<teiHeader><fileDesc>{file_desc}</fileDesc><profileDesc>{profile}</profileDesc>{more}"
        "</teiHeader>",
        encoding="utf-8",
    )
    wanted = element_path("teiHeader")
    assert wanted is not None
    found: list[Item] = []
    go_through(file, ItemTarget(wanted, found.append))
    header = found[0].element
    assert isinstance(header, Element)
    return header_fields(header)


def test_author_title_and_date_come_first(tmp_path: Path) -> None:
    found = _fields(
        tmp_path,
        """<titleStmt><title type="sub">Ein Versuch</title><title type="main">Faust</title>
        <author><persName><surname>Goethe</surname><forename>Johann</forename>
        <forename>Wolfgang</forename><nameLink>von</nameLink></persName></author></titleStmt>
        <publicationStmt><date type="publication">1808</date></publicationStmt>""",
    )
    assert list(found.items()) == [
        ("author", "Goethe, Johann Wolfgang von"),
        ("title", "Faust"),
        ("date", "1808"),
    ]


def test_plain_and_several_authors(tmp_path: Path) -> None:
    title = "<titleStmt><title>T</title><author>{}</author><author>{}</author></titleStmt>"
    found = _fields(tmp_path, title.format("Marx, Karl", "Engels, Friedrich"))
    assert found["author"] == "Marx, Karl; Engels, Friedrich"
    assert _fields(tmp_path, title.format("Anonym", "Anonym"))["author"] == "Anonym"


def test_the_printed_work_speaks_where_the_edition_is_silent(tmp_path: Path) -> None:
    found = _fields(
        tmp_path,
        """<titleStmt><title/></titleStmt>
        <publicationStmt><date>2016</date></publicationStmt><sourceDesc><biblFull><titleStmt>
        <title>Alte Lieder</title><author>Heine</author></titleStmt><publicationStmt>
        <date type="publication">1827</date></publicationStmt></biblFull></sourceDesc>""",
    )
    assert (found["author"], found["title"], found["date"]) == ("Heine", "Alte Lieder", "1827")


def test_a_date_may_stand_in_an_attribute(tmp_path: Path) -> None:
    found = _fields(
        tmp_path,
        "<titleStmt><title>T</title></titleStmt><sourceDesc><date/></sourceDesc>",
        '<creation><date when="1797-06-01"/></creation>',
    )
    assert found["date"] == "1797-06-01"


def test_further_facts_keep_their_kind(tmp_path: Path) -> None:
    found = _fields(
        tmp_path,
        """<titleStmt><title>T</title></titleStmt><extent><measure type="tokens">310</measure>
        <measure type="verses">47</measure></extent>
        <publicationStmt><publisher>Verlag</publisher><availability><p>CC</p></availability>
        <idno type="URN">urn:1</idno></publicationStmt>""",
        """<langUsage><language ident="deu"/></langUsage><textClass><keywords>
        <term>Liebe</term><term>Natur</term></keywords>
        <classCode scheme="http://x.de/#genre">Lyrik</classCode></textClass>""",
        "<encodingDesc><p>long</p></encodingDesc><revisionDesc><change>x</change></revisionDesc>",
    )
    assert found == {
        "title": "T",
        "measure tokens": "310",
        "measure verses": "47",
        "publisher": "Verlag",
        "publicationStmt idno URN": "urn:1",
        "language": "deu",
        "term": "Liebe; Natur",
        "classCode genre": "Lyrik",
    }


def test_a_header_without_anything_tells_nothing(tmp_path: Path) -> None:
    assert _fields(tmp_path, "") == {}
