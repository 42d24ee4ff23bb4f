"""Words about a run: when it began, what its final test gave, and how a verdict is marked."""

from __future__ import annotations

from datetime import datetime

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.explain.comparison import Verdict
from nnstudio.gui.pages.figures import figure, interval_text
from nnstudio.gui.widgets.labels import State
from nnstudio.project.run_record import RunRecord

STATE_OF: dict[Verdict, State] = {
    "better": "ok",
    "worse": "warn",
    "no_difference": "info",
    "not_comparable": "warn",
}
"""How a verdict on the run shown is marked."""

FINAL_RESULT = QT_TRANSLATE_NOOP("results", "Final test: {value} {interval}")


def clock(iso: str) -> str:
    """Return the time of day of an ISO date."""
    try:
        return datetime.fromisoformat(iso).strftime("%H:%M")
    except ValueError:
        return iso


def final_words(record: RunRecord) -> Text:
    """Return the leading figure of the last final test of a run."""
    last = record.test[-1]
    metrics, intervals = last["metrics"], last["intervals"]
    name = next((n for n in metrics if n != "loss"), "loss")  # the leading one stands first
    interval = intervals.get(name)
    words = interval_text(name, metrics[name], interval) or plain("")
    return FINAL_RESULT.format(value=figure(name, metrics[name], interval), interval=words)
