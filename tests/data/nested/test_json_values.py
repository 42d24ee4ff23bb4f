"""JSON with its rules: what Python's parser silently accepts is refused, with the line."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.base.i18n import Translator
from nnstudio.data.nested.json_values import JsonError, JsonText, decode, need_shallow


def _values(text: str) -> object:
    found = JsonText(text)
    return list(found.elements()) if found.opens == "[" else found.value()


@pytest.mark.parametrize(
    "text",
    [
        '[1, "a", null, true, {"x": [1.5]}]',
        "[]",
        "{}",
        '{"a": [1, 2], "b": {"c": [[]]}}',
        '"a"',
        "3",
    ],
)
def test_correct_json_is_what_it_says(text: str) -> None:
    assert _values(text) == json.loads(text)


@given(
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats(allow_nan=False, allow_infinity=False)
        | st.text(),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
        max_leaves=20,
    ),
    st.sampled_from([None, 2]),
)
def test_what_python_writes_is_read_back(value: object, indent: int | None) -> None:
    assert _values(json.dumps(value, indent=indent)) == value


@pytest.mark.parametrize(
    ("text", "code", "line", "words"),
    [
        ("[1, NaN]", "NNS-2131", 1, "NaN is no number"),
        ('{"a":\n-Infinity}', "NNS-2131", 2, "-Infinity is no number"),
        ('[{"a": 1,\n "a": 2}]', "NNS-2132", 1, "the name a occurs twice"),
        ('{"x": [1], "x": [2]}', "NNS-2132", 0, "the name x occurs twice"),
        ("[" * 100_000, "NNS-2133", 1, "nested"),
        ('[{"a": ' + "9" * 5000 + "}]", "NNS-2134", 1, "too many digits"),
        ("[1,]", "NNS-2130", 1, "wrong or missing"),
        ("[1\n 2]", "NNS-2130", 2, "wrong or missing"),
        ("[1] 2", "NNS-2130", 1, "wrong or missing"),
        ('{"a": 1,}', "NNS-2130", 1, "wrong or missing"),
        ('{"a" 1}', "NNS-2130", 1, "wrong or missing"),
        ("{'a': 1}", "NNS-2130", 1, "wrong or missing"),
        ('{"a": 1', "NNS-2130", 1, "wrong or missing"),
        ('\n\n{"a": tru}', "NNS-2130", 3, "wrong or missing"),
        ("nonsense", "NNS-2130", 1, "wrong or missing"),
        ("", "NNS-2130", 1, "wrong or missing"),
    ],
)
def test_what_breaks_a_rule_is_refused_with_its_line(
    text: str, code: str, line: int, words: str
) -> None:
    start = time.monotonic()
    with pytest.raises(JsonError) as caught:
        _values(text)
    assert time.monotonic() - start < 1
    assert caught.value.code == code
    assert caught.value.line == line
    assert words in Translator("en")(caught.value.reason)


def test_values_that_only_a_look_finds_out() -> None:
    for text, code in (("[1e999]", "NNS-2134"), ("[" * 90 + "]" * 90, "NNS-2133")):
        with pytest.raises(JsonError) as caught:
            need_shallow(decode(text)[0])
        assert caught.value.code == code
    need_shallow(decode('{"a": [1, {"b": 2.5}]}')[0])


def test_a_long_array_tells_how_far_it_is_and_can_be_stopped() -> None:
    steps: list[int] = []
    text = JsonText(json.dumps([{"a": n} for n in range(2000)]), steps.append)
    assert len(list(text.elements())) == 2000
    assert len(steps) >= 7
    assert steps == sorted(steps)
    assert text.share > 0.9


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    for content in (text, "[" + text, '{"a":' + text + "}"):
        try:
            _values(content)
        except JsonError as error:
            assert Translator("de")(error.reason)
