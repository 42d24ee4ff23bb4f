"""Where the words of a text stand in it, and the text without one of them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from nnstudio.data.texts.text_units import clean, seen, token_pattern, tokens

Span = tuple[int, int]
"""First letter and the one after the last, in the text as it was written."""


def word_spans(text: str, rules: int = 1) -> list[Span]:
    """Return the place of each word of `tokens(text, rules)`, in order.

    The words are found in the composed lower-case text; where that has other letters than the
    text as it was written ("e" with a separate accent, "İ"), the place covers all of them.
    """
    if rules > 1:
        return _clean_spans(text, rules)
    lower = unicodedata.normalize("NFC", text).lower()
    places = None if lower == text.lower() and len(lower) == len(text) else _places(text)
    spans: list[Span] = []
    end = 0
    for word in tokens(text):
        start = lower.index(word, end)  # between two words stands nothing that a word begins with
        end = start + len(word)
        spans.append((start, end) if places is None else (places[start][0], places[end - 1][1]))
    return spans


def without_word(text: str, word: str, rules: int = 1) -> str:
    """Return a text without a word, wherever it occurs; the words left stay what they are.

    Args:
        text: as it was written.
        word: as `tokens` gives it, in lower case.
        rules: by which words are cut, see `text_units.tokens`.
    """
    return texts_without(text, [word], rules)[0]


def texts_without(text: str, words: Sequence[str], rules: int = 1) -> list[str]:
    """Return a text without each of some words, one text a word; see `without_word`.

    Args:
        text: as it was written.
        words: as `tokens` gives them, in lower case.
        rules: by which words are cut, see `text_units.tokens`.
    """
    places: dict[str, list[Span]] = {word: [] for word in words}
    for span, found in zip(word_spans(text, rules), tokens(text, rules), strict=True):
        if found in places:
            places[found].append(span)
    return [_cut(text, places[word]) for word in words]


def _cut(text: str, spans: Sequence[Span]) -> str:
    """Return a text without some words; its other words stay what they are."""
    for start, end in reversed(spans):
        before, after = text[:start], text[end:]
        if before and after and not before[-1].isspace() and not after[0].isspace():
            text = f"{before} {after}"  # else its neighbours would become one word
        elif before[-1:].isspace() and (not after or after[0].isspace()):
            text = before[:-1] + after
        else:
            text = before + after
    return text


def _clean_spans(text: str, rules: int) -> list[Span]:
    """Return the places of words that are cut in a text without signs that nobody sees."""
    cut = clean(text, rules)
    found = [match.span() for match in token_pattern(rules).finditer(cut)]
    if cut == text:
        return found
    bare = seen(text)
    letters: list[int] = []  # of `bare`, where each stands in the text
    for letter in bare:
        letters.append(text.index(letter, letters[-1] + 1 if letters else 0))
    places: list[Span] = []
    for start, end in _clusters(bare):
        whole = unicodedata.normalize("NFC", bare[start:end])
        same = whole == bare[start:end]
        for place in range(len(whole)):
            first, last = (start + place, start + place) if same else (start, end - 1)
            places.append((letters[first], letters[last] + 1))
    return [(places[start][0], places[end - 1][1]) for start, end in found]


def _places(text: str) -> list[Span]:
    """Return for each letter of the composed lower-case text where it stands in the text."""
    places: list[Span] = []
    for start, end in _clusters(text):
        whole = unicodedata.normalize("NFC", text[start:end])
        same = whole == text[start:end]
        for place, letter in enumerate(whole):
            span = (start + place, start + place + 1) if same else (start, end)
            places += [span] * len(letter.lower())
    return places


def _clusters(text: str) -> Iterator[Span]:
    """Yield the pieces of a text that can be composed each by itself."""
    start = 0
    for place in range(1, len(text)):
        letter = text[place]
        if letter.isascii():
            joins = False
        elif unicodedata.combining(letter):
            joins = True
        else:  # letters that combine without being marks, e.g. those of Hangul
            before = unicodedata.normalize("NFC", text[start:place])
            alone = before + unicodedata.normalize("NFC", letter)
            joins = unicodedata.normalize("NFC", text[start : place + 1]) != alone
        if not joins:
            yield start, place
            start = place
    if text:
        yield start, len(text)
