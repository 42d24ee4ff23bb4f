"""A private Python environment for NN Studio: where it lies, what is in it, when to renew it.

Standard library only. Nothing outside the environment's folder is changed.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

FOLDER = ".venv-nnstudio"
STAMP = "nnstudio-installed.json"
LOG = "nnstudio-install.log"
QT_PACKAGES = re.compile(r"(pyside6|shiboken6|pyqtgraph|pytestqt|pytest_qt)", re.IGNORECASE)
_BIG_DOWNLOAD = re.compile(
    r"Downloading (?:\S*/)?([^/\s-]+-[^-\s]+)\S* \((\d{2,}[\d.]* MB|[\d.]+ GB)"
)
_UNPACKING = re.compile(r"Installing collected packages: (.+)")


class SetupError(Exception):
    """The environment cannot be made; the message says in plain words why and what to do."""


class PrivateEnvironment:
    """The environment that belongs to one project folder.

    Args:
        root: the project folder.
        folder: where the environment lies; None: see `choose_folder`.
        say: takes one line for the person who waits.
    """

    def __init__(
        self, root: Path, folder: Path | None = None, say: Callable[[str], None] = print
    ) -> None:
        self.root = root
        self.folder = folder or choose_folder(root)
        self._say = say

    @property
    def python(self) -> Path:
        """The interpreter of the environment."""
        return python_of(self.folder)

    def is_ready(self, extras: Iterable[str] = ()) -> bool:
        """Tell whether all is installed as pyproject.toml and the constraints say today."""
        stamp = self._read_stamp()
        installed = set(stamp.get("extras", []))
        is_current = stamp.get("digest") == wanted_digest(self.root)
        return is_current and set(extras) <= installed and self._works()

    def prepare(self, extras: Iterable[str] = ()) -> None:
        """Make the environment and install what is missing; return at once when it is ready.

        Args:
            extras: names of extras in pyproject.toml ("test", "dev").

        Raises:
            SetupError: it could not be made; the same command can be given again.
        """
        if self.is_ready(extras):
            return
        stamp = self._read_stamp()
        if stamp.get("root") != str(self.root) or not self._works():
            self._create()
        else:
            extras = {*extras, *stamp.get("extras", [])}
        self._install(sorted(extras))
        self._write_stamp(wanted_digest(self.root), extras)

    def copy_without_qt(self, folder: Path) -> Path:
        """Make a second environment in which Qt is not installed.

        It links every installed package of this one except Qt, pyqtgraph and pytest-qt.

        Returns:
            The interpreter of the second environment.
        """
        _remove(folder)
        _make_venv(str(self.python), folder, pip=False)
        packages = site_packages(folder)
        for source in sorted(site_packages(self.folder).iterdir()):
            if QT_PACKAGES.match(source.name) or source.name == "__pycache__":
                continue
            _link(source, packages / source.name)
        return python_of(folder)

    @property
    def _stamp_path(self) -> Path:
        return self.folder / STAMP

    def _read_stamp(self) -> dict[str, Any]:
        try:
            stamp = json.loads(self._stamp_path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return stamp if isinstance(stamp, dict) and stamp.get("root") == str(self.root) else {}

    def _write_stamp(self, digest: str, extras: Iterable[str]) -> None:
        stamp = {"root": str(self.root), "digest": digest, "extras": sorted(extras)}
        self._stamp_path.write_text(json.dumps(stamp), encoding="utf-8")

    def _works(self) -> bool:
        """Tell whether the interpreter starts: Python itself may have been moved or removed."""
        try:
            done = subprocess.run([str(self.python), "-c", "pass"], check=False, timeout=60)
        except (OSError, subprocess.TimeoutExpired):
            return False
        return done.returncode == 0

    def _create(self) -> None:
        self._say(f"Making a private environment in {self.folder}")
        if self.folder.exists() and not (self.folder / "pyvenv.cfg").exists():
            raise SetupError(
                f"{self.folder} exists but is no Python environment, so it was left as it is. "
                "Move or delete that folder, then start the same command again."
            )
        _remove(self.folder)
        _make_venv(sys.executable, self.folder, pip=True)
        self._write_stamp("", [])  # an interrupted installation goes on in this environment

    def _install(self, extras: Sequence[str]) -> None:
        constraints = str(self.root / "packaging" / "constraints.txt")
        wanted = f"{self.root}[{','.join(extras)}]" if extras else str(self.root)
        self._say("Installing the tested versions (the first time this takes some minutes)")
        log = self.folder / LOG
        log.write_text("", encoding="utf-8")
        common = ["install", "--no-input", "--disable-pip-version-check", "-c", constraints]
        # The build tool lies in the environment too: a second installation needs no network.
        self._pip([*common, "hatchling"], log)
        self._pip([*common, "--no-build-isolation", "--editable", wanted], log)

    def _pip(self, arguments: Sequence[str], log: Path) -> None:
        command = [str(self.python), "-m", "pip", *arguments]
        # No brackets around the two: older Pythons must be able to read this file.
        with log.open("a", encoding="utf-8") as record, _start(command) as process:
            lines: list[str] = []
            for line in process.stdout or ():
                record.write(line)
                lines.append(line.rstrip())
                told = progress_line(line)
                if told:
                    self._say(told)
        if process.returncode:
            last = "\n    ".join(line for line in lines[-8:] if line)
            raise SetupError(
                "The packages could not be installed. Nothing outside "
                f"{self.folder} was changed.\n"
                "Check the internet connection and the free space on the disk (about 8 GB), then "
                "start the same command again; it goes on where it stopped.\n"
                f"The last lines of the installer (all of them: {log}):\n    {last}"
            )


def progress_line(line: str) -> str:
    """Return what to tell the person who waits about one line of pip; mostly nothing."""
    download = _BIG_DOWNLOAD.search(line)
    if download:
        return f"  downloading {download.group(1)} ({download.group(2)})"
    unpacking = _UNPACKING.search(line)
    if unpacking:
        return f"  unpacking {len(unpacking.group(1).split(','))} packages"
    return ""


def choose_folder(root: Path) -> Path:
    """Return the folder of the environment: in the project, or in the user's cache."""
    inside = root / FOLDER
    if os.access(str(inside if inside.exists() else root), os.W_OK):
        return inside
    name = hashlib.sha256(str(root).encode()).hexdigest()[:10]
    return user_cache() / "nnstudio" / f"environment-{name}"


def user_cache() -> Path:
    """Return the folder for things a user can lose without harm."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or tempfile.gettempdir())
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")


def wanted_digest(root: Path) -> str:
    """Return a hash of what decides what is installed; settings of tools do not count."""
    import tomllib  # Python 3.11; this file must load on older ones to say so

    with (root / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)
    parts = {
        "project": project.get("project"),
        "build": project.get("build-system"),
        "hatch": project.get("tool", {}).get("hatch"),
        "constraints": (root / "packaging" / "constraints.txt").read_text(encoding="utf-8"),
    }
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def python_of(folder: Path) -> Path:
    """Return the interpreter of an environment."""
    if sys.platform == "win32":
        return folder / "Scripts" / "python.exe"
    return folder / "bin" / "python"


def site_packages(folder: Path) -> Path:
    """Return the folder of an environment that holds the packages.

    Raises:
        SetupError: there is none.
    """
    if sys.platform == "win32":
        return folder / "Lib" / "site-packages"
    for path in (folder / "lib").glob("python3.*/site-packages"):
        return path
    raise SetupError(f"{folder} is no complete Python environment. Delete it and start again.")


def _make_venv(python: str, folder: Path, *, pip: bool) -> None:
    if pip and importlib.util.find_spec("ensurepip") is None:
        version = f"{sys.version_info[0]}.{sys.version_info[1]}"
        raise SetupError(
            "This Python cannot make environments: its part 'ensurepip' is missing. "
            f"On Debian and Ubuntu install it with:\n    sudo apt-get install python{version}-venv"
        )
    folder.parent.mkdir(parents=True, exist_ok=True)
    command = [python, "-m", "venv", *([] if pip else ["--without-pip"]), str(folder)]
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    if done.returncode:
        raise SetupError(
            f"The environment {folder} could not be made. Check the free space on the disk and "
            f"whether you may write there. Python said:\n    {done.stdout.strip()[-400:]}"
        )


def _start(command: Sequence[str]) -> subprocess.Popen[str]:
    """Start a command whose output and errors are read together, line by line."""
    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )


def _remove(folder: Path) -> None:
    """Remove an environment, and only an environment."""
    if (folder / "pyvenv.cfg").exists():
        shutil.rmtree(folder)


def _link(source: Path, target: Path) -> None:
    if target.exists():
        return
    try:
        target.symlink_to(source, target_is_directory=source.is_dir())
    except OSError:  # Windows without the right to make links
        if source.is_dir():
            shutil.copytree(source, target)
        else:
            shutil.copy2(source, target)
