"""Which element is an item, and what becomes of the elements in it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest

from nnstudio.data.dataset import DataError
from nnstudio.data.nested import xml_tree
from nnstudio.data.nested.xml_plan import (
    choose_element,
    chosen_uses,
    column_name,
    is_tei,
    plan_uses,
    written_uses,
)
from nnstudio.data.nested.xml_tree import TreeCounter, tree_json
from nnstudio.data.texts.markup_stream import MarkupError, go_through

LONG = "ein längerer Text, der gelesen werden will und viele Wörter hat. " * 3


def _tree(folder: Path, *contents: str, most: int | None = None) -> TreeCounter:
    counter = TreeCounter(most)
    for content in contents:
        path = folder / "a.xml"
        path.write_text(content, encoding="utf-8")
        with suppress(MarkupError):
            go_through(path, counter)
        counter.next_document()
    return counter


def _chosen(folder: Path, *contents: str) -> str:
    return choose_element(_tree(folder, *contents).roots, len(contents))


def test_a_tree_has_counts_letters_and_attributes(tmp_path: Path) -> None:
    found = _tree(tmp_path, '<a><b t="1">xx</b><b t="2">yyyy</b><c/></a>')
    rows = {row["path"]: row for row in tree_json(found.roots)}
    assert list(rows) == ["a", "a/b", "a/c"]
    assert rows["a/b"]["count"] == 2
    assert rows["a/b"]["letters"] == 3.0
    assert rows["a/b"]["repeats"] is True
    assert rows["a/b"]["attributes"] == {"t": {"distinct": 2, "values": {"1": 1, "2": 1}}}
    assert rows["a"]["letters"] == 6.0
    assert rows["a/c"]["repeats"] is False
    b = found.roots["a"].find("b")
    assert b is not None
    assert b.leaf
    assert b.values == {"xx": 1, "yyyy": 1}


def test_a_tree_of_odd_documents_stays_small(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xml_tree, "MOST_NODES", 10)
    content = "<a>" + "".join(f"<n{n}/>" for n in range(100)) + "</a>"
    found = _tree(tmp_path, content)
    assert len(list(found.roots["a"].walk())) == 10
    assert found.elements == 101


def test_a_tree_may_have_seen_enough_and_outlives_a_broken_file(tmp_path: Path) -> None:
    assert _tree(tmp_path, "<a><b/><b/><b/></a>", most=2).elements == 3
    found = _tree(tmp_path, "<a><b><c>", "<a><b/></a>")
    assert found.roots["a"].count == 2


@pytest.mark.parametrize(
    ("content", "path"),
    [
        ("<r>" + f"<review id='1'><body>{LONG}</body></review>" * 20 + "</r>", "r/review"),
        ("<posts>" + f"<row Id='1' Body='{LONG}'/>" * 20 + "</posts>", "posts/row"),
        (
            "<c>" + f"<author n='a'><poem>{'<l>eine Zeile</l>' * 9}</poem></author>" * 20 + "</c>",
            "c/author",
        ),
        (
            "<c>"
            + ("<author n='a'>" + f"<poem>{'<l>eine Zeile</l>' * 9}</poem>" * 12 + "</author>") * 3
            + "</c>",
            "c/author/poem",
        ),
        (
            "<TEI><teiHeader><p>x</p><p>y</p></teiHeader><text><body>"
            + f"<div><head>K</head><p>{LONG}</p><p>{LONG}</p></div>" * 12
            + "</body></text></TEI>",
            "TEI/text/body/div",
        ),
        (f"<TEI><teiHeader/><text><body><p>{LONG}</p></body></text></TEI>", "TEI"),
        (f"<TEI><text><body>{'<lg><l>eine Zeile</l></lg>' * 5}</body></text></TEI>", "TEI"),
        (f"<TEI><text><lg>{'<lg><l>a</l><l>b</l><l>c</l></lg>' * 15}</lg></text></TEI>", "TEI"),
        (f"<TEI><text>{'<lg><l>eine Zeile</l></lg>' * 15}</text></TEI>", "TEI/text/lg"),
        (f"<TEI><text>{f'<p>{LONG}</p>' * 15}</text></TEI>", "TEI"),
        ("<teiCorpus>" + f"<TEI><text>{LONG}</text></TEI>" * 3 + "</teiCorpus>", "teiCorpus/TEI"),
        ("<a>nothing repeats</a>", "a"),
    ],
)
def test_the_outermost_element_that_repeats_is_the_item(
    tmp_path: Path, content: str, path: str
) -> None:
    assert _chosen(tmp_path, content) == path


def test_each_of_many_files_is_an_item_but_few_files_may_hold_many(tmp_path: Path) -> None:
    tei = f"<TEI><text><body>{'<div><p>x y z</p></div>' * 9}</body></text></TEI>"
    assert _chosen(tmp_path, tei, tei, tei) == "TEI"
    records = "<all>" + f"<item>{LONG}</item>" * 20 + "</all>"
    assert _chosen(tmp_path, records, records) == "all/item"
    assert _chosen(tmp_path, *["<doc><p>a</p><p>b</p></doc>"] * 5) == "doc"


def test_tei_is_known_by_its_root() -> None:
    assert is_tei(["TEI"])
    assert is_tei(["TEI.2", "teiCorpus"])
    assert not is_tei(["TEI", "html"])
    assert not is_tei([])


def test_facts_become_columns_lists_and_text(tmp_path: Path) -> None:
    items = "".join(
        f'<i id="{n}" kind="a"><title lang="de">Titel {n}</title><tag>rot</tag>'
        f"<tag>{'blau' if n % 2 else 'grün'}</tag><by name='A{n}'/><meta><year>{n}</year></meta>"
        f"<p>{LONG}</p><p>{LONG}</p></i>"
        for n in range(10)
    )
    node = _tree(tmp_path, f"<r>{items}</r>").roots["r"].find("r/i")
    assert node is not None
    assert plan_uses(node) == {
        "@id": "column",
        "@kind": "column",
        "title/@lang": "column",
        "title": "column",
        "tag": "list",
        "by/@name": "column",
        "meta/year": "column",
        "p": "text",
    }


def test_words_among_letters_are_text(tmp_path: Path) -> None:
    items = "".join(f"<i>{LONG}<b>fett {n}</b>{LONG}</i>" for n in range(10))
    node = _tree(tmp_path, f"<r>{items}</r>").roots["r"].find("i")
    assert node is not None
    assert plan_uses(node) == {"b": "text"}


def test_decisions_are_read_and_written() -> None:
    uses = chosen_uses(" head = leave ;@type=column; note=text;")
    assert uses == {"head": "leave", "@type": "column", "note": "text"}
    assert chosen_uses(written_uses(uses)) == uses
    assert chosen_uses("") == {}


@pytest.mark.parametrize("words", ["head", "head=", "=leave", "head=weg", "a=b=c"])
def test_decisions_that_say_nothing_are_refused(words: str) -> None:
    with pytest.raises(DataError) as caught:
        chosen_uses(words)
    assert caught.value.code == "NNS-2121"


def test_columns_are_called_like_their_path() -> None:
    assert column_name("@id") == "id"
    assert column_name("meta/@id") == "meta id"
    assert column_name("meta/year") == "meta year"
