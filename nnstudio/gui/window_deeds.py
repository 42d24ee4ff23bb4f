"""What the window's commands do besides opening and saving."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QWidget

from nnstudio.gui.actions.menus import Actions
from nnstudio.gui.data_browser.own_dialog import OwnSamplesDialog
from nnstudio.gui.dialogs.about_dialog import AboutDialog
from nnstudio.gui.dialogs.catalogue_dialog import CatalogueDialog
from nnstudio.gui.dialogs.command_list import CommandList
from nnstudio.gui.dialogs.settings_dialog import SettingsDialog
from nnstudio.gui.dialogs.training_dialog import TrainingDialog
from nnstudio.gui.pages.data_page import DataPage
from nnstudio.gui.pages.network_page import NetworkPage
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.predict_file.dialog import open_predict_file
from nnstudio.gui.repairs import fix_all
from nnstudio.gui.training.launcher import TrainingLauncher
from nnstudio.settings.settings import Settings

if TYPE_CHECKING:
    from nnstudio.gui.main_window import MainWindow

_SCALE_STEP = 0.25


class WindowDeeds(QObject):
    """The deeds behind menus and keys.

    Args:
        window: the window with its views.
        context: session, training, look and language.
        launcher: starts trainings.
        settings: a person's preferences.
    """

    def __init__(
        self,
        window: MainWindow,
        context: PanelContext,
        launcher: TrainingLauncher,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session, self._ui = context.session, context.ui
        self._context, self._launcher, self._settings = context, launcher, settings
        self._network = window.network_page
        self._canvas = window.network_page.canvas
        self._actions: Actions | None = None

    def bind(self, actions: Actions) -> None:
        """Give every action of the table its deed."""
        self._actions = actions
        deeds = {
            **self._file_deeds(),
            **self._edit_deeds(),
            **self._view_deeds(),
            **self._training_deeds(),
        }
        for action_id, deed in deeds.items():
            actions.connect(action_id, deed)
        self._network.inspector_toggled.connect(actions["view.inspector"].setChecked)
        self._network.palette_view.search_requested.connect(self._on_add)
        actions["view.inspector"].setChecked(self._network.inspector_shown)
        actions["view.as_layers"].setChecked(True)
        names = ("edit.rename", "edit.duplicate", "edit.delete", "help.layer")
        self._network.inspector.set_actions([actions[name] for name in names])

    def _file_deeds(self) -> dict[str, Callable[[], object]]:
        window = self._window
        return {
            "file.home": window.go_home,
            "file.open": window.open_dialog,
            "file.data": window.open_data,
            "file.data_folder": lambda: window.open_data(folder=True),
            "file.catalogue": self.show_catalogue,
            "file.own_samples": self.make_own_samples,
            "file.save": window.save,
            "file.save_as": window.save_as,
            "file.export_pytorch": window.results_page.export_pytorch,
            "file.predict": self.predict_file,
            "file.quit": window.close,
            "help.commands": self.show_commands,
            "help.layer": self._network.inspector.show_help,
            "help.log": self._on_log,
            "help.about": self.show_about,
        }

    def _edit_deeds(self) -> dict[str, Callable[[], object]]:
        commands = self._canvas.commands
        return {
            "edit.undo": self._session.undo,
            "edit.redo": self._session.redo,
            "edit.cut": self.cut,
            "edit.copy": self.copy,
            "edit.paste": self.paste,
            "edit.duplicate": commands.duplicate_selection,
            "edit.delete": commands.remove_selection,
            "edit.rename": self.rename,
            "edit.select_all": self.select_all,
            "edit.settings": self.show_settings,
            "network.find": self._on_find,
            "network.add": self._on_add,
            "network.arrange": self._on_arrange,
            "network.fit": self._canvas.fit,
            "network.fix_all": self.fix_all,
        }

    def _view_deeds(self) -> dict[str, Callable[[], object]]:
        theme = self._ui.theme
        return {
            "view.light": lambda: self.set_theme("light"),
            "view.dark": lambda: self.set_theme("dark"),
            "view.high_contrast": lambda: self.set_theme("high_contrast"),
            "view.system": lambda: self.set_theme("system"),
            "view.bigger": lambda: self.set_scale(theme.scale + _SCALE_STEP),
            "view.smaller": lambda: self.set_scale(theme.scale - _SCALE_STEP),
            "view.normal": lambda: self.set_scale(1.0),
            "view.as_layers": lambda: self.show_view("layers"),
            "view.as_neurons": lambda: self.show_view("neurons"),
            "view.as_pytorch": lambda: self.show_view("pytorch"),
            "view.inspector": self._on_inspector,
            "view.outline": self._on_outline,
            "view.next_region": lambda: self._go_region(1),
            "view.previous_region": lambda: self._go_region(-1),
            "view.reset_layout": self._network.reset_layout,
        }

    def _training_deeds(self) -> dict[str, Callable[[], object]]:
        launcher = self._launcher
        return {
            "training.train": launcher.train,
            "training.step_batch": lambda: launcher.step("batch"),
            "training.step_epoch": lambda: launcher.step("epoch"),
            "training.stop": launcher.stop,
            "training.again_same": lambda: launcher.start_again(new_weights=False),
            "training.again_new": lambda: launcher.start_again(new_weights=True),
            "training.settings": self.show_training_settings,
            "training.say_progress": self._window.announcer.say_progress,
        }

    def copy(self) -> None:
        """Copy the selected words of a field, else the selected layers."""
        focus = QApplication.focusWidget()
        if isinstance(focus, (QLineEdit, QPlainTextEdit)):
            focus.copy()
            return
        text = self._canvas.commands.copy_selection()
        if text:
            QApplication.clipboard().setText(text)

    def cut(self) -> None:
        """Copy the selection, then remove it."""
        focus = QApplication.focusWidget()
        if isinstance(focus, (QLineEdit, QPlainTextEdit)):
            focus.cut()
            return
        text = self._canvas.commands.copy_selection()
        if text:
            QApplication.clipboard().setText(text)
            self._canvas.commands.remove_selection()

    def paste(self) -> None:
        """Paste words into a field, else layers onto the canvas."""
        focus = QApplication.focusWidget()
        if isinstance(focus, (QLineEdit, QPlainTextEdit)):
            focus.paste()
            return
        self._canvas.commands.paste(QApplication.clipboard().text())

    def select_all(self) -> None:
        """Select all words of a field, else all layers."""
        focus = QApplication.focusWidget()
        if isinstance(focus, (QLineEdit, QPlainTextEdit)):
            focus.selectAll()
            return
        self._session.selection.set(tuple(self._session.document.graph.nodes))

    def rename(self) -> None:
        """Let a person write another name for the selected layer."""
        self._window.show_workspace("network")
        self._network.show_view("layers")
        self._canvas.rename_selected()

    def fix_all(self) -> None:
        """Apply every repair that is clear."""
        fix_all(self._session)

    def set_language(self, code: str) -> None:
        """Switch the language and remember it."""
        self._ui.language.set_language(code)
        self._settings.set("language", code)

    def set_theme(self, mode: str) -> None:
        """Switch the theme and remember it."""
        self._ui.theme.configure(mode=mode)
        self._settings.set("theme", mode)

    def set_scale(self, scale: float) -> None:
        """Make everything larger or smaller and remember it."""
        self._ui.theme.configure(scale=scale)
        self._settings.set("scale", self._ui.theme.scale)

    def show_settings(self) -> None:
        """Show the preferences."""
        _run(SettingsDialog(self._ui, self._settings, self._window))

    def show_training_settings(self) -> None:
        """Show all settings of the next training."""
        _run(TrainingDialog(self._context, self._window))

    def make_own_samples(self) -> None:
        """Let the person draw, type or pick samples, and use them if wanted."""
        dialog = OwnSamplesDialog(self._ui, parent=self._window)
        _run(dialog)
        if dialog.folder_to_use is not None:
            self._window.open_data(dialog.folder_to_use)

    def show_commands(self) -> None:
        """Show the list of all commands."""
        if self._actions is not None:
            _run(CommandList(self._ui, self._actions, self._window))

    def show_catalogue(self) -> None:
        """Let a person choose a public set and use it."""
        dialog = CatalogueDialog(self._ui, self._settings, self._window)
        dialog.chosen.connect(
            lambda path: self._window.open_data(path, known=dialog.known_of(path))
        )
        _run(dialog)

    def explain_text(self, row: int) -> None:
        """Show in the text lab why the net answers a text of the data as it does."""
        self._window.show_workspace("text_lab")
        self._window.text_lab.explain(row)

    def predict_file(self) -> None:
        """Let the trained net answer for a whole file."""
        open_predict_file(self._context, self._window)

    def show_about(self) -> None:
        """Say what this is."""
        _run(AboutDialog(self._ui, self._window))

    def show_view(self, view: str) -> None:
        """Show the net as "layers", "neurons" or "pytorch"."""
        self._window.show_workspace("network")
        self._network.show_view(view)

    def _on_inspector(self) -> None:
        if self._actions is not None:
            self._network.show_inspector(self._actions["view.inspector"].isChecked())

    def _on_outline(self) -> None:
        if self._actions is not None:
            self._network.show_outline(self._actions["view.outline"].isChecked())

    def _on_find(self) -> None:
        self._window.show_workspace("network")
        if self._actions is not None:
            self._actions["view.outline"].setChecked(False)
        self._network.show_outline(False)
        self._network.reveal(self._network.palette_view)
        self._network.palette_view.focus_search()

    def _on_add(self) -> None:
        self._window.show_workspace("network")
        self._network.show_view("layers")
        self._canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._canvas.type_to_add()

    def _on_arrange(self) -> None:
        self._canvas.arrange()

    def _on_log(self) -> None:
        self._window.show_workspace("network")
        self._network.show_dock("log")

    def _go_region(self, direction: int) -> None:
        window = self._window
        page = window.pages.currentWidget()
        regions: tuple[QWidget | None, ...] = (window.run_bar, page, window.status_row)
        paged = page if isinstance(page, NetworkPage | DataPage) else None
        if paged is not None:
            regions = (window.run_bar, *paged.regions, window.status_row)
        shown = [region for region in regions if region is not None]
        focus = QApplication.focusWidget()
        here = next(
            (i for i, r in enumerate(shown) if focus and (r is focus or r.isAncestorOf(focus))),
            -1 if direction > 0 else 0,
        )
        for offset in range(1, len(shown) + 1):
            region = shown[(here + direction * offset) % len(shown)]
            if paged is not None and region in paged.regions:
                paged.reveal(region)
            target = first_focus(region)
            if region.isVisible() and target is not None:
                target.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return


def first_focus(region: QWidget) -> QWidget | None:
    """Return the first widget of a region that takes the keyboard, or None."""
    if region.focusPolicy() & Qt.FocusPolicy.TabFocus and region.isEnabled():
        return region
    for child in region.findChildren(QWidget):
        takes = child.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and child.isEnabled() and child.isVisibleTo(region):
            return child
    return None


def _run(dialog: QDialog) -> None:
    """Show a dialog until it is closed.

    Qt takes it down at once: left to Python's collector, its parts went in an order that took
    the program down with them.
    """
    dialog.exec()
    dialog.deleteLater()
