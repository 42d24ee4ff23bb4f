"""What this program is, its version and licence."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from nnstudio import __version__
from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.gui.dialogs.base_dialog import BaseDialog
from nnstudio.gui.widgets.labels import TextLabel
from nnstudio.gui.widgets.ui import Ui

TITLE = QT_TRANSLATE_NOOP("dialogs", "About NN Studio")
WHAT = QT_TRANSLATE_NOOP(
    "dialogs", "Build, train and understand neural nets without programming. Works offline."
)
VERSION = QT_TRANSLATE_NOOP("dialogs", "Version {version}, MIT licence")
QT = QT_TRANSLATE_NOOP(
    "dialogs", "The window is made with Qt (LGPL), the nets are computed by PyTorch (BSD)."
)


class AboutDialog(BaseDialog):
    """Name, version, licences.

    Args:
        ui: look and language.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(ui, TITLE, width=400, parent=parent)
        self.body.addWidget(TextLabel(ui, WHAT, wrap=True))
        self.body.addWidget(TextLabel(ui, VERSION.format(version=plain(__version__)), tone="text2"))
        self.body.addWidget(TextLabel(ui, QT, tone="text2", wrap=True))
        self.body.addStretch(1)
        self.finish()
        self.close_button.setFocus()
