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
    ActionSpec(
        "file.home",
        QT_TRANSLATE_NOOP("menu", "Start page"),
        "file",
        ("Ctrl+N",),
        "home",
        always=True,
    ),
    ActionSpec(
        "file.open", QT_TRANSLATE_NOOP("menu", "Open …"), "file", (_K.Open,), "open", always=True
    ),
    ActionSpec(
        "file.data",
        QT_TRANSLATE_NOOP("menu", "Open data …"),
        "file",
        ("Ctrl+Shift+O",),
        "data",
        always=True,
    ),
    ActionSpec(
        "file.data_folder",
        QT_TRANSLATE_NOOP("menu", "Open a folder with data …"),
        "file",
        (),
        "folder",
        always=True,
    ),
    ActionSpec(
        "file.catalogue",
        QT_TRANSLATE_NOOP("catalogue", "Public data sets …"),
        "file",
        (),
        "data",
        always=True,
    ),
    ActionSpec(
        "file.own_samples",
        QT_TRANSLATE_NOOP("data_browser", "Make own samples …"),
        "file",
        (),
        "draw",
        always=True,
    ),
    ActionSpec("file.save", QT_TRANSLATE_NOOP("menu", "Save"), "file", (_K.Save,), "save", True),
    ActionSpec("file.save_as", QT_TRANSLATE_NOOP("menu", "Save as …"), "file", ("Ctrl+Shift+S",)),
    ActionSpec(
        "file.export_pytorch", QT_TRANSLATE_NOOP("menu", "Export as PyTorch script …"), "file"
    ),
    ActionSpec(
        "file.predict",
        QT_TRANSLATE_NOOP("predict_file", "Predict a whole file …"),
        "file",
        (),
        "table",
    ),
    ActionSpec(
        "file.quit",
        QT_TRANSLATE_NOOP("menu", "Quit"),
        "file",
        (_K.Quit,),
        separator=True,
        always=True,
    ),
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
    ActionSpec("edit.rename", QT_TRANSLATE_NOOP("menu", "Rename …"), "edit", (), "edit"),
    ActionSpec("edit.select_all", QT_TRANSLATE_NOOP("menu", "Select all"), "edit"),
    ActionSpec(
        "edit.settings",
        QT_TRANSLATE_NOOP("menu", "Settings …"),
        "edit",
        (_K.Preferences,),
        "settings",
        True,
        always=True,
    ),
    ActionSpec(
        "view.light",
        QT_TRANSLATE_NOOP("menu", "Light"),
        "view",
        checkable=True,
        group="theme",
        always=True,
    ),
    ActionSpec(
        "view.dark",
        QT_TRANSLATE_NOOP("menu", "Dark"),
        "view",
        checkable=True,
        group="theme",
        always=True,
    ),
    ActionSpec(
        "view.high_contrast",
        QT_TRANSLATE_NOOP("menu", "High contrast"),
        "view",
        checkable=True,
        group="theme",
        always=True,
    ),
    ActionSpec(
        "view.system",
        QT_TRANSLATE_NOOP("menu", "As the system"),
        "view",
        checkable=True,
        group="theme",
        always=True,
    ),
    ActionSpec(
        "view.bigger",
        QT_TRANSLATE_NOOP("menu", "Larger"),
        "view",
        ("Ctrl++", "Ctrl+="),
        "plus",
        True,
        always=True,
    ),
    ActionSpec(
        "view.smaller",
        QT_TRANSLATE_NOOP("menu", "Smaller"),
        "view",
        ("Ctrl+-",),
        "minus",
        always=True,
    ),
    ActionSpec(
        "view.normal", QT_TRANSLATE_NOOP("menu", "Normal size"), "view", ("Ctrl+0",), always=True
    ),
    ActionSpec(
        "view.as_layers",
        QT_TRANSLATE_NOOP("menu", "Net as layers"),
        "view",
        separator=True,
        checkable=True,
        group="net",
    ),
    ActionSpec(
        "view.as_neurons",
        QT_TRANSLATE_NOOP("menu", "Net as neurons"),
        "view",
        checkable=True,
        group="net",
    ),
    ActionSpec(
        "view.as_pytorch",
        QT_TRANSLATE_NOOP("menu", "Net as PyTorch source"),
        "view",
        checkable=True,
        group="net",
    ),
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
        "help.commands",
        QT_TRANSLATE_NOOP("menu", "All commands …"),
        "help",
        ("Ctrl+K",),
        "command",
        always=True,
    ),
    ActionSpec("help.layer", QT_TRANSLATE_NOOP("menu", "About this layer"), "help", ("F1",)),
    ActionSpec("help.log", QT_TRANSLATE_NOOP("menu", "Log"), "help"),
    ActionSpec(
        "help.about",
        QT_TRANSLATE_NOOP("menu", "About NN Studio"),
        "help",
        separator=True,
        always=True,
    ),
)
