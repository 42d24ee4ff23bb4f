"""Ids of projects and runs: random, so that two machines never make the same one."""

from __future__ import annotations

import re
import secrets

_PATTERN = re.compile(r"[a-z]+-[0-9a-f]{12}")


def new_id(prefix: str) -> str:
    """Return a random id such as "run-3fa2c1…" (48 random bits).

    Args:
        prefix: lower-case letters.
    """
    return f"{prefix}-{secrets.token_hex(6)}"


def is_id(value: str) -> bool:
    """Whether a value has the form of an id; anything else never becomes part of a path."""
    return _PATTERN.fullmatch(value) is not None
