"""The promises of tests/helpers/qt_fixtures.py, seen from a test run of its own."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

BROKEN = {
    "slot": (
        """
        def test_it(qtbot):
            def fail():
                raise ValueError("from a slot")
            done = []
            QTimer.singleShot(0, fail)
            QTimer.singleShot(1, lambda: done.append(1))
            qtbot.waitUntil(lambda: bool(done))
        """,
        "ValueError: from a slot",
    ),
    "paint": (
        """
        class Broken(QWidget):
            def paintEvent(self, event):
                raise ValueError("from a paint method")

        def test_it(qtbot):
            widget = Broken()
            qtbot.addWidget(widget)
            with qtbot.waitExposed(widget):
                widget.show()
            widget.repaint()
        """,
        "paintEvent(): from a paint method",
    ),
    "window": (
        """
        kept = []

        def test_it(qapp):
            kept.append(QWidget())
            kept[0].setObjectName("forgotten")
        """,
        "The test left windows behind: QWidget(forgotten)",
    ),
    "message": (
        """
        def test_it(qapp):
            qCritical("something is wrong")
        """,
        "something is wrong",
    ),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_fault_inside_qt_fails_the_test(case: str, tmp_path: Path, project_root: Path) -> None:
    source, expected = BROKEN[case]
    outcome = _run(source, tmp_path, project_root)
    assert outcome.returncode == 1, outcome.stdout + outcome.stderr
    assert expected in outcome.stdout


def test_a_tidy_test_passes(tmp_path: Path, project_root: Path) -> None:
    source = """
        def test_it(qtbot):
            widget = QWidget()
            qtbot.addWidget(widget)
            widget.show()
        """
    outcome = _run(source, tmp_path, project_root)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def _run(source: str, folder: Path, root: Path) -> subprocess.CompletedProcess[str]:
    imports = """
        from PySide6.QtCore import QTimer, qCritical
        from PySide6.QtWidgets import QWidget
        """
    text = textwrap.dedent(imports) + textwrap.dedent(source)
    (folder / "test_it.py").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "tests.helpers.qt_fixtures"]
    command += ["-p", "no:cacheprovider", "-c", str(root / "pyproject.toml")]
    command += ["--rootdir", str(folder), str(folder)]
    return subprocess.run(
        command, capture_output=True, text=True, cwd=root, timeout=100, check=False
    )
