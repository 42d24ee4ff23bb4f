"""Which system libraries Qt needs on Linux, which are missing, and how to get them.

Standard library only. Qt's own packages bring everything else along; on Windows and macOS nothing
is needed.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

OS_RELEASE = Path("/etc/os-release")
FONT_FOLDERS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path("~/.local/share/fonts"),
    Path("~/.fonts"),
)
FONT_ENDINGS = (".ttf", ".otf", ".ttc", ".pfb")


@dataclass(frozen=True)
class Library:
    """A shared library and the packages that contain it.

    Args:
        file: the name the dynamic linker looks for; a plain word for what is not a library.
        debian: package name on Debian and Ubuntu.
        fedora: package name on Fedora and Red Hat.
    """

    file: str
    debian: str
    fedora: str


CORE = (
    Library("libEGL.so.1", "libegl1", "libglvnd-egl"),
    Library("libGL.so.1", "libgl1", "libglvnd-glx"),
    Library("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon"),
    Library("libdbus-1.so.3", "libdbus-1-3", "dbus-libs"),
    Library("libfontconfig.so.1", "libfontconfig1", "fontconfig"),
    Library("libglib-2.0.so.0", "libglib2.0-0", "glib2"),
)
X11 = (
    Library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm"),
    Library("libxcb-image.so.0", "libxcb-image0", "xcb-util-image"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms"),
    Library("libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil"),
    Library("libxcb-shape.so.0", "libxcb-shape0", "libxcb"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11"),
    Library("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb"),
)
WAYLAND = (
    Library("libwayland-client.so.0", "libwayland-client0", "libwayland-client"),
    Library("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor"),
    Library("libwayland-egl.so.1", "libwayland-egl1", "libwayland-egl"),
)
FONTS = Library("fonts", "fonts-dejavu-core", "dejavu-sans-fonts")


def needed(environment: Mapping[str, str]) -> tuple[Library, ...]:
    """Return what Qt needs for the display that the environment names (none: offscreen)."""
    if environment.get("DISPLAY"):
        return (*CORE, *X11, FONTS)
    if environment.get("WAYLAND_DISPLAY"):
        return (*CORE, *WAYLAND, FONTS)
    return (*CORE, FONTS)


def is_present(library: Library) -> bool:
    """Tell whether this process can load a library (or, for fonts, find any font)."""
    if library is FONTS:
        return _has_fonts()
    try:
        ctypes.CDLL(library.file)
    except OSError:
        return False
    return True


def missing(
    environment: Mapping[str, str], present: Callable[[Library], bool] = is_present
) -> list[Library]:
    """Return what Qt needs and does not find; always nothing on Windows and macOS."""
    if not sys.platform.startswith("linux"):
        return []
    return [library for library in needed(environment) if not present(library)]


def family(os_release: str) -> str:
    """Return "debian", "fedora" or "other" for the text of `/etc/os-release`."""
    words: set[str] = set()
    for line in os_release.splitlines():
        key, _, value = line.partition("=")
        if key in ("ID", "ID_LIKE"):
            words.update(value.strip().strip("\"'").lower().split())
    if words & {"debian", "ubuntu"}:
        return "debian"
    if words & {"fedora", "rhel", "centos"}:
        return "fedora"
    return "other"


def this_family() -> str:
    """Return the family of the system this runs on."""
    try:
        return family(OS_RELEASE.read_text(encoding="utf-8"))
    except OSError:
        return "other"


def advice(libraries: Iterable[Library], system: str) -> str:
    """Return plain sentences that name what is missing and the command that installs it."""
    libraries = list(libraries)
    files = ", ".join(library.file for library in libraries)
    text = f"The window needs these parts of the system, which are missing: {files}.\n"
    if system == "debian":
        names = " ".join(_unique(library.debian for library in libraries))
        return text + f"Install them with:\n    sudo apt-get install {names}"
    if system == "fedora":
        names = " ".join(_unique(library.fedora for library in libraries))
        return text + f"Install them with:\n    sudo dnf install {names}"
    names = ", ".join(_unique(library.debian for library in libraries))
    return text + f"Install them with the system's package manager. On Debian they are: {names}."


def may_install() -> bool:
    """Tell whether this process may install Debian packages: root, on Debian, with apt-get."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return is_root and this_family() == "debian" and shutil.which("apt-get") is not None


def install_debian(packages: Sequence[str]) -> str:
    """Install Debian packages.

    Args:
        packages: their names.

    Returns:
        An empty text, or what apt-get printed last when it failed.
    """
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    for command in (install, ["apt-get", "update", "-qq"], install):
        done = subprocess.run(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
        if command is install and done.returncode == 0:
            return ""
    return "\n".join(done.stdout.strip().splitlines()[-5:]) or "apt-get failed without a word."


def debian_packages(libraries: Iterable[Library]) -> list[str]:
    """Return the Debian packages of some libraries, each once."""
    return _unique(library.debian for library in libraries)


def _unique(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))


def _has_fonts() -> bool:
    for folder in FONT_FOLDERS:
        for _, _, files in os.walk(folder.expanduser()):
            if any(name.lower().endswith(FONT_ENDINGS) for name in files):
                return True
    return False
