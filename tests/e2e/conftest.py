"""Whole stories need the window: where Qt is not installed they are not collected."""

from __future__ import annotations

from importlib.util import find_spec

collect_ignore_glob = ["test_*.py"] if find_spec("PySide6") is None else []
