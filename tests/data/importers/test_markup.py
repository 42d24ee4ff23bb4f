"""XML and TEI as data sets: one file and folders of them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from nnstudio.data.dataset import DataError
from nnstudio.data.limits import DataLimits
from nnstudio.data.load import load_dataset
from nnstudio.data.nested import xml_reading, xml_rows
from nnstudio.data.recognise import find_importer, recognise
from nnstudio.work.inspect_data import inspect_data
from tests.helpers.importing import (
    left_out,
    notes,
    numbers,
    probe,
    read_frame,
    registries,
    words,
    write_files,
)

LONG = "ein längerer Text, der gelesen werden will und viele Wörter hat"


def tei(author: str, title: str, body: str, date: str = "1900") -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">'
        f"<teiHeader><fileDesc><titleStmt><title>{title}</title><author>{author}</author>"
        f"</titleStmt><publicationStmt><date>{date}</date></publicationStmt></fileDesc>"
        f"</teiHeader><text><body>{body}</body></text></TEI>"
    )


def _poems(folder: Path, count: int = 12) -> Path:
    files: dict[str, str | bytes] = {
        f"{n}.xml": tei(
            "Heine" if n % 2 else "Rilke",
            f"Lied {n}",
            f"<lg><head>Lied {n}</head><lg><l>Zeile eins {n}</l><l>Zeile zwei</l></lg>"
            f"<lg><l>Zeile drei</l></lg></lg>",
            str(1800 + n),
        )
        for n in range(count)
    }
    return write_files(folder, files)


def test_a_tei_file_is_an_item_with_author_and_text(tmp_path: Path) -> None:
    _poems(tmp_path)
    assert find_importer(tmp_path, registries()).id == "markup"
    frame = read_frame("markup", tmp_path)
    assert frame.names == ("author", "title", "date", "text")
    assert words(frame, "text")[0] == "Zeile eins 0\nZeile zwei\n\nZeile drei"
    assert numbers(frame, "date")[:2] == [1800.0, 1801.0]
    assert frame.keys[:2] == ("0.xml", "1.xml")
    assert frame.facts["tei"] is True
    assert frame.facts["element"] == "TEI"
    assert frame.facts["encoding"] == "utf-8"
    assert any(row["path"] == "TEI/text/body/lg/lg/l" for row in frame.facts["tree"])
    found = inspect_data(tmp_path, registries())
    assert (found.kind, found.target) == ("text", "author")
    assert found.classes == {"Heine": 6, "Rilke": 6}
    assert load_dataset(recognise(tmp_path, registries()), None, registries()).items == 12


def test_broken_files_are_left_out_with_their_reason(tmp_path: Path) -> None:
    _poems(tmp_path)
    laughs = '<!DOCTYPE TEI [<!ENTITY a "ha">]><TEI><text>&a;</text></TEI>'
    files = {"bad.xml": "<TEI>\n<text>", "laughs.xml": laughs, "other.xml": "<html/>"}
    write_files(tmp_path, files | {"README.md": "about", "photo.jpg": b"\xff\xd8"})
    frame = read_frame("markup", tmp_path)
    assert frame.rows == 12
    gone = left_out(frame)
    assert gone["no correct XML (line 2)"] == ("bad.xml",)
    assert gone["a note on the data, not one of them"] == ("README.md",)
    assert gone["no XML document"] == ("photo.jpg",)
    assert ("laughs.xml",) in gone.values()
    assert ("other.xml",) in gone.values()


def test_folders_of_tei_files_are_classes_and_parts(tmp_path: Path) -> None:
    for part in ("train", "test"):
        for label in ("Lyrik", "Drama"):
            _poems(tmp_path / part / label, 4)
    frame = read_frame("markup", tmp_path)
    assert set(words(frame, "class")) == {"Lyrik", "Drama"}
    assert frame.roles["class"] == "target"
    assert frame.parts is not None
    assert (len(frame.parts.train), len(frame.parts.test)) == (8, 8)


def _book(folder: Path, chapters: int = 15) -> Path:
    body = "".join(
        f'<div type="{"a" if n % 2 else "b"}" n="{n}"><head>Kapitel {n}</head>'
        f"<p>Die <choice><orig>Thür</orig><reg>Tür</reg></choice> {n}<note>Anmerkung</note> "
        f'fiel Wör-<lb break="no"/>ter. {LONG}</p></div>'
        for n in range(chapters)
    )
    path = folder / "book.xml"
    path.write_text(tei("May, Karl", "Buch", body), encoding="utf-8")
    return path


def test_a_single_tei_file_is_cut_at_its_chapters(tmp_path: Path) -> None:
    frame = read_frame("markup", _book(tmp_path))
    assert frame.rows == 15
    assert frame.facts["element"] == "TEI/text/body/div"
    assert set(words(frame, "type")) == {"a", "b"}
    assert words(frame, "head")[3] == "Kapitel 3"
    assert words(frame, "author")[0] == "May, Karl"
    assert words(frame, "text")[0].startswith("Kapitel 0\nDie Thür 0 fiel Wörter.")
    assert frame.keys[0] == 1
    assert "two spellings" in notes(frame)


def test_a_person_chooses_element_spelling_and_what_becomes_of_the_rest(tmp_path: Path) -> None:
    path = _book(tmp_path)
    frame = read_frame(
        "markup",
        path,
        element="div[type=a]",
        reading="normalised",
        columns="head=leave; note=column; @n=leave",
    )
    assert frame.rows == 7
    assert words(frame, "text")[0].startswith("Die Tür 1")
    assert words(frame, "note")[0] == "Anmerkung"
    assert "n" not in frame.names
    assert "head" not in frame.names
    whole = read_frame("markup", path, element="TEI")
    assert whole.rows == 1


def test_an_element_that_is_not_there_is_refused(tmp_path: Path) -> None:
    for element in ("poem", "a//b"):
        with pytest.raises(DataError) as caught:
            read_frame("markup", _book(tmp_path), element=element)
        assert caught.value.code == "NNS-2122"


def test_records_become_a_table(tmp_path: Path) -> None:
    path = tmp_path / "reviews.xml"
    path.write_text(
        "<reviews>"
        + "".join(
            f'<review stars="{n % 5}"><title>Titel {n}</title><tag>x</tag><tag>{"yz"[n % 2]}</tag>'
            f"<meta><lang>de</lang></meta><body>{LONG} {n}</body></review>"
            for n in range(20)
        )
        + "</reviews>",
        encoding="utf-8",
    )
    frame = read_frame("markup", path)
    assert frame.names == ("stars", "title", "tag", "meta lang", "body")
    assert words(frame, "tag")[:2] == ["x; y", "x; z"]
    assert numbers(frame, "stars")[:3] == [0.0, 1.0, 2.0]
    assert {"name": "tag", "use": "list", "column": "tag"} in frame.facts["uses"]
    fewer = read_frame("markup", path, columns="title=leave; tag=leave; meta/lang=leave; body=text")
    assert fewer.names == ("stars", "text")


def test_what_stands_around_records_is_a_column(tmp_path: Path) -> None:
    path = tmp_path / "poems.xml"
    poems = "".join(
        f"<poem><line>Zeile {n}</line><line>und noch eine</line></poem>" for n in range(9)
    )
    path.write_text(
        f'<all><author name="A"><born>1700</born>{poems}</author>'
        f'<author name="B"><born>1800</born>{poems}</author></all>',
        encoding="utf-8",
    )
    frame = read_frame("markup", path, element="all/author/poem")
    assert words(frame, "author name") == ["A"] * 9 + ["B"] * 9
    assert numbers(frame, "author born")[-1] == 1800.0
    assert words(frame, "text")[0] == "Zeile 0\nund noch eine"


def test_a_first_look_stops_early_and_knows_how_many_there_are(tmp_path: Path) -> None:
    frame = read_frame("markup", _book(tmp_path), most=5)
    assert (frame.rows, frame.whole, frame.total) == (5, False, 15)
    folder = read_frame("markup", _poems(tmp_path / "poems"), most=4)
    assert (folder.rows, folder.whole, folder.total) == (4, False, 12)


def test_more_rows_or_columns_than_the_limit_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "many.xml"
    items = "".join(f'<item a{n}="1">Text {n}</item>' for n in range(30))
    path.write_text(f"<all>{items}</all>", encoding="utf-8")
    monkeypatch.setattr(xml_rows, "LIMITS", DataLimits(columns=20))
    with pytest.raises(DataError) as caught:
        read_frame("markup", path)
    assert caught.value.code == "NNS-2135"
    monkeypatch.setattr(xml_reading, "LIMITS", DataLimits(rows=20))
    with pytest.raises(DataError) as caught:
        read_frame("markup", path)
    assert caught.value.code == "NNS-2135"


def test_a_file_that_is_no_xml_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text("<a>\n<b></a>", encoding="utf-8")
    with pytest.raises(DataError) as caught:
        read_frame("markup", path)
    assert caught.value.code == "NNS-2120"
    assert probe("markup", path) > 0.5
    with pytest.raises(DataError) as caught:
        read_frame("markup", write_files(tmp_path / "empty", {"a.txt": "x"}))
    assert caught.value.code == "NNS-2113"


def test_real_poems_are_the_same_as_their_table(shared_data: Path) -> None:
    folder = shared_data / "text_de" / "dlk_poems"
    with (folder / "derived_poems.csv").open(encoding="utf-8", newline="") as stream:
        table = {row["id"]: row for row in csv.DictReader(stream)}
    frame = read_frame("markup", folder / "tei")
    assert frame.rows == 100
    assert not frame.left_out
    rows = zip(
        frame.keys,
        words(frame, "author"),
        words(frame, "text"),
        numbers(frame, "date"),
        strict=True,
    )
    for key, author, text, date in rows:
        expected = table[str(key).split("-")[0]]
        assert text == expected["text"].strip()
        assert author.split(",")[0] == expected["author"]
        assert date == float(expected["year"])
    found = inspect_data(folder / "tei", registries())
    assert found.target == "author"
    assert len(found.classes) == 10


def test_the_folder_stays_the_class_where_the_file_has_a_column_of_that_name(
    tmp_path: Path,
) -> None:
    files: dict[str, str | bytes] = {
        f"{name}/{n}.xml": f'<doc class="x{n % 2}"><p>{LONG} {name} {n}</p></doc>'
        for name in ("Lob", "Tadel")
        for n in range(6)
    }
    write_files(tmp_path, files)
    frame = read_frame("markup", tmp_path)
    target = next(name for name, role in frame.roles.items() if role == "target")
    assert set(words(frame, target)) == {"Lob", "Tadel"}
