"""Whether the system asks programs to move less; Qt has no question for it before 6.12."""

from __future__ import annotations

import ctypes
import logging
import plistlib
import sys
from pathlib import Path

_LOG = logging.getLogger(__name__)

# winuser.h: "animations in the client area", Settings > Accessibility > Visual effects.
_SPI_GETCLIENTAREAANIMATION = 0x1042


def system_reduces_motion() -> bool:
    """Return what the person chose in the settings of their system; False where it is unknown."""
    if sys.platform == "win32":
        return _windows()
    if sys.platform == "darwin":
        preferences = Path.home() / "Library" / "Preferences"
        return _mac(preferences / "com.apple.universalaccess.plist")
    return _desktop(Path.home() / ".config")


def _windows() -> bool:
    enabled = ctypes.c_int(1)
    user32 = getattr(ctypes, "windll").user32  # noqa: B009 - only there on Windows
    asked = user32.SystemParametersInfoW(_SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(enabled), 0)
    return bool(asked) and enabled.value == 0


def _mac(preferences: Path) -> bool:
    try:
        with preferences.open("rb") as file:
            return bool(plistlib.load(file).get("reduceMotion", False))
    except (OSError, plistlib.InvalidFileException) as error:
        _LOG.debug("The wish for less motion is unknown: %s", error)
        return False


def _desktop(config: Path) -> bool:
    """Return KDE's and GTK's wish, as both desktops write it into the configuration folder."""
    if _entry(config / "kdeglobals", "KDE", "AnimationDurationFactor") in ("0", "0.0"):
        return True
    for version in ("gtk-4.0", "gtk-3.0"):
        value = _entry(config / version / "settings.ini", "Settings", "gtk-enable-animations")
        if value is not None:
            return value.lower() in ("0", "false")
    return False


def _entry(path: Path, group: str, key: str) -> str | None:
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    inside = False
    for line in map(str.strip, lines):
        if line.startswith("["):
            inside = line == f"[{group}]"
        elif inside and line.partition("=")[0].strip() == key:
            return line.partition("=")[2].strip()
    return None
