"""The language changes without a restart: no view keeps a string of the old language."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.base.i18n import read_catalogue
from nnstudio.base.paths import resource_path
from nnstudio.gui.app import Start, Studio
from nnstudio.gui.dialogs.about_dialog import AboutDialog
from nnstudio.gui.dialogs.command_list import CommandList
from nnstudio.gui.dialogs.settings_dialog import SettingsDialog
from nnstudio.gui.dialogs.training_dialog import TrainingDialog
from nnstudio.gui.inspector.help_card import LayerHelpDialog
from nnstudio.gui.panel import PanelContext
from nnstudio.layers.help_page import help_page
from nnstudio.project.registries import load_all_registries
from nnstudio.settings.settings import Recent
from tests.helpers.words import words_of

# The same in both languages, or names and examples that no translation changes.
_LETTERS = re.compile(r"[A-Za-zÀ-ž]{3,}")
_TELLING = 8  # letters that a text with places needs to be recognised by
_PLACE = re.compile(r"\{[A-Za-z_][A-Za-z0-9_]*\}")


@pytest.fixture(scope="module")
def english() -> set[str]:
    """English sources that read otherwise in German, without the ones that hold only places."""
    found: set[str] = set()
    for path in Path(resource_path("i18n")).glob("*.de.ts"):
        for (_, source), forms in read_catalogue(path).items():
            if all(form != source for form in forms) and _LETTERS.search(_PLACE.sub("", source)):
                found.add(source)
    # Names are the same in every language: layers, targets of bundled sets, languages.
    registries = load_all_registries()
    names = {layer.name.source for layer in registries.layers}
    names |= {str(value) for layer in registries.layers for _, value in layer.name.args}
    names |= {"English", "digit", "label"}
    german = {
        form
        for path in Path(resource_path("i18n")).glob("*.de.ts")
        for forms in read_catalogue(path).values()
        for form in forms
    }
    return found - german - names


def left_over(
    window: QWidget, english: set[str], own: set[str] = frozenset()
) -> list[tuple[str, str]]:
    """Return the strings of a window that are English sources, written out or with values."""
    plain = {source for source in english if not _PLACE.search(source)}
    filled = [
        _pattern(source)
        for source in english
        if _PLACE.search(source) and len(_PLACE.sub("", source)) >= _TELLING
    ]
    return [
        (where, words)
        for where, words in words_of(window)
        if words not in own
        and (words in plain or any(pattern.fullmatch(words) for pattern in filled))
    ]


def expect_none(qtbot: QtBot, left: Callable[[], list[tuple[str, str]]]) -> None:
    """Wait until nothing is left, as pictures follow a frame later; else fail with all of it."""
    found: list[tuple[str, str]] = []

    def over() -> bool:
        found[:] = left()
        return not found

    try:
        qtbot.waitUntil(over, timeout=4000)
    except qtbot.TimeoutError:
        lines = sorted({f"{where}: {words[:100]!r}" for where, words in found})
        pytest.fail("these strings did not follow:\n" + "\n".join(lines))


def _pattern(source: str) -> re.Pattern[str]:
    parts = [re.escape(part) for part in _PLACE.split(source)]
    return re.compile("(?s:.+?)".join(parts))


def _numbered(window: QWidget) -> list[tuple[str, str]]:
    counts: dict[str, int] = {}
    found = []
    for where, words in words_of(window):
        counts[where] = counts.get(where, 0) + 1
        found.append((f"{where}#{counts[where]}", words))
    return found


def _in_german(studio: Studio, qtbot: QtBot) -> None:
    studio.window.deeds.set_language("de")
    qtbot.wait(0)


def test_the_start_page_switches(studio: Studio, qtbot: QtBot, english: set[str]) -> None:
    for days, result in ((0, 0.97), (1, None)):
        studio.settings.add_recent(
            Recent(path=f"/gone/{days}.nns", title=f"Test {days}", when="2026-01-01", result=result)
        )
    studio.window.welcome.refresh()
    _in_german(studio, qtbot)
    expect_none(qtbot, lambda: left_over(studio.window, english))


@pytest.mark.parametrize("example", ["digits-cnn", "diabetes", "playground-circle", "mnist-cnn"])
def test_an_open_project_switches(
    studio: Studio, qtbot: QtBot, english: set[str], example: str
) -> None:
    studio.open(Start(example=example))
    qtbot.waitUntil(lambda: studio.session.data.status in ("ready", "failed"))
    nodes = tuple(studio.session.document.graph.nodes)
    studio.session.selection.set((nodes[1],))
    for page in ("data", "results", "network"):
        studio.window.show_workspace(page)
        qtbot.wait(0)
    _in_german(studio, qtbot)
    own = {studio.session.document.title, studio.window.windowTitle()}
    expect_none(qtbot, lambda: left_over(studio.window, english, own))


def test_problems_and_undo_switch(studio: Studio, qtbot: QtBot, english: set[str]) -> None:
    studio.open(Start(example="digits-mlp"))
    qtbot.waitUntil(lambda: studio.session.data.status == "ready")
    canvas = studio.window.network_page.canvas
    studio.session.selection.set(("flatten_1",))
    assert canvas.commands.remove_selection()
    studio.window.show_problems()
    qtbot.wait(0)
    _in_german(studio, qtbot)
    own = {studio.session.document.title, studio.window.windowTitle()}
    expect_none(qtbot, lambda: left_over(studio.window, english, own))


def test_a_trained_net_switches(ready: Studio, qtbot: QtBot, english: set[str]) -> None:
    studio = ready
    studio.open(Start(example="iris"))
    qtbot.waitUntil(lambda: studio.session.data.status == "ready")
    assert studio.launcher.train()
    qtbot.waitUntil(lambda: studio.controller.state == "idle", timeout=60_000)
    studio.window.show_workspace("results")
    page = studio.window.results_page
    qtbot.waitUntil(lambda: page.classes.rowCount() > 0, timeout=20_000)
    _in_german(studio, qtbot)
    own = {studio.session.document.title, studio.window.windowTitle()}
    expect_none(qtbot, lambda: left_over(studio.window, english, own))


def _context(studio: Studio) -> PanelContext:
    return PanelContext(studio.session, studio.controller, studio.live, studio.session.ui)


DIALOGS: dict[str, Callable[[Studio], QDialog]] = {
    "about": lambda s: AboutDialog(s.session.ui, s.window),
    "settings": lambda s: SettingsDialog(s.session.ui, s.settings, s.window),
    "commands": lambda s: CommandList(s.session.ui, s.window.actions_table, s.window),
    "training": lambda s: TrainingDialog(_context(s), s.window),
    "layer help": lambda s: LayerHelpDialog(
        s.session.ui, help_page(s.session.registry["nn.conv2d"]), s.window
    ),
}


@pytest.mark.parametrize("name", DIALOGS)
def test_every_dialog_switches(studio: Studio, qtbot: QtBot, english: set[str], name: str) -> None:
    studio.open(Start(example="digits-cnn"))
    dialog = DIALOGS[name](studio)
    dialog.show()
    qtbot.waitExposed(dialog)
    assert dialog.height() <= 700
    _in_german(studio, qtbot)
    expect_none(qtbot, lambda: left_over(dialog, english))
    dialog.close()


def test_nothing_stays_the_same_in_the_pseudo_language(studio: Studio, qtbot: QtBot) -> None:
    studio.open(Start(example="digits-cnn"))
    qtbot.waitUntil(lambda: studio.session.data.status == "ready")
    studio.session.selection.set(("conv2d_1",))
    qtbot.wait(0)
    before = dict(_numbered(studio.window))
    studio.language.set_language("pseudo")

    def stayed() -> list[tuple[str, str]]:
        """What is word for word as it was in English, but for names."""
        return [
            (where, words)
            for where, words in _numbered(studio.window)
            if before.get(where) == words
            and _LETTERS.search(words)
            and not _is_a_name(words, studio)
        ]

    expect_none(qtbot, stayed)


def _is_a_name(words: str, studio: Studio) -> bool:
    """Whether words are the same in every language: names, code, keys, the person's own title."""
    layers = {studio.language(spec.name) for spec in studio.session.registry}
    code = "nn." in words or words.startswith(("import ", "from torch"))
    keys = words.startswith(("Ctrl", "Shift"))
    others = {"NN Studio", "PyTorch", "CPU", "GPU", "English", "Deutsch", "tanh"}
    others |= {"Scroll Left", "Scroll Right"}  # Qt's own, for which there is no pseudo language
    title = studio.session.document.title
    dataset = studio.session.data.dataset
    columns = set(dataset.signature.target.names) if dataset is not None else set[str]()
    return code or keys or words in layers | others | columns or title in words
