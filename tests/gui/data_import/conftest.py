"""An import in a small window: view and side with their model, without the rest of the program."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.gui.data_import.model import ImportModel, Phase
from nnstudio.gui.data_import.view import ImportView
from nnstudio.gui.desk import Desk
from nnstudio.gui.i18n import Language
from nnstudio.gui.pages.data_side import DataSide
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.session import Session
from nnstudio.gui.theme.theme import Theme
from nnstudio.gui.training.pump import Pump
from nnstudio.project.registries import Registries
from nnstudio.train.mailbox import Mailbox
from tests.helpers.dressing import undress

WAYS = ("Bus", "Fahrrad", "zu Fuß")
LONG = 60_000


@dataclass
class Bench:
    """A window with an import."""

    session: Session
    model: ImportModel
    view: ImportView
    side: DataSide
    window: QWidget
    qtbot: QtBot

    def open(self, path: Path) -> None:
        """Look at a file until everything is known of it."""
        self.model.open(path)
        self.settle()

    def settle(self) -> None:
        """Wait until the desk has nothing more to do for the import."""
        self.qtbot.waitUntil(self._settled, timeout=LONG)
        QApplication.processEvents()

    def stop_reading(self, path: Path, stop: Callable[[], object]) -> None:
        """Look at a long file and stop as soon as its first rows are seen."""

        def on_changed() -> None:
            if self.model.phase is Phase.READING:
                self.model.changed.disconnect(on_changed)
                QTimer.singleShot(0, stop)

        self.model.changed.connect(on_changed)
        self.model.open(path)
        self.qtbot.waitUntil(lambda: self.model.phase is Phase.STOPPED, timeout=LONG)

    def _settled(self) -> bool:
        if self.model.phase is Phase.FAILED:
            return True
        return self.model.phase is Phase.READY and self.model.prepared is not None

    def roles(self) -> dict[str, str]:
        """Return what the columns are for."""
        assert self.model.study is not None
        return dict(self.model.study.meaning.roles)


@pytest.fixture
def bench(qtbot: QtBot, qapp: QApplication, all_registries: Registries) -> Iterator[Bench]:
    """View and side of an import in English; threads are joined at the end."""
    yield from _bench(qtbot, qapp, all_registries, "en")


@pytest.fixture
def german(qtbot: QtBot, qapp: QApplication, all_registries: Registries) -> Iterator[Bench]:
    """The same in German."""
    yield from _bench(qtbot, qapp, all_registries, "de")


def _bench(qtbot: QtBot, qapp: QApplication, registries: Registries, code: str) -> Iterator[Bench]:
    language, theme, desk = Language(code), Theme("light", 1.0, True), Desk()
    theme.apply(qapp)
    session = Session(registries, language, theme, desk)
    pump = Pump(Mailbox(), desk, session)
    model = ImportModel(session)
    nothing = cast("Any", None)  # neither training nor previews are needed
    context = PanelContext(session, nothing, nothing, session.ui)
    window = QWidget()
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    view, side = ImportView(session, model), DataSide(context, model)
    row.addWidget(view, 1)
    row.addWidget(side)
    window.resize(1440, 860)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    yield Bench(session, model, view, side, window, qtbot)
    model.close()
    pump.stop()
    desk.close()
    language.uninstall()
    window.close()
    undress(qapp, theme)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def pupils(tmp_path: Path) -> Path:
    """A German table: running number, names, decimal commas, gaps, repeated rows."""
    lines = ["Nr;Name;Alter;Größe_m;Wohnort;Verkehrsmittel"]
    for row in range(1, 121):
        size = "k. A." if row in (5, 50) else f"1,{40 + row % 47}"
        town = "Stadt" if row % 3 else "Land"
        lines.append(f"{row};Schüler {row};{11 + row % 7};{size};{town};{WAYS[row % 7 % 3]}")
    path = tmp_path / "Schüler_Größe.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """Two folders of small pictures and one that is broken."""
    folder = tmp_path / "photos"
    for place, name in enumerate(("cats", "dogs")):
        (folder / name).mkdir(parents=True)
        for number in range(12):
            color = (20 * number, 200 * place, 90)
            Image.new("RGB", (20, 16), color).save(folder / name / f"{number}.png")
    (folder / "dogs" / "half.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\x00" * 40)
    return folder


Writer = Callable[[str, str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Writer:
    """Return a function that writes a text file."""

    def make(name: str, words: str) -> Path:
        path = tmp_path / name
        path.write_text(words, encoding="utf-8")
        return path

    return make
