"""Keeps a test from the network, from the folders of its user and from leaving threads behind."""

from __future__ import annotations

import socket
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

JOIN_SECONDS = 5.0  # a thread that was told to stop gets this long to end

_FOLDERS = {
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "XDG_CACHE_HOME": "cache",
    "XDG_DOCUMENTS_DIR": "documents",
    "APPDATA": "roaming",
    "LOCALAPPDATA": "local",
    "WIN_PD_OVERRIDE_APPDATA": "roaming",
    "WIN_PD_OVERRIDE_LOCAL_APPDATA": "local",
    "WIN_PD_OVERRIDE_PERSONAL": "documents",
}


def private_folders(home: Path) -> dict[str, str]:
    """Return the environment that sends platformdirs and `~` below `home`."""
    environment = {"HOME": str(home), "USERPROFILE": str(home)}
    for variable, name in _FOLDERS.items():
        folder = home / name
        folder.mkdir(exist_ok=True)
        environment[variable] = str(folder)
    return environment


@contextmanager
def blocked_network() -> Iterator[list[str]]:
    """Refuse connections to other machines; yields the list of addresses that were tried.

    The list lets a fixture fail the test even if the program swallowed the error.
    """
    attempts: list[str] = []
    connect = socket.socket.connect

    def refuse(this: socket.socket, address: Any) -> None:
        if _is_local(this, address):
            connect(this, address)
            return
        attempts.append(str(address))
        raise OSError(f"No network in tests: {address}")

    def refuse_lookup(host: Any, *_args: Any, **_kwargs: Any) -> Any:
        attempts.append(str(host))
        raise OSError(f"No network in tests: {host}")

    with (
        mock.patch.object(socket.socket, "connect", refuse),
        mock.patch.object(socket.socket, "connect_ex", refuse),
        mock.patch.object(socket, "getaddrinfo", refuse_lookup),
    ):
        yield attempts


def _is_local(this: socket.socket, address: Any) -> bool:
    if this.family not in (socket.AF_INET, socket.AF_INET6):
        return True  # a pipe on this machine
    # Windows builds socket.socketpair() from a loopback connection.
    return sys.platform == "win32" and address[0] in ("127.0.0.1", "::1")


@contextmanager
def watched_threads() -> Iterator[list[str]]:
    """Yield a list that afterwards names the new non-daemon threads that do not end."""
    before = set(threading.enumerate())
    left: list[str] = []
    yield left
    deadline = time.monotonic() + JOIN_SECONDS
    for thread in threading.enumerate():
        if thread in before or thread.daemon or thread is threading.current_thread():
            continue
        thread.join(max(0.0, deadline - time.monotonic()))
        if thread.is_alive():
            left.append(thread.name)
