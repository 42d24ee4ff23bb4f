"""The promises of conftest.py: what it is to catch, it catches."""

from __future__ import annotations

import os
import socket
import threading
from pathlib import Path

import platformdirs
import pytest

from tests.helpers import isolation


def test_settings_and_state_go_to_a_private_folder() -> None:
    home = Path(os.environ["HOME"])
    folders = platformdirs.PlatformDirs("NN Studio", appauthor=False)
    for folder in (folders.user_config_path, folders.user_state_path, folders.user_cache_path):
        assert folder.is_relative_to(home), folder


def test_connections_to_other_machines_are_refused_and_remembered() -> None:
    with isolation.blocked_network() as attempts:
        with socket.socket() as plug, pytest.raises(OSError, match="No network"):
            plug.connect(("192.0.2.1", 80))
        with pytest.raises(OSError, match="No network"):
            socket.create_connection(("example.invalid", 80))
    assert attempts == ["('192.0.2.1', 80)", "example.invalid"]


def test_a_thread_that_does_not_end_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolation, "JOIN_SECONDS", 0.01)
    stop = threading.Event()
    with isolation.watched_threads() as left:
        thread = threading.Thread(target=stop.wait, name="forgotten")
        thread.start()
    stop.set()
    thread.join()
    assert left == ["forgotten"]


def test_daemons_and_finished_threads_are_no_leak() -> None:
    stop = threading.Event()
    with isolation.watched_threads() as left:
        daemon = threading.Thread(target=stop.wait, daemon=True)
        finished = threading.Thread(target=lambda: None)
        daemon.start()
        finished.start()
    stop.set()
    daemon.join()
    assert left == []
