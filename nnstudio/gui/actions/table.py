"""All commands of the window as a table; menus, keys and the command list come from it."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.gui.actions.spec import ActionSpec

_K = QKeySequence.StandardKey

MENUS: tuple[tuple[str, Text], ...] = (
    ("file", QT_TRANSLATE_NOOP("menu", "File")),
    ("edit", QT_TRANSLATE_NOOP("menu", "Edit")),
    ("view", QT_TRANSLATE_NOOP("menu", "View")),
    ("network", QT_TRANSLATE_NOOP("menu", "Network")),
    ("training", QT_TRANSLATE_NOOP("menu", "Training")),
    ("help", QT_TRANSLATE_NOOP("menu", "Help")),
)

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("file.home", QT_TRANSLATE_NOOP("menu", "Start page"), "file", ("Ctrl+N",), "home"),
    ActionSpec("file.open", QT_TRANSLATE_NOOP("menu", "Open …"), "file", (_K.Open,), "open"),
    ActionSpec("file.save", QT_TRANSLATE_NOOP("menu", "Save"), "file", (_K.Save,), "save", True),
    ActionSpec("file.save_as", QT_TRANSLATE_NOOP("menu", "Save as …"), "file", ("Ctrl+Shift+S",)),
    ActionSpec(
        "file.export_pytorch", QT_TRANSLATE_NOOP("menu", "Export as PyTorch script …"), "file"
    ),
    ActionSpec("file.quit", QT_TRANSLATE_NOOP("menu", "Quit"), "file", (_K.Quit,), separator=True),
    ActionSpec("edit.undo", QT_TRANSLATE_NOOP("menu", "Undo"), "edit", (_K.Undo,), "undo"),
    ActionSpec(
        "edit.redo", QT_TRANSLATE_NOOP("menu", "Redo"), "edit", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo"
    ),
    ActionSpec("edit.cut", QT_TRANSLATE_NOOP("menu", "Cut"), "edit", (), separator=True),
    ActionSpec("edit.copy", QT_TRANSLATE_NOOP("menu", "Copy"), "edit", (), "copy"),
    ActionSpec("edit.paste", QT_TRANSLATE_NOOP("menu", "Paste"), "edit", (), "paste"),
    ActionSpec(
        "edit.duplicate", QT_TRANSLATE_NOOP("menu", "Duplicate"), "edit", ("Ctrl+D",), "duplicate"
    ),
    ActionSpec("edit.delete", QT_TRANSLATE_NOOP("menu", "Delete"), "edit", (), "trash"),
    ActionSpec("edit.select_all", QT_TRANSLATE_NOOP("menu", "Select all"), "edit"),
    ActionSpec(
        "edit.settings",
        QT_TRANSLATE_NOOP("menu", "Settings …"),
        "edit",
        (_K.Preferences,),
        "settings",
        True,
    ),
    ActionSpec(
        "view.light",
        QT_TRANSLATE_NOOP("menu", "Light"),
        "view",
        checkable=True,
        group="theme",
    ),
    ActionSpec(
        "view.dark", QT_TRANSLATE_NOOP("menu", "Dark"), "view", checkable=True, group="theme"
    ),
    ActionSpec(
        "view.high_contrast",
        QT_TRANSLATE_NOOP("menu", "High contrast"),
        "view",
        checkable=True,
        group="theme",
    ),
    ActionSpec(
        "view.system",
        QT_TRANSLATE_NOOP("menu", "As the system"),
        "view",
        checkable=True,
        group="theme",
    ),
    ActionSpec(
        "view.bigger",
        QT_TRANSLATE_NOOP("menu", "Larger"),
        "view",
        ("Ctrl++", "Ctrl+="),
        "plus",
        True,
    ),
    ActionSpec("view.smaller", QT_TRANSLATE_NOOP("menu", "Smaller"), "view", ("Ctrl+-",), "minus"),
    ActionSpec("view.normal", QT_TRANSLATE_NOOP("menu", "Normal size"), "view", ("Ctrl+0",)),
    ActionSpec(
        "view.inspector",
        QT_TRANSLATE_NOOP("menu", "Inspector"),
        "view",
        ("F4",),
        separator=True,
        checkable=True,
    ),
    ActionSpec(
        "view.outline",
        QT_TRANSLATE_NOOP("menu", "Outline instead of the palette"),
        "view",
        ("F7",),
        "tree",
        checkable=True,
    ),
    ActionSpec("view.next_region", QT_TRANSLATE_NOOP("menu", "Next region"), "view", ("F6",)),
    ActionSpec(
        "view.previous_region", QT_TRANSLATE_NOOP("menu", "Previous region"), "view", ("Shift+F6",)
    ),
    ActionSpec("view.reset_layout", QT_TRANSLATE_NOOP("menu", "Reset layout"), "view"),
    ActionSpec("network.find", QT_TRANSLATE_NOOP("menu", "Search layers"), "network", ("Ctrl+F",)),
    ActionSpec("network.add", QT_TRANSLATE_NOOP("menu", "Add a layer …"), "network", (), "plus"),
    ActionSpec("network.arrange", QT_TRANSLATE_NOOP("menu", "Arrange"), "network", (), "align"),
    ActionSpec("network.fit", QT_TRANSLATE_NOOP("menu", "Show all"), "network", (), "fit"),
    ActionSpec(
        "network.fix_all",
        QT_TRANSLATE_NOOP("menu", "Fix all clear errors"),
        "network",
        (),
        "check",
        True,
    ),
    ActionSpec(
        "training.train",
        QT_TRANSLATE_NOOP("menu", "Train or pause"),
        "training",
        ("Ctrl+Return",),
        "train",
    ),
    ActionSpec(
        "training.step_batch",
        QT_TRANSLATE_NOOP("menu", "One batch"),
        "training",
        ("Ctrl+Shift+Return",),
        "step",
    ),
    ActionSpec("training.step_epoch", QT_TRANSLATE_NOOP("menu", "One epoch"), "training"),
    ActionSpec("training.stop", QT_TRANSLATE_NOOP("menu", "Stop"), "training", ("Ctrl+.",), "stop"),
    ActionSpec(
        "training.again_same",
        QT_TRANSLATE_NOOP("menu", "Start again with the same start weights"),
        "training",
        (),
        "restart",
        True,
    ),
    ActionSpec(
        "training.again_new",
        QT_TRANSLATE_NOOP("menu", "Start again with new start weights"),
        "training",
    ),
    ActionSpec(
        "training.settings",
        QT_TRANSLATE_NOOP("menu", "Training settings …"),
        "training",
        (),
        "sliders",
        True,
    ),
    ActionSpec(
        "training.say_progress",
        QT_TRANSLATE_NOOP("menu", "Say the progress"),
        "training",
        ("Ctrl+Shift+R",),
    ),
    ActionSpec(
        "help.commands", QT_TRANSLATE_NOOP("menu", "All commands …"), "help", ("Ctrl+K",), "command"
    ),
    ActionSpec("help.layer", QT_TRANSLATE_NOOP("menu", "About this layer"), "help", ("F1",)),
    ActionSpec("help.log", QT_TRANSLATE_NOOP("menu", "Log"), "help"),
    ActionSpec("help.about", QT_TRANSLATE_NOOP("menu", "About NN Studio"), "help", separator=True),
)
