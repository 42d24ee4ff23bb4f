"""The program as a whole: it opens fast, closes in order and keeps what is not saved."""

from __future__ import annotations

import threading

from pytestqt.qtbot import QtBot

from nnstudio.gui.app import Start, Studio
from tests.gui.conftest import StudioMaker
from tests.helpers.own_process import run_python


def test_the_window_opens_without_torch_pandas_and_scikit_learn() -> None:
    done = run_python(
        """
        import sys
        from nnstudio.gui.app import Start, Studio, make_application
        from nnstudio.settings.settings import Settings

        app = make_application()
        studio = Studio(app, Settings(None), None)
        studio.window.show()
        app.processEvents()
        heavy = [name for name in ("torch", "sklearn", "pandas") if name in sys.modules]
        print("shown", studio.window.isVisible(), "heavy", heavy)
        studio.open(Start(example="digits-cnn"))
        for _ in range(20):
            app.processEvents()
        heavy = [name for name in ("torch", "sklearn", "pandas") if name in sys.modules]
        print("opened", studio.session.has_document, "heavy", heavy)
        studio.end_session()
        """
    )
    assert done.stdout.split("\n")[:2] == [
        "shown True heavy []",
        "opened True heavy []",
    ], done.stderr


def test_it_begins_with_the_start_page(studio: Studio) -> None:
    assert studio.window.welcome.isVisible()
    assert not studio.window.run_bar.isVisible()


def test_it_speaks_the_language_it_is_started_with(make_studio: StudioMaker) -> None:
    studio = make_studio("de")
    assert studio.window.actions_table["file.save"].text() == "Speichern"


def test_an_example_named_at_the_start_is_opened(studio: Studio) -> None:
    studio.open(Start(example="xor"))
    assert studio.session.document.template == "xor"
    assert studio.window.run_bar.isVisible()


def test_closing_joins_the_threads(studio: Studio, qtbot: QtBot) -> None:
    before = {thread.name for thread in threading.enumerate()}
    assert "desk" in before
    studio.warm_up()
    qtbot.waitUntil(lambda: studio.compute.ready, timeout=60_000)
    studio.window.close()
    names = {thread.name for thread in threading.enumerate()}
    assert not names & {"desk", "compute"}


def test_closing_twice_does_no_harm(studio: Studio) -> None:
    studio.close()
    studio.close()


def test_logging_off_asks_nothing_and_keeps_what_is_not_saved(
    make_studio: StudioMaker, qtbot: QtBot
) -> None:
    studio = make_studio()
    studio.open(Start(example="xor"))
    node = next(iter(studio.session.document.graph.nodes))
    assert studio.window.network_page.canvas.commands.rename(node, "Door")
    studio.end_session()

    again = make_studio()
    (left,) = again.files.recoveries()
    assert again.files.recover(left)
    assert again.session.document.graph.node(node).title == "Door"
