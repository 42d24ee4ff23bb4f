"""The running text of an XML element; TEI P5 is understood: lines, stanzas, choices, notes.

Where a TEI text gives two spellings (`choice`), a reading decides: "original" as it was printed or
written, "normalised" as its editors corrected, regularised and spelled it out
(TEI P5 Guidelines, chapter 3.5, 3.10 and 11.3).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from nnstudio.data.nested.xml_items import Element

Spelling = Literal["original", "normalised"]
Use = Literal["column", "list", "text", "leave"]

# Stand for an edge while a text is put together; several beside each other are one.
_LINE = "\u2028"
_BLANK_LINE = "\u2029"
_JOIN = "\u2060"  # no blank here
_SOFT = "\r"  # where a printed line ended

LINES = frozenset(
    (
        *("p", "l", "ab", "head", "sp", "speaker", "stage", "item", "row", "byline", "dateline"),
        *("salute", "signed", "closer", "opener", "trailer", "u", "castItem", "titlePart"),
        *("argument", "epigraph", "docTitle", "label", "table", "list", "figure", "quote"),
    )
)
STANZAS = frozenset(("lg", "div", "div1", "div2", "div3", "div4", "text", "body", "front", "back"))
INLINE_QUOTES = frozenset(("quote", "label", "figure", "list", "table"))
LEFT_OUT = frozenset(
    (
        *("teiHeader", "note", "fw", "figDesc", "facsimile", "sourceDoc", "standOff", "index"),
        *("titlePage", "noteGrp", "listBibl", "interpGrp", "spanGrp", "certainty"),
    )
)
BREAKS = frozenset(("pb", "cb", "gb", "milestone", "space", "anchor"))
_FIRST: Mapping[Spelling, tuple[str, ...]] = {
    "original": ("orig", "sic", "abbr", "unclear", "am"),
    "normalised": ("reg", "corr", "expan", "unclear", "ex"),
}
_DROPPED: Mapping[Spelling, frozenset[str]] = {
    "original": frozenset(("ex",)),
    "normalised": frozenset(("del", "am", "surplus")),
}
_HYPHENS = "-\u00ac\u2010\u2011\u2e17=\u00ad"


def tei_text(
    element: Element,
    spelling: Spelling = "original",
    uses: Mapping[str, Use] | None = None,
    title: str = "",
) -> str:
    """Return the text of a TEI element: a line for each verse or paragraph, stanzas apart.

    Notes, page heads and page breaks are no part of it; words broken at the end of a line
    (`<lb break="no"/>`) are joined.

    Args:
        element: a whole TEI document or a part of it.
        spelling: which of two spellings.
        uses: what a person decided on elements by name: "text" puts one in, others keep it out.
        title: of the work; a heading that only repeats it is left out.
    """
    pieces: list[str] = []
    writer = _TeiWriter(pieces, spelling, uses or {}, _letters_of(title))
    for part in _bodies(element):
        writer.element(part)
    return _joined("".join(pieces), spelling)


def plain_text(element: Element, left_out: frozenset[int] = frozenset()) -> str:
    """Return the text of an element of any other XML.

    Elements among letters stand within the line, others on lines of their own.

    Args:
        element: to read.
        left_out: `id` of elements inside that became columns.
    """
    pieces: list[str] = []
    _write_plain(element, pieces, left_out)
    return _joined("".join(pieces), "original")


def _bodies(element: Element) -> list[Element]:
    """Return what holds the text of a whole TEI document, or the element itself."""
    if element.name not in ("TEI", "TEI.2", "teiCorpus"):
        return [element]
    return [child for child in element.children if child.name not in LEFT_OUT] or [element]


class _TeiWriter:
    """Writes the text of TEI elements.

    Args:
        pieces: where it goes.
        spelling: which of two spellings.
        uses: what a person decided, by name.
        title: letters of the title, for headings that repeat it.
    """

    def __init__(
        self, pieces: list[str], spelling: Spelling, uses: Mapping[str, Use], title: str
    ) -> None:
        self._pieces = pieces
        self._spelling: Spelling = spelling
        self._uses = uses
        self._title = title

    def element(self, element: Element) -> None:
        """Write an element."""
        name, use = element.name, self._uses.get(element.name)
        if use in ("leave", "column", "list") or (use is None and self._is_left_out(element)):
            return
        if name == "lb":
            self._line_break(element)
        elif name in BREAKS:
            self._pieces.append(_JOIN if element.attributes.get("break") == "no" else " ")
        elif name == "choice":
            self._first_of(element, _FIRST[self._spelling])
        elif name == "app":
            self._first_of(element, ("lem", "rdg"))
        elif name == "subst":
            for child in element.children:
                if child.name != "del":
                    self.element(child)
        elif name == "cell":
            self._inside(element)
            self._pieces.append("\t")
        else:
            edge = self._edge(element)
            self._pieces.append(edge)
            self._inside(element)
            self._pieces.append(edge)

    def _is_left_out(self, element: Element) -> bool:
        if element.name in LEFT_OUT or element.name in _DROPPED[self._spelling]:
            return True
        repeats = element.name == "head" and self._title
        return bool(repeats) and _letters_of(element.words()) == self._title

    def _edge(self, element: Element) -> str:
        if element.name in STANZAS:
            return _BLANK_LINE
        if element.name not in LINES:
            return ""
        among_words = element.name in INLINE_QUOTES and not any(
            child.name in LINES or child.name in STANZAS for child in element.children
        )
        return " " if among_words else _LINE

    def _inside(self, element: Element) -> None:
        apart = _words_touch(element)
        before: Element | None = None
        for part in element.parts:
            if isinstance(part, str):
                self._pieces.append(re.sub(r"\s+", " ", part))
                before = None
                continue
            if apart and part.name == "w" and before is not None and before.name in ("w", "pc"):
                self._pieces.append(" ")
            self.element(part)
            before = part

    def _first_of(self, element: Element, names: tuple[str, ...]) -> None:
        for name in names:
            found = element.child(name)
            if found is not None:
                self._inside(found)
                return
        if element.children:
            self._inside(element.children[0])

    def _line_break(self, element: Element) -> None:
        if element.attributes.get("break") == "no":
            self._pieces.append(_JOIN)
        else:
            self._pieces.append(_LINE if self._spelling == "original" else _SOFT)


def _words_touch(element: Element) -> bool:
    """Whether words are marked one by one and no blank stands between any two of them."""
    words = sum(isinstance(part, Element) and part.name == "w" for part in element.parts)
    return words > 1 and not any(
        isinstance(part, str) or part.name == "c" for part in element.parts
    )


def _write_plain(element: Element, pieces: list[str], left_out: frozenset[int]) -> None:
    among_letters = element.has_own_text
    for part in element.parts:
        if isinstance(part, str):
            if not among_letters:
                pieces.append(" ")
            elif element.children:
                pieces.append(re.sub(r"\s+", " ", part))
            else:  # its own line breaks mean something
                pieces.append(part)
        elif id(part) not in left_out:
            edge = "" if among_letters else _LINE
            pieces.append(edge)
            _write_plain(part, pieces, left_out)
            pieces.append(edge)


def _joined(text: str, spelling: Spelling) -> str:
    """Return a text with blanks and line breaks where they belong."""
    hyphens = re.escape(_HYPHENS)
    text = re.sub(rf"[{hyphens}]?\s*{_JOIN}\s*", "", text)
    if spelling == "normalised":
        text = re.sub(rf"(?<=\w)[{hyphens}]\s*{_SOFT}\s*(?=[^\W\d_A-ZÄÖÜ])", "", text)
        text = text.replace(_SOFT, " ")
    text = re.sub(rf"[^\S\n\t{_LINE}{_BLANK_LINE}]+", " ", text)
    text = re.sub(rf"[\s{_LINE}]*{_BLANK_LINE}[\s{_LINE}{_BLANK_LINE}]*", "\n\n", text)
    text = re.sub(rf" *{_LINE}[ {_LINE}]*", "\n", text)
    return re.sub(r" ?\n ?", "\n", re.sub(r"\n{3,}", "\n\n", text)).strip()


def _letters_of(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum()) or text.strip()
