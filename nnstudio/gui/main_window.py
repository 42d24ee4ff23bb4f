"""The window: top row, run bar, workspaces, status row; and what its commands do."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.data.config import DataConfig
from nnstudio.gui.actions.menus import Actions
from nnstudio.gui.announcer import Announcer
from nnstudio.gui.dialogs.messages import Messages
from nnstudio.gui.files import ProjectFiles
from nnstudio.gui.net_maker import NetMaker
from nnstudio.gui.pages.data_page import DataPage
from nnstudio.gui.pages.network_page import NetworkPage
from nnstudio.gui.pages.results_page import ResultsPage
from nnstudio.gui.pages.simple_methods import SimpleMethods
from nnstudio.gui.pages.welcome_page import WelcomePage
from nnstudio.gui.panel import PanelContext, PanelRegistry
from nnstudio.gui.status_row import StatusRow
from nnstudio.gui.text_lab.page import TextLabPage, is_text_project
from nnstudio.gui.top_row import TopRow
from nnstudio.gui.training.launcher import TrainingLauncher
from nnstudio.gui.training.new_run import NewRun
from nnstudio.gui.training.offers import Offers
from nnstudio.gui.training.run_bar import RunBar
from nnstudio.gui.widgets.heading import Separator
from nnstudio.gui.window_deeds import WindowDeeds
from nnstudio.project.document import DocumentState
from nnstudio.project.journal import Recovery
from nnstudio.project.lock import LockOwner
from nnstudio.project.store import SUFFIX
from nnstudio.settings.settings import Settings
from nnstudio.templates.registry import TemplateRegistry

PROJECT_FILES = QT_TRANSLATE_NOOP("window", "NN Studio projects (*.nns)")
OPEN_TITLE = QT_TRANSLATE_NOOP("window", "Open a project")
SAVE_TITLE = QT_TRANSLATE_NOOP("window", "Save the project")
SMALLEST = QSize(1024, 700)
CANVAS_TEMPLATES = ("xor", "playground-circle", "digits-mlp")


class MainWindow(QMainWindow):
    """NN Studio's window.

    Args:
        context: session, training, look and language.
        launcher: starts trainings.
        files: opens and saves.
        settings: a person's preferences.
        templates: the gallery's examples.
        panels: the dock's panels.

    Signals:
        closed: the window is closing; threads are to be joined.
    """

    closed = Signal()

    def __init__(
        self,
        context: PanelContext,
        launcher: TrainingLauncher,
        files: ProjectFiles,
        settings: Settings,
        templates: TemplateRegistry,
        panels: PanelRegistry,
    ) -> None:
        super().__init__()
        self._context = context
        self._session, self._ui = context.session, context.ui
        self._launcher, self._files = launcher, files
        self._told_about_settings = False
        self._quiet = self._closing = self._only_for_import = False
        self._settings, self._templates = settings, templates
        self._net_maker = NetMaker(context.session, templates, self)
        self._new_run = NewRun(context.session, launcher, self)
        self.messages = Messages(self._ui, self)
        self.actions_table = Actions(self._ui, self)
        self._make_views(panels)
        self.announcer = Announcer(self, self._session, context.controller)
        self.offers = Offers(context, launcher, self.network_page.canvas)
        self.deeds = WindowDeeds(self, context, launcher, settings)
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        self.setMinimumSize(SMALLEST)
        self._restore_geometry()
        self._on_document_replaced()
        self._ui.follow(self)

    def _make_views(self, panels: PanelRegistry) -> None:
        context, ui = self._context, self._ui
        self.top_row = TopRow(ui, self._session, self._files, self.actions_table)
        self.run_bar = RunBar(self._session, context.controller, self._launcher, context.live, ui)
        self.status_row = StatusRow(self._session, ui)
        self.welcome = WelcomePage(
            ui, self._settings, self._templates, self._session.registries.data
        )
        self.data_page = DataPage(context)
        self.network_page = NetworkPage(context, panels, self._settings)
        methods = SimpleMethods(context, self)
        self.text_lab = TextLabPage(context, methods)
        self.results_page = ResultsPage(context, self._files, self.messages, methods)
        self.run_bar.show_methods(methods)
        self.network_page.canvas.set_templates(
            [(key, self._templates[key].name) for key in CANVAS_TEMPLATES if key in self._templates]
        )

    def _lay_out(self) -> None:
        self.pages = QStackedWidget()
        for page in (self.data_page, self.network_page, self.text_lab, self.results_page):
            self.pages.addWidget(page)
        self._workspace = QWidget()
        column = QVBoxLayout(self._workspace)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.run_bar.add_right(self.network_page.view_switch)
        self._run_line = Separator()
        column.addWidget(self.run_bar)
        column.addWidget(self._run_line)
        column.addWidget(self.pages, 1)
        column.addWidget(Separator())
        column.addWidget(self.status_row)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.welcome)
        self._stack.addWidget(self._workspace)
        centre = QWidget()
        outer = QVBoxLayout(centre)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.top_row)
        outer.addWidget(Separator())
        outer.addWidget(self._stack, 1)
        self.setCentralWidget(centre)

    def _connect(self) -> None:
        session, files, network = self._session, self._files, self.network_page
        self.top_row.workspace_chosen.connect(self.show_workspace)
        self.top_row.language_chosen.connect(self.deeds.set_language)
        self.run_bar.problems_wanted.connect(self.show_problems)
        self.run_bar.settings_wanted.connect(self.deeds.show_training_settings)
        self.status_row.problems_wanted.connect(self.show_problems)
        network.dock.train_requested.connect(self._launcher.train)
        self.text_lab.train_requested.connect(self._launcher.train)
        self.text_lab.try_wanted.connect(self._new_run.attempt)
        self.text_lab.facts_changed.connect(self.status_row.show_facts)
        self.text_lab.figures_wanted.connect(lambda: self.show_workspace("results"))
        self.results_page.why_wanted.connect(self.deeds.explain_text)
        self.status_row.zoom_in_wanted.connect(network.canvas.zoom_in)
        self.status_row.zoom_out_wanted.connect(network.canvas.zoom_out)
        self.status_row.fit_wanted.connect(network.canvas.fit)
        network.canvas.zoom_changed.connect(self.status_row.set_zoom)
        network.canvas.template_requested.connect(self.open_template)
        self.welcome.template_chosen.connect(self.open_template)
        self.welcome.left.open_wanted.connect(self.open_dialog)
        self.welcome.left.empty_wanted.connect(self.open_empty)
        self.welcome.left.recent_chosen.connect(self.open_path)
        self.welcome.left.data_wanted.connect(self.open_data)
        self.welcome.left.samples_wanted.connect(self.deeds.make_own_samples)
        self.data_page.network_wanted.connect(self._on_network_wanted)
        self.data_page.net_wanted.connect(self.make_net)
        self._net_maker.made.connect(self._on_net_made)
        self.data_page.catalogue_wanted.connect(self.deeds.show_catalogue)
        self.data_page.import_ended.connect(self._on_import_ended)
        self.closed.connect(self.data_page.importing.close)
        files.failed.connect(self.show_error)
        files.copied.connect(self._on_copied)
        session.document_replaced.connect(self._on_document_replaced)
        session.undo_stack.indexChanged.connect(self._on_undo_changed)
        session.path_changed.connect(self._on_title_changed)
        session.data_changed.connect(self._on_data_changed)
        self._context.live.run_changed.connect(self._on_run_changed)
        session.document_changed.connect(self._on_document_changed)
        self._settings.changed.connect(self._on_setting_changed)
        self.deeds.bind(self.actions_table)

    # What commands do.

    def show_workspace(self, name: str) -> None:
        """Show "data", "network", "text_lab" (of a text project) or "results"."""
        if name not in self.top_row.tabs.keys:
            return
        page = {
            "data": self.data_page,
            "network": self.network_page,
            "text_lab": self.text_lab,
            "results": self.results_page,
        }[name]
        self.pages.setCurrentWidget(page)
        self.top_row.tabs.set_current(name)
        self.status_row.show_zoom(name == "network")
        self.run_bar.show_right(name == "network")
        self.run_bar.setVisible(name != "data")
        self._run_line.setVisible(name != "data")

    def show_problems(self) -> None:
        """Show what is wrong with the net."""
        self.show_workspace("network")
        self.network_page.show_dock("problems")

    def go_home(self) -> None:
        """Show the start page; asks first if something is not saved."""
        if self._may_leave():
            self._files.close_document()

    def open_template(self, template_id: str) -> None:
        """Open an example as an untitled copy."""
        spec = self._templates.get(template_id)
        if spec is not None and self._may_leave():
            self.open_state(replace(spec.build(None), title=self._ui(spec.name)))

    def open_state(self, state: DocumentState) -> None:
        """Open a fresh document."""
        self._files.show_new(state)
        waits_for_file = state.data.source == "file" and not state.data.path
        self.show_workspace("data" if waits_for_file or not state.data.source else "network")

    def open_empty(self) -> None:
        """Open an empty canvas."""
        if self._may_leave():
            self._files.show_new(DocumentState(id="project-000000000000"))
            self.show_workspace("network")

    def open_data(
        self, path: Path | None = None, *, folder: bool = False, known: DataConfig | None = None
    ) -> None:
        """Use a person's own data, in a new project where none is open.

        Args:
            path: a file or folder; None asks for one.
            folder: ask for a folder.
            known: what is known of it beforehand, e.g. from the catalogue of public sets.
        """
        fresh = not self._session.has_document
        if fresh:
            self._files.show_new(DocumentState(id="project-000000000000"))
        self._only_for_import = fresh
        self.show_workspace("data")
        if path is not None:
            self.data_page.look_at(path, known)
        elif not (self.data_page.choose_folder() if folder else self.data_page.choose_file()):
            self._on_import_ended(used=False)

    def open_dialog(self) -> None:
        """Ask for a project file and open it."""
        folder = str(self._session.path.parent) if self._session.path else ""
        name, _ = QFileDialog.getOpenFileName(
            self, self._ui(OPEN_TITLE), folder, self._ui(PROJECT_FILES)
        )
        if name:
            self.open_path(Path(name))

    def open_path(self, path: object) -> bool:
        """Open a project file or, if it is none, use it as data."""
        path = Path(str(path))
        if path.suffix.lower() not in (SUFFIX, ".bak"):
            self.open_data(path)
            return True
        if not self._may_leave():
            return False
        opened = self._files.open_path(path)
        if opened:
            self.show_workspace("network")
        return opened

    def save(self) -> bool:
        """Save to the project's file; asks for one the first time."""
        if self._session.path is None:
            return self.save_as()
        return self._files.save()

    def save_as(self) -> bool:
        """Ask for a file and save to it."""
        suggestion = self._session.path or Path(
            (self._session.document.title or self._ui(QT_TRANSLATE_NOOP("window", "My net")))
            + SUFFIX
        )
        name, _ = QFileDialog.getSaveFileName(
            self, self._ui(SAVE_TITLE), str(suggestion), self._ui(PROJECT_FILES)
        )
        if not name:
            return False
        path = Path(name)
        if path.suffix.lower() != SUFFIX:
            path = path.with_name(path.name + SUFFIX)
        return self._files.save(path)

    def make_net(self, template: str = "") -> None:
        """Put a net into the empty document: that of a template, or what suits the data."""
        self._net_maker.make(template)

    def _on_net_made(self) -> None:
        self.show_workspace("network")
        self.network_page.canvas.fit()

    def offer_recovery(self, recoveries: list[Recovery]) -> bool:
        """Offer work that an earlier process left behind; True if it was opened."""
        for recovery in recoveries:
            when = _clock(recovery.when)
            answer = self.messages.ask_recovery(recovery.title, when)
            if answer == "open":
                return self._files.recover(recovery) and self._after_recovery()
            if answer == "discard":
                self._files.discard(recovery)
        return False

    def _after_recovery(self) -> bool:
        self.show_workspace("network")
        return True

    def close_quietly(self) -> None:
        """Close without a question; what is not saved is kept for recovery."""
        self._quiet = True
        self.close()

    def show_error(self, error: UserError) -> None:
        """Show an error with what is safe and what to do."""
        self.messages.error(error)

    # Reactions.

    def _on_document_replaced(self) -> None:
        shown, self._only_for_import = self._session.has_document, False
        self._stack.setCurrentWidget(self._workspace if shown else self.welcome)
        if not shown:
            self.welcome.refresh()
        self.actions_table.enable_for_document(shown)
        self._on_undo_changed()
        self._on_run_changed()
        self._on_data_changed()
        self._on_title_changed()

    def _on_copied(self, owner: LockOwner, path: Path) -> None:
        """Say that this is a copy; a file of another computer may be taken over."""
        if owner.elsewhere:
            if self.messages.ask(owner.text, COPY_ELSEWHERE, TAKE_OVER):
                self._files.open_path(path, force=True)
            return
        self._session.notify(COPY.format(owner=owner.text), "warning")

    def _on_document_changed(self, *_args: object) -> None:
        self._on_run_changed()
        self._on_title_changed()

    def _on_data_changed(self) -> None:
        """Offer the Text lab and a choice of nets where the data are texts."""
        self.data_page.side.use_bar.set_nets(self._net_maker.offers())
        if self._session.data.status == "loading":
            return  # a correction reads them anew; the page stays
        lab = is_text_project(self._session)
        if not lab and self.pages.currentWidget() is self.text_lab:
            self.show_workspace("network")
        self.top_row.set_workspaces({"data", "network", "results", *(("text_lab",) if lab else ())})

    def _on_title_changed(self) -> None:
        title = self._session.document.title if self._session.has_document else ""
        self.setWindowTitle(f"{title} – NN Studio" if title else "NN Studio")

    def _on_setting_changed(self, _name: str) -> None:
        if not self._settings.stored and not self._told_about_settings:
            self._told_about_settings = True
            self._session.notify(NOT_STORED, "info")

    def _on_undo_changed(self, *_args: object) -> None:
        stack = self._session.undo_stack
        for name, possible, words, bare in (
            ("edit.undo", stack.canUndo(), stack.undoText(), UNDO),
            ("edit.redo", stack.canRedo(), stack.redoText(), REDO),
        ):
            action = self.actions_table[name]
            action.setEnabled(possible)
            text = bare[1].format(step=plain(words)) if possible and words else bare[0]
            action.setText(self._ui(text))

    def _on_import_ended(self, used: bool) -> None:
        """Go back to the start page where the project was made for the import alone."""
        alone = self._only_for_import and not self._files.unsaved
        self._only_for_import = False
        if not used and alone and not self._session.document.data.source:
            self._files.close_document()

    def _on_network_wanted(self) -> None:
        self.show_workspace("network")

    def _on_run_changed(self, *_args: object) -> None:
        self.status_row.set_outdated(self._context.live.outdated)

    def _may_leave(self) -> bool:
        """Ask what to do with a training under way and with unsaved work."""
        if self._quiet:
            return True
        if self._context.controller.busy:
            if not self.messages.ask(STOP_TITLE, STOP_TEXT, STOP_BUTTON):
                return False
            self._launcher.finish()
        if not self._files.unsaved:
            return True
        answer = self.messages.ask_save(self._session.document.title)
        if answer == "save":
            return self.save()
        return answer == "discard"

    def retranslate(self) -> None:
        """Write all texts again."""
        self.actions_table.retranslate()
        self._on_title_changed()
        self._on_undo_changed()

    def restyle(self) -> None:
        """Follow the theme."""
        self.actions_table.restyle()
        mode = str(self._ui.theme.mode)
        action = {"light": "view.light", "dark": "view.dark", "system": "view.system"}.get(
            mode, "view.high_contrast"
        )
        self.actions_table[action].setChecked(True)

    def _restore_geometry(self) -> None:
        stored = self._settings.values.layout.get("window")
        screen = QApplication.primaryScreen().availableGeometry()
        self.resize(min(1440, screen.width()), min(900, screen.height()))
        if isinstance(stored, str):
            self.restoreGeometry(QByteArray.fromBase64(stored.encode()))

    def _store_geometry(self) -> None:
        self.network_page.store_layout()
        layout = dict(self._settings.values.layout)
        layout["window"] = bytes(self.saveGeometry().toBase64().data()).decode()
        self._settings.set("layout", layout)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_leave():
            event.ignore()
            return
        self._store_geometry()
        if not self._closing:
            self._closing = True
            self._session.undo_stack.indexChanged.disconnect(self._on_undo_changed)
            self._settings.changed.disconnect(self._on_setting_changed)
            self.closed.emit()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            if len(paths) > 1:
                self._session.notify(FIRST_ONLY.format(name=plain(paths[0].name)), "warning")
            self.open_path(paths[0])


UNDO = (QT_TRANSLATE_NOOP("window", "Undo"), QT_TRANSLATE_NOOP("window", "Undo: {step}"))
REDO = (QT_TRANSLATE_NOOP("window", "Redo"), QT_TRANSLATE_NOOP("window", "Redo: {step}"))
COPY = QT_TRANSLATE_NOOP("window", "{owner} You work on a copy; saving asks for another file.")
COPY_ELSEWHERE = QT_TRANSLATE_NOOP(
    "window",
    "You work on a copy; saving asks for another file. If nobody has the project open there any "
    "more, it can be taken over.",
)
FIRST_ONLY = QT_TRANSLATE_NOOP(
    "window", "Only {name} is opened. Put files that belong together into one folder."
)
TAKE_OVER = QT_TRANSLATE_NOOP("window", "Take it over")
NOT_STORED = QT_TRANSLATE_NOOP(
    "window", "Your settings cannot be written here. They hold until you close NN Studio."
)
STOP_TITLE = QT_TRANSLATE_NOOP("window", "The net is still training")
STOP_TEXT: Text = QT_TRANSLATE_NOOP(
    "window", "If you stop now, the best weights so far are kept with the project."
)
STOP_BUTTON = QT_TRANSLATE_NOOP("window", "Stop training")


def _clock(iso: str) -> str:
    try:
        return datetime.fromisoformat(iso).strftime("%H:%M")
    except ValueError:
        return iso
