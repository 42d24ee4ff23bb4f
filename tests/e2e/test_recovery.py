"""A killed program loses nothing: the next start offers the work up to the last edit."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.own_process import PROJECT_ROOT, run_python

EDITOR = """
import sys, time
from pathlib import Path
from nnstudio.gui.app import Start, Studio, make_application
from nnstudio.settings.settings import Settings

app = make_application()
studio = Studio(app, Settings(None), Path(sys.argv[1]))
studio.window.show()
studio.open(Start(example="digits-mlp"))
while studio.session.data.status != "ready":
    app.processEvents()
commands = studio.window.network_page.canvas.commands
number = 0
while True:
    number += 1
    commands.rename("linear_1", f"Step {number}")
    app.processEvents()
    print(number, flush=True)
"""

OPENER = """
import sys
from pathlib import Path
from nnstudio.gui.app import Studio, make_application
from nnstudio.settings.settings import Settings

app = make_application()
studio = Studio(app, Settings(None), Path(sys.argv[1]))
found = studio.files.recoveries()
print(len(found))
assert studio.files.recover(found[0])
print(studio.session.document.graph.node("linear_1").title)
print(studio.files.unsaved, studio.session.undo_stack.count())
studio.window.close_quietly()
"""


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is how other systems end a program")
def test_a_killed_editor_loses_at_most_the_edit_under_way(tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "PYTHONPATH": str(PROJECT_ROOT),
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
    }
    editor = subprocess.Popen(
        [sys.executable, "-c", EDITOR, str(tmp_path)],
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )
    assert editor.stdout is not None
    told = 0
    for line in editor.stdout:
        told = int(line)
        if told >= 120:
            break
    editor.send_signal(signal.SIGKILL)
    rest = editor.stdout.read().split()
    editor.wait()
    editor.stdout.close()
    told = max([told, *(int(word) for word in rest)])

    done = run_python(OPENER, str(tmp_path))
    count, title, state = done.stdout.strip().split("\n")
    assert count == "1", done.stderr
    assert title in (f"Step {told}", f"Step {told + 1}"), done.stderr
    assert state == "True 0"  # there is something to save; earlier steps cannot be undone
