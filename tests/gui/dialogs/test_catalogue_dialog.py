"""The catalogue's window: found by words, terms first, fetched when asked, stopped when asked."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from nnstudio.data.catalogue.entry import Catalogue, PublicSet, load_catalogue
from nnstudio.gui.app import Start, Studio
from nnstudio.gui.dialogs.catalogue_dialog import CatalogueDialog
from nnstudio.gui.i18n import Language
from nnstudio.gui.theme.theme import Theme
from nnstudio.gui.widgets.buttons import LinkButton
from nnstudio.gui.widgets.ui import Ui
from nnstudio.settings.settings import Settings
from nnstudio.work.catalogue import shelf_of
from nnstudio.work.fetch import fetch
from tests.gui.conftest import StudioMaker
from tests.helpers.clipping import clipped
from tests.helpers.dressing import undress
from tests.helpers.modal import dialogs
from tests.helpers.public_sets import (
    TITANIC,
    offline,
    public_file,
    public_set,
    serving,
    titanic,
    write,
)
from tests.helpers.words import words_of

DialogMaker = Callable[..., CatalogueDialog]


def small(*more: PublicSet) -> Catalogue:
    """Return a catalogue in which the Titanic's file is a small one."""
    real = load_catalogue()
    sets = [entry for entry in real.sets if entry.id not in {"titanic", *(m.id for m in more)}]
    return Catalogue(format=1, about="for tests", sets=(titanic(), *more, *sets))


@pytest.fixture
def make(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[DialogMaker]:
    """Return a function that opens the dialog; everything it made is closed at the end."""
    made: list[tuple[CatalogueDialog, Language, Theme]] = []

    def build(language: str = "en", catalogue: Catalogue | None = None) -> CatalogueDialog:
        theme, words = Theme("light", 1.0, True), Language(language)
        theme.apply(qapp)
        dialog = CatalogueDialog(
            Ui(theme, words), Settings(tmp_path / "settings.json"), catalogue=catalogue or small()
        )
        qtbot.addWidget(dialog)
        made.append((dialog, words, theme))
        with qtbot.waitActive(dialog):
            dialog.show()
            dialog.activateWindow()
        return dialog

    yield build
    for dialog, words, theme in made:
        dialog.close()
        words.uninstall()
        undress(qapp, theme)


@pytest.fixture
def dialog(make: DialogMaker) -> CatalogueDialog:
    return make()


def ready(dialog: CatalogueDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.fetching.busy, timeout=10_000)


def choose_folder(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setattr(
        QFileDialog, "getExistingDirectory", staticmethod(lambda *_args, **_more: str(folder))
    )


# --------------------------------------------------------------------------------- the list


def test_opening_it_asks_no_network(make: DialogMaker) -> None:
    with offline() as asked:
        dialog = make()
    assert asked == []
    assert len(dialog.sets.shown) == len(load_catalogue().sets)
    assert dialog.search.hasFocus()


def test_words_find_sets_by_name_summary_kind_and_source(dialog: CatalogueDialog) -> None:
    for words, found in {
        "penguin": "penguins",
        "satellite": "eurosat",
        "lecun": "mnist",
        "texts german": "10kgnad",
    }.items():
        dialog.search.clear()
        QTest.keyClicks(dialog.search, words)
        assert found in [entry.id for entry in dialog.sets.shown], words
    QTest.keyClicks(dialog.search, " xyzzy")
    assert dialog.sets.shown == ()
    assert not dialog.primary.isEnabled()
    assert "No set fits" in dialog.details.summary.text()


def test_kind_and_language_filter(dialog: CatalogueDialog) -> None:
    dialog.kind.setCurrentIndex(dialog.kind.keys.index("text"))
    dialog.language.setCurrentIndex(dialog.language.keys.index("de"))
    assert [entry.id for entry in dialog.sets.shown] == ["10kgnad", "germeval-2018"]


def test_the_chosen_set_stays_chosen_while_the_list_changes(dialog: CatalogueDialog) -> None:
    dialog.sets.choose("penguins")
    dialog.kind.setCurrentIndex(dialog.kind.keys.index("table"))
    assert dialog.entry is not None
    assert dialog.entry.id == "penguins"


def test_it_goes_by_keyboard_alone(make: DialogMaker, qtbot: QtBot) -> None:
    dialog = make()
    chosen: list[object] = []
    dialog.chosen.connect(chosen.append)
    with serving({"titanic.csv": TITANIC}):
        QTest.keyClicks(dialog.search, "titanic")
        QTest.keyClick(dialog.search, Qt.Key.Key_Return)
        assert dialog.primary.hasFocus()
        QTest.keyClick(dialog.primary, Qt.Key.Key_Space)
        ready(dialog, qtbot)
    assert dialog.primary.hasFocus()  # now it says "Use these data"
    QTest.keyClick(dialog.primary, Qt.Key.Key_Space)
    assert len(chosen) == 1


def test_arrows_in_the_search_walk_in_the_list(dialog: CatalogueDialog) -> None:
    first = dialog.entry
    QTest.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.entry != first
    QTest.keyClick(dialog.search, Qt.Key.Key_Up)
    assert dialog.entry == first


def test_a_row_says_everything_to_a_screen_reader(dialog: CatalogueDialog) -> None:
    dialog.sets.choose("mnist")
    item = dialog.sets.currentItem()
    assert item is not None
    words = str(item.data(0, Qt.ItemDataRole.AccessibleTextRole))
    for part in ("MNIST", "Pictures", "70,000 pictures", "needs 12 MB from the network"):
        assert part in words


# ------------------------------------------------------------------------- terms, then the file


def test_licence_source_and_cautions_stand_there_before_a_download(
    dialog: CatalogueDialog,
) -> None:
    dialog.sets.choose("germeval-2018")
    details = dialog.details
    assert details.licence.text() == "CC BY 4.0"
    assert "Wiegand" in details.citation.text()
    assert "insults" in details.caution.accessibleName()
    assert "1 of its files" in details.unverified.accessibleName()
    assert "1.3 MB" in dialog.primary.text()


def test_links_open_in_the_browser_and_nowhere_else(
    dialog: CatalogueDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", staticmethod(opened.append))
    dialog.sets.choose("mnist")
    dialog.details.licence_link.click()
    dialog.details.home_link.click()
    assert [url.scheme() for url in opened] == ["https", "https"]


def test_a_download_shows_its_progress_and_ends_ready(
    dialog: CatalogueDialog, qtbot: QtBot
) -> None:
    dialog.sets.choose("titanic")
    assert "Download" in dialog.primary.text()
    said: list[str] = []
    dialog.said.connect(said.append)
    with serving({"titanic.csv": TITANIC}) as site:
        dialog.primary.click()
        assert dialog.bar.isVisible()
        assert dialog.stop_button.hasFocus()
        assert not dialog.primary.isEnabled()
        ready(dialog, qtbot)
    assert len(site.asked) == 1
    assert not dialog.bar.isVisible()
    assert dialog.primary.text() == "Use these data"
    assert "ready" in dialog.details.state.accessibleName()
    assert said == ["“Titanic” is ready."]


def test_what_is_ready_is_handed_over(dialog: CatalogueDialog, qtbot: QtBot) -> None:
    with serving({"titanic.csv": TITANIC}):
        obtained = fetch(titanic(), shelf_of(), network=True)
    dialog.update_offers()
    dialog.sets.choose("titanic")
    with qtbot.waitSignal(dialog.chosen) as signal:
        dialog.primary.click()
    assert signal.args == [obtained.path]
    assert not dialog.isVisible()


def test_a_double_click_never_starts_a_download(dialog: CatalogueDialog) -> None:
    dialog.sets.choose("titanic")
    with serving({"titanic.csv": TITANIC}) as site:
        dialog.sets.itemActivated.emit(dialog.sets.currentItem(), 0)
    assert site.asked == []
    assert dialog.primary.hasFocus()  # it names the size


def test_a_file_that_cannot_be_verified_says_so_before_it_is_used(
    make: DialogMaker, qtbot: QtBot
) -> None:
    entry = public_set(public_file(TITANIC, "p.csv", digests=()), id="penguins")
    dialog = make(catalogue=small(entry))
    dialog.sets.choose("penguins")
    with serving({"p.csv": TITANIC}):
        dialog.primary.click()
        ready(dialog, qtbot)
    assert dialog.isVisible()
    assert any("cannot be verified" in words for words in dialog.details.told)


# ---------------------------------------------------------------------------------- offline, stop


def test_offline_it_says_what_to_copy_and_offers_the_files(
    dialog: CatalogueDialog, qtbot: QtBot
) -> None:
    dialog.sets.choose("titanic")
    with offline():
        dialog.primary.click()
        ready(dialog, qtbot)
    told = "\n".join(dialog.details.told)
    assert "offline" in told
    assert "titanic.csv (1 kB) from https://data.example/titanic.csv" in told
    assert dialog.have_button.hasFocus()
    dialog.details.copy_button.click()
    assert "https://data.example/titanic.csv" in QApplication.clipboard().text()


def test_the_files_of_a_person_are_taken(
    dialog: CatalogueDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "mine" / "whatever.csv", TITANIC)
    choose_folder(monkeypatch, tmp_path / "mine")
    dialog.sets.choose("titanic")
    with offline() as asked:
        dialog.have_button.click()
        ready(dialog, qtbot)
    assert asked == []
    assert dialog.primary.text() == "Use these data"


def test_a_folder_without_them_is_told(
    dialog: CatalogueDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty").mkdir()
    choose_folder(monkeypatch, tmp_path / "empty")
    dialog.sets.choose("titanic")
    dialog.have_button.click()
    ready(dialog, qtbot)
    assert "does not hold all" in dialog.details.told[0]


def test_the_course_folder_is_remembered_and_looked_at_first(
    dialog: CatalogueDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    write(stick / "titanic" / "titanic.csv", TITANIC)
    choose_folder(monkeypatch, stick)
    dialog.course_button.click()
    assert str(stick) in dialog.course.full_text
    assert Settings(tmp_path / "settings.json").values.data_folder == str(stick)
    dialog.sets.choose("titanic")
    assert dialog.primary.text() == "Use these data"
    with offline() as asked, qtbot.waitSignal(dialog.chosen, timeout=10_000):
        dialog.primary.click()
    assert asked == []


def test_the_course_folder_can_be_forgotten(
    dialog: CatalogueDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose_folder(monkeypatch, tmp_path)
    dialog.course_button.click()
    dialog.forget_button.click()
    assert "No course's folder" in dialog.course.full_text
    assert not dialog.forget_button.isVisible()


def test_a_download_can_be_stopped_at_once(dialog: CatalogueDialog, qtbot: QtBot) -> None:
    silent, asked = threading.Event(), threading.Event()

    def wait() -> None:
        asked.set()
        silent.wait(20)

    dialog.sets.choose("titanic")
    with serving({"titanic.csv": TITANIC}) as site:
        site.on_read = wait
        try:
            dialog.primary.click()
            qtbot.waitUntil(asked.is_set, timeout=10_000)
            dialog.stop_button.click()
            qtbot.waitUntil(lambda: not dialog.fetching.busy, timeout=1000)
        finally:
            silent.set()
            for thread in threading.enumerate():
                if thread.name == "download":
                    thread.join(20)
    assert "Download" in dialog.primary.text()
    assert dialog.primary.hasFocus()


def test_closing_it_stops_the_download(dialog: CatalogueDialog, qtbot: QtBot) -> None:
    silent, asked = threading.Event(), threading.Event()

    def wait() -> None:
        asked.set()
        silent.wait(20)

    dialog.sets.choose("titanic")
    with serving({"titanic.csv": TITANIC}) as site:
        site.on_read = wait
        try:
            dialog.primary.click()
            qtbot.waitUntil(asked.is_set, timeout=10_000)
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
            assert not dialog.isVisible()
            assert not any(t.name == "desk" for t in threading.enumerate())
        finally:
            silent.set()
            for thread in threading.enumerate():
                if thread.name == "download":
                    thread.join(20)


def test_a_fault_of_the_program_is_told_in_plain_words(
    dialog: CatalogueDialog,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    from nnstudio.gui.dialogs import fetching

    def broken(*_args: object, **_more: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(fetching, "fetch", broken)
    dialog.sets.choose("titanic")
    dialog.primary.click()
    ready(dialog, qtbot)
    assert "fault in NN Studio" in dialog.details.told[0]
    assert "ZeroDivisionError" in caplog.text


# ---------------------------------------------------------------------------------- the window


@pytest.mark.parametrize("language", ["en", "de"])
def test_it_opens_and_fits_from_the_menu(make_studio: StudioMaker, language: str) -> None:
    studio = make_studio(language)
    seen: list[tuple[int, list[str]]] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, CatalogueDialog)
        dialog.sets.choose("germeval-2018")
        QCoreApplication.processEvents()  # the facts find their heights
        seen.append((dialog.height(), clipped(dialog)))
        dialog.reject()

    for scale in (1.0, 2.0):
        studio.window.deeds.set_scale(scale)
        with dialogs(look):
            studio.window.actions_table["file.catalogue"].trigger()
    assert len(seen) == 2
    assert all(height <= 700 for height, _ in seen)
    assert [cut for _, cut in seen] == [[], []]


def test_a_closed_catalogue_leaves_nothing_behind(studio: Studio) -> None:
    with dialogs(lambda dialog: dialog.close()):
        studio.window.actions_table["file.catalogue"].trigger()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert studio.window.findChildren(QDialog) == []
    assert [t.name for t in threading.enumerate()].count("desk") == 1  # the window's own


def test_a_chosen_set_is_looked_at_with_what_the_catalogue_knows(
    studio: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = titanic().model_copy(update={"use": load_catalogue().get("titanic").use})  # type: ignore[union-attr]
    with serving({"titanic.csv": TITANIC}):
        path = fetch(entry, shelf_of(), network=True).path
    opened: list[tuple[object, object]] = []
    real = studio.window.open_data

    def note(where: Path, **more: object) -> None:
        opened.append((where, more["known"]))
        real(where, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(studio.window, "open_data", note)

    def use(dialog: QDialog) -> None:
        assert isinstance(dialog, CatalogueDialog)
        dialog.sets.choose("titanic")
        dialog.accept()
        dialog.chosen.emit(path)

    with dialogs(use):
        studio.window.deeds.show_catalogue()
    ((where, known),) = opened
    assert where == path
    assert known.roles == {"survived": "target"}  # type: ignore[attr-defined]
    assert studio.session.has_document
    qtbot.waitUntil(lambda: not studio.desk.busy, timeout=20_000)
    config = studio.window.data_page.importing.config
    assert config is not None
    assert config.roles["survived"] == "target"


def test_the_page_that_waits_for_data_leads_to_it(studio: Studio) -> None:
    studio.open(Start(example="mnist-cnn"))
    waiting = studio.window.data_page.waiting
    assert waiting.isVisible()
    assert clipped(waiting) == []
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        seen.append(dialog.windowTitle())
        dialog.reject()

    (link,) = waiting.findChildren(LinkButton)
    with dialogs(look):
        link.click()
    assert seen == ["Public data sets"]


def test_it_follows_the_language_while_it_is_open(make: DialogMaker) -> None:
    dialog = make()
    dialog.sets.choose("mnist")
    before = {words for _, words in words_of(dialog)}
    assert "Public data sets" in before
    dialog.fetching.progressed.emit(1, 2)  # nothing is fetched; nothing is shown
    dialog._ui.language.set_language("de")
    after = {words for _, words in words_of(dialog)}
    for words in ("Öffentliche Datensätze", "12 MB laden", "70.000 Bilder", "Lizenz lesen"):
        assert words in after
    assert dialog.entry is not None
    assert dialog.entry.id == "mnist"
    left = {"Search data sets", "Set", "Amount", "State", "Close", "All kinds", "All languages"}
    assert not left & after
