"""The process entry: a command line verb, or the window."""

from __future__ import annotations

import sys


def main() -> int:
    """Run a verb of the command line, or open the window.

    Returns:
        The exit code: 0 done, 1 the person's input, 2 usage, 3 our fault.
    """
    from nnstudio.cli.main import run_command, window_arguments  # stdlib and parsing only

    wanted = window_arguments(sys.argv[1:])
    if wanted is None:
        return run_command(sys.argv[1:])
    try:
        from nnstudio.gui.app import Start, run_window  # Qt is needed only for the window
    except ImportError as error:
        sys.stderr.write(
            f"The window needs Qt (PySide6), which cannot be loaded here: {error}\n"
            "The command line works without it: nnstudio --help\n"
        )
        return 1
    return run_window(Start(wanted.project, wanted.example, wanted.language))


if __name__ == "__main__":
    sys.exit(main())
