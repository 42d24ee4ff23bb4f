"""JSON with rules: what Python's parser silently accepts is refused, fast and plainly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.project.errors import ProjectFileError
from nnstudio.project.strict_json import finite, is_storable, json_bytes, strict_json

values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**62), 2**62) | st.text() | st.floats(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=12,
)


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"\xef\xbb\xbf{}",
        b'{"a": NaN}',
        b'{"a": Infinity}',
        b'{"a": -Infinity}',
        b'{"a": 1e999}',
        b'{"a": 1, "a": 2}',
        b'{"a": {"b": 1, "b": 1}}',
        b'{"a": ' + b"9" * 5_000 + b"}",
        b"[" * 33 + b"]" * 33,
        b"[" * 100_000 + b"]" * 100_000,
        b'{"a":' * 50_000 + b"1" + b"}" * 50_000,
        b'"\\ud800"',
        b'{"\\udc00": 1}',
        b"'words'",
        b"{} {}",
    ],
)
def test_bad_json_is_refused_in_plain_words(text: bytes) -> None:
    with pytest.raises(ProjectFileError) as caught:
        strict_json(text, "project.json")
    assert caught.value.code == "NNS-3107" and caught.value.damaged


@pytest.mark.parametrize("text", [b"{}", b"[" * 32 + b"]" * 32, b'"\\ud83d\\ude00"', b"1e300"])
def test_good_json_is_read(text: bytes) -> None:
    strict_json(text, "project.json")


@given(values)
def test_what_is_storable_is_written_and_read_back(value: object) -> None:
    if is_storable(value):
        assert strict_json(json_bytes(value), "x") == value


@given(values)
def test_a_finite_copy_can_always_be_written(value: object) -> None:
    json_bytes(finite(value))


@pytest.mark.parametrize(
    "value",
    [float("nan"), float("inf"), 2**63, {1: 2}, {"a": {1, 2}}, b"bytes", [[float("nan")]]],
)
def test_what_no_file_can_hold_is_found_out(value: object) -> None:
    assert not is_storable(value)
