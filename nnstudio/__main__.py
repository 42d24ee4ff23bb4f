"""The process entry: a command line verb, or the window."""

from __future__ import annotations

import importlib.util
import os
import sys

from nnstudio.base.i18n import Translator, system_language
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text

NO_SCREEN = QT_TRANSLATE_NOOP("cli", "There is no screen here, so no window can open.")
NO_QT = QT_TRANSLATE_NOOP("cli", "The window needs Qt (PySide6), which cannot be loaded: {reason}")
WITHOUT = QT_TRANSLATE_NOOP(
    "cli", "Nothing was changed. The command line works without it: nnstudio --help"
)


def main() -> int:
    """Run a verb of the command line, or open the window.

    Returns:
        The exit code: 0 done, 1 the person's input, 2 usage, 3 our fault.
    """
    from nnstudio.cli.main import run_command, window_arguments  # stdlib and parsing only

    wanted = window_arguments(sys.argv[1:])
    if wanted is None:
        return run_command(sys.argv[1:], _draw_unseen if _has_qt() else None)
    if not _has_screen():
        return _no_window(NO_SCREEN, wanted.language)
    try:
        from nnstudio.gui.app import Start, run_window  # Qt is needed only for the window
    except ImportError as error:
        return _no_window(NO_QT.format(reason=str(error)), wanted.language)
    return run_window(Start(wanted.project, wanted.example, wanted.language))


def _no_window(text: Text, language: str) -> int:
    say = Translator(language or system_language())
    sys.stderr.write(f"{say(text)}\n{say(WITHOUT)}\n")
    return 1


def _has_qt() -> bool:
    return importlib.util.find_spec("PySide6") is not None


def _has_screen() -> bool:
    """Whether a window could open; without a screen Qt would end the process with a core dump."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _draw_unseen() -> str:
    """Open the window where nobody sees it, for the self-test, and return what was drawn.

    Raises:
        ValueError: the picture of the window is empty.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from nnstudio.gui.app import Studio, make_application  # only where Qt is installed
    from nnstudio.settings.settings import Settings

    app = make_application()
    studio = Studio(app, Settings(None), None)
    try:
        studio.window.resize(1024, 700)
        image = studio.window.grab().toImage()
        colours = {image.pixel(x, y) for x in range(0, image.width(), 16) for y in (8, 350, 690)}
    finally:
        studio.close()
    if len(colours) < 2:
        raise ValueError("nothing was drawn")
    return f"{image.width()}×{image.height()}"


if __name__ == "__main__":
    sys.exit(main())
