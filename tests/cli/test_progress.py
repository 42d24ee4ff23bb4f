"""Progress: a moving bar on a terminal, else a plain line every few seconds."""

from __future__ import annotations

import io

import pytest

from nnstudio.cli.progress import LINE_SECONDS, ProgressLine


class Terminal(io.StringIO):
    def __init__(self, encoding: str = "utf-8") -> None:
        super().__init__()
        self._encoding = encoding

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return self._encoding

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")


def test_a_log_file_gets_a_line_every_few_seconds() -> None:
    now = [100.0]
    stream = io.StringIO()
    line = ProgressLine(stream, lambda: now[0])
    for step in range(100):
        line.show(step / 100, f"step {step}")
        now[0] += LINE_SECONDS / 10
    lines = stream.getvalue().splitlines()
    assert len(lines) == 10
    assert lines[0] == "  0 %  step 0" and "\r" not in stream.getvalue()
    line.clear()
    assert stream.getvalue().splitlines() == lines


def test_a_terminal_gets_one_line_that_moves_and_never_wraps() -> None:
    stream = Terminal()
    line = ProgressLine(stream)
    for share in (0.0, 0.5, 1.0, 7.0, -1.0):
        line.show(share, "words " * 30)
    text = stream.getvalue()
    assert "\n" not in text and "█" in text
    assert all(len(part) <= 59 for part in text.split("\r"))


def test_a_shorter_text_leaves_nothing_of_the_longer_one() -> None:
    stream = Terminal()
    line = ProgressLine(stream)
    line.show(0.5, "a long text that is here")
    line.show(0.5, "short")
    parts = stream.getvalue().split("\r")
    assert len(parts[-1]) == len(parts[-2])
    line.clear()
    assert stream.getvalue().endswith(" " * 59 + "\r")


def test_a_terminal_that_knows_no_blocks_gets_plain_signs() -> None:
    stream = Terminal("cp437ish")
    ProgressLine(stream).show(0.5, "x")
    assert "#" in stream.getvalue() and "█" not in stream.getvalue()
