"""Draws every widget into a picture, to look at it beside the mock-ups.

python -m tests.helpers.widget_gallery OUT.png [--dark] [--contrast] [--lang de] [--scale 1.5]
"""

from __future__ import annotations

import argparse
import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QSlider,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from nnstudio.base.text import Text, plain
from nnstudio.gui.i18n import Language
from nnstudio.gui.theme.categories import CATEGORIES
from nnstudio.gui.theme.theme import Theme
from nnstudio.gui.widgets.buttons import Button, LinkButton, PrimaryButton, ToolButton
from nnstudio.gui.widgets.card import Card, CardFrame
from nnstudio.gui.widgets.choice_field import ChoiceField, SwitchField
from nnstudio.gui.widgets.coach_card import CoachCard
from nnstudio.gui.widgets.collapsible import CollapsibleSection
from nnstudio.gui.widgets.empty_state import EmptyState
from nnstudio.gui.widgets.flow import FlowLayout, GridOfCards
from nnstudio.gui.widgets.heading import Heading, Separator
from nnstudio.gui.widgets.labels import (
    Badge,
    CategoryChip,
    ElidedLabel,
    IconLabel,
    StatusLabel,
    TextLabel,
)
from nnstudio.gui.widgets.number_field import NumberField
from nnstudio.gui.widgets.search_field import SearchField
from nnstudio.gui.widgets.segmented import SegmentedControl
from nnstudio.gui.widgets.tab_strip import Tab, TabStrip
from nnstudio.gui.widgets.tables import prepare_table
from nnstudio.gui.widgets.term_label import TermLabel
from nnstudio.gui.widgets.ui import Ui
from tests.helpers.gallery_form import make_form


class Gallery(QMainWindow):
    """A window that looks like the mock-ups and uses every widget.

    Args:
        ui: look and language.
    """

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._px = ui.theme.px
        menus = (
            "Datei Bearbeiten Ansicht Netz" if self._german else "File Edit View Network"
        ).split()
        self.menus = [self.menuBar().addMenu(name) for name in menus]
        self._fill_menu(self.menus[0])
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._panel(self._top_row()))
        column.addWidget(Separator())
        column.addWidget(self._panel(self._run_bar()))
        column.addWidget(Separator())
        middle = QSplitter()
        middle.setHandleWidth(1)
        middle.setChildrenCollapsible(False)
        middle.addWidget(self._palette())
        middle.addWidget(self._centre())
        middle.addWidget(self._inspector())
        middle.setStretchFactor(1, 1)
        column.addWidget(middle, 1)
        self.setCentralWidget(page)
        self._fill_status_bar()

    @property
    def _german(self) -> bool:
        return self._ui.language.code == "de"

    def _t(self, english: str, german: str) -> Text:
        return plain(german if self._german else english)

    def _panel(self, content: QHBoxLayout) -> QWidget:
        panel = QWidget()
        panel.setAutoFillBackground(True)
        palette = panel.palette()
        palette.setColor(panel.backgroundRole(), self._ui.theme.color("surface"))
        panel.setPalette(palette)
        panel.setLayout(content)
        return panel

    def _fill_menu(self, menu: QMenu) -> None:
        new = menu.addAction("Neu" if self._german else "New")
        new.setShortcut("Ctrl+N")
        menu.addAction(self._ui.theme.icon("folder"), "Öffnen …" if self._german else "Open…")
        menu.addSeparator()
        grid = menu.addAction("Raster zeigen" if self._german else "Show grid")
        grid.setCheckable(True)
        grid.setChecked(True)
        menu.addAction("Beenden" if self._german else "Quit").setEnabled(False)
        menu.addMenu("Zuletzt" if self._german else "Recent").addAction("XOR")

    def _top_row(self) -> QHBoxLayout:
        ui, t = self._ui, self._t
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 12, 0)
        row.addStretch(1)
        names = (
            ("data", t("Data", "Daten")),
            ("network", t("Network", "Netz")),
            ("results", t("Results", "Ergebnisse")),
            ("runs", t("Runs", "Läufe")),
        )
        tabs = TabStrip(
            ui, t("Workspace", "Bereich"), [Tab(k, w) for k, w in names], workspace=True
        )
        tabs.set_current("network")
        row.addWidget(tabs)
        row.addStretch(1)
        row.addWidget(TextLabel(ui, t("Handwritten digits", "Handgeschriebene Ziffern")))
        row.addWidget(TextLabel(ui, t("· saved", "· gespeichert"), role="control", tone="text3"))
        row.addWidget(
            SegmentedControl(
                ui,
                t("Language", "Sprache"),
                [("en", plain("EN")), ("de", plain("DE"))],
                current=ui.language.code,
            )
        )
        return row

    def _run_bar(self) -> QHBoxLayout:
        ui, t, px = self._ui, self._t, self._px
        row = QHBoxLayout()
        row.setContentsMargins(px(12), px(8), px(12), px(8))
        row.setSpacing(px(8))
        row.addWidget(PrimaryButton(ui, t("Pause", "Pause"), icon="pause"))
        row.addWidget(ToolButton(ui, "step", t("One batch", "Ein Batch"), bordered=True))
        stop = ToolButton(ui, "stop", t("Stop", "Anhalten"), bordered=True)
        row.addWidget(stop)
        row.addWidget(Button(ui, t("Start again", "Neu beginnen"), icon="restart"))
        off = Button(ui, t("Train", "Trainieren"), icon="train")
        off.setEnabled(False)
        row.addWidget(off)
        progress = QProgressBar()
        progress.setRange(0, 30)
        progress.setValue(19)
        progress.setFixedWidth(px(120))
        row.addWidget(progress)
        row.addStretch(1)
        words = t(
            "How far the weights move in one step. Here 0.001: each step changes them by about "
            "a thousandth of the gradient.",
            "Wie weit sich die Gewichte in einem Schritt bewegen. Hier 0,001: Jeder Schritt ändert "
            "sie um etwa ein Tausendstel des Gradienten.",
        )
        self.term = TermLabel(ui, t("Learning rate", "Lernrate"), words)
        row.addWidget(self.term)
        rate = NumberField(ui, t("Learning rate", "Lernrate"), value=0.001, minimum=1e-8)
        rate.setFixedWidth(px(76))
        row.addWidget(rate)
        row.addWidget(ChoiceField(ui, t("Device", "Gerät"), [("cpu", plain("CPU"))]))
        views = (
            ("layers", t("Layers", "Schichten")),
            ("neurons", t("Neurons", "Neuronen")),
            ("pytorch", plain("PyTorch")),
            ("keras", plain("Keras")),
        )
        self.views = SegmentedControl(ui, t("View", "Ansicht"), views)
        row.addWidget(self.views)
        return row

    def _palette(self) -> QWidget:
        ui, t, px = self._ui, self._t, self._px
        holder = QHBoxLayout()
        panel = self._panel(holder)
        panel.setMinimumWidth(px(200))
        column = QVBoxLayout()
        holder.addLayout(column)
        holder.setContentsMargins(px(8), px(12), px(8), px(8))
        column.setSpacing(px(2))
        column.addWidget(SearchField(ui, t("Search layers", "Schicht suchen"), shortcut="Ctrl+F"))
        typed = SearchField(ui, t("Search layers", "Schicht suchen"))
        typed.setText("Falt")
        column.addSpacing(px(6))
        column.addWidget(typed)
        column.addSpacing(px(6))
        folded = CollapsibleSection(ui, t("Data & input", "Daten und Eingabe"), count=2)
        folded.set_expanded(False)
        column.addWidget(folded)
        section = CollapsibleSection(ui, t("All categories", "Alle Kategorien"), count=12)
        section.body.setSpacing(px(2))
        for name, look in CATEGORIES.items():
            line = QHBoxLayout()
            line.setContentsMargins(px(6), px(3), 0, px(3))
            line.setSpacing(px(8))
            line.addWidget(CategoryChip(ui, look.icon, look.family))
            line.addWidget(TextLabel(ui, plain(name), role="control"))
            line.addStretch(1)
            section.body.addLayout(line)
        column.addWidget(section)
        column.addStretch(1)
        return panel

    def _centre(self) -> QWidget:
        ui, t, px = self._ui, self._t, self._px
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(px(16), px(16), px(16), px(12))
        column.setSpacing(px(12))
        column.addWidget(
            TextLabel(ui, t("What do you want to do?", "Was möchten Sie tun?"), role="page")
        )
        column.addWidget(self._cards())
        coach = CoachCard(ui)
        coach.set_content(
            t(
                "The network starts to learn its examples by heart",
                "Das Netz beginnt, seine Beispiele auswendig zu lernen",
            ),
            t(
                "Training loss fell to 0.001, validation loss stays at 0.11.",
                "Der Trainings-Loss fiel auf 0,001, der Validierungs-Loss bleibt bei 0,11.",
            ),
            terms=[
                (t("Training loss", "Trainings-Loss"), t("The error …", "Der Fehler …")),
                (t("validation loss", "Validierungs-Loss"), t("The error …", "Der Fehler …")),
            ],
            primary=t("Stop and try with Dropout", "Anhalten und mit Dropout versuchen"),
            secondary=t("Why?", "Warum?"),
        )
        column.addWidget(coach)
        dock = CardFrame(ui, margin=1)
        dock.body.setSpacing(0)
        tabs = TabStrip(
            ui,
            t("Dock", "Leiste"),
            [
                Tab("try", t("Try it", "Ausprobieren"), "eye"),
                Tab("live", t("While training", "Beim Training"), "curve"),
                Tab("problems", t("Problems", "Probleme"), "check", "ok"),
            ],
        )
        tabs.set_current("live")
        dock.body.addWidget(tabs)
        heading = Heading(
            ui,
            t("Weights", "Gewichte"),
            caption=t("Conv2d · 16 filters", "Conv2d · 16 Filter"),
            actions=[
                ToolButton(ui, "table", t("Show as table", "Als Tabelle zeigen")),
                ToolButton(ui, "pin", t("Keep", "Festhalten"), color="accent"),
                ToolButton(ui, "more", t("More", "Mehr")),
            ],
        )
        dock.body.addWidget(heading)
        dock.body.addWidget(self._table())
        column.addWidget(dock, 1)
        column.addLayout(self._states())
        return page

    def _cards(self) -> QWidget:
        ui, t, px = self._ui, self._t, self._px
        grid = GridOfCards(ui, smallest=200, gap=12)
        rows = (
            ("text", t("Sort texts", "Texte sortieren"), t("by topic or tone", "nach Thema")),
            ("image", t("Recognise images", "Bilder erkennen"), t("photos", "Fotos, Zeichnungen")),
            ("table", t("Predict from a table", "Aus Tabelle vorhersagen"), t("a class", "Klasse")),
            ("points", t("Find groups", "Gruppen finden"), t("and outliers", "und Ausreißer")),
            ("neuron", t("See how it works", "Sehen, wie es geht"), t("by neuron", "je Neuron")),
        )
        for index, (icon, title, words) in enumerate(rows):
            card = Card(ui, title, checkable=index == 1, dashed=index == 4)
            card.setChecked(index == 1)
            if index == 0:
                card.set_fill("accent_tint", "accent_border")
            line = QHBoxLayout()
            line.setSpacing(px(12))
            line.addWidget(CategoryChip(ui, icon, "accent", size=36, ground="bg", icon_size=18))
            both = QVBoxLayout()
            both.setSpacing(0)
            both.addWidget(ElidedLabel(ui, title, role="card"))
            both.addWidget(ElidedLabel(ui, words, role="control", tone="text2"))
            line.addLayout(both, 1)
            card.body.addLayout(line)
            grid.add_card(card)
        return grid

    def _table(self) -> QWidget:
        table = QTableWidget(3, 4)
        heads = (
            "Klasse Bilder Präzision F1" if self._german else "Class Images Precision F1"
        ).split()
        table.setHorizontalHeaderLabels(heads)
        table.verticalHeader().hide()
        prepare_table(self._ui.theme, table)
        mark = "," if self._german else "."
        for row in range(3):
            for column, value in enumerate((row, 147 + row, f"97{mark}{row} %", f"97{mark}6")):
                table.setItem(row, column, QTableWidgetItem(str(value)))
        table.selectRow(1)
        return table

    def _states(self) -> FlowLayout:
        ui, t, px = self._ui, self._t, self._px
        flow = FlowLayout(gap=px(16))
        for state, words in (
            ("ok", t("No problems", "Keine Probleme")),
            ("warn", t("Warning", "Warnung")),
            ("error", t("1 error", "1 Fehler")),
            ("info", t("Hint", "Hinweis")),
            ("locked", t("Test: 46 rows, locked", "Test: 46 Zeilen, gesperrt")),
        ):
            flow.addWidget(StatusLabel(ui, state, words))
        flow.addWidget(Badge(ui, t("1 error", "1 Fehler")))
        flow.addWidget(Badge(ui, t("2 warnings", "2 Warnungen")))
        flow.addWidget(SwitchField(ui, t("with “search”", "mit „suche“"), checked=True))
        flow.addWidget(SwitchField(ui, t("off", "aus")))
        flow.addWidget(LinkButton(ui, t("Show all", "Alle zeigen")))
        flow.addWidget(Button(ui, t("Set to 10", "Auf 10 setzen"), size="small"))
        flow.addWidget(Button(ui, t("Quiet", "Leise"), variant="ghost"))
        flow.addWidget(
            ChoiceField(ui, t("Class", "Klasse"), [(0, t("Class: all", "Klasse: alle"))], pill=True)
        )
        return flow

    def _inspector(self) -> QWidget:
        ui, t, px = self._ui, self._t, self._px
        holder = QHBoxLayout()
        panel = self._panel(holder)
        panel.setMinimumWidth(px(264))
        holder.setContentsMargins(px(16), px(12), px(16), px(12))
        column = QVBoxLayout()
        column.setSpacing(px(8))
        holder.addLayout(column)
        head = Heading(
            ui,
            plain("Conv2d"),
            role="inspector",
            margins=False,
            actions=[ToolButton(ui, "more", t("More", "Mehr"))],
        )
        head.layout().insertWidget(0, CategoryChip(ui, "layer-conv", "blue"))
        column.addWidget(head)
        column.addWidget(
            TextLabel(
                ui,
                t(
                    "Slides 16 small filters over the image. Each one looks for its own pattern.",
                    "Schiebt 16 kleine Filter über das Bild. Jeder sucht sein eigenes Muster.",
                ),
                role="control",
                tone="text2",
                wrap=True,
            )
        )
        form, self.filters = make_form(ui, t)
        column.addLayout(form)
        column.addWidget(Separator())
        column.addWidget(TextLabel(ui, plain("PyTorch"), role="heading"))
        code = QPlainTextEdit('nn.Conv2d(1, 16, 3,\n          padding="same"),\nnn.ReLU()')
        code.setProperty("code", "true")
        code.setReadOnly(True)
        code.setFont(ui.theme.font("code"))
        code.setFixedHeight(px(72))
        column.addWidget(code)
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setValue(60)
        column.addWidget(slider)
        column.addWidget(Separator())
        column.addWidget(
            EmptyState(
                ui,
                "curve",
                t("Curves appear after the first epoch.", "Kurven erscheinen nach Epoche 1."),
                t("Start training", "Training starten"),
            ),
            1,
        )
        large = PrimaryButton(ui, t("Use these data", "Diese Daten verwenden"), size="large")
        column.addWidget(large)
        return panel

    def _fill_status_bar(self) -> None:
        ui, t = self._ui, self._t
        bar = self.statusBar()
        bar.setSizeGripEnabled(False)
        bar.addWidget(StatusLabel(ui, "ok", t("No problems", "Keine Probleme"), role="caption"))
        bar.addWidget(
            TextLabel(
                ui, t("105,866 parameters", "105.866 Parameter"), role="caption", tone="text2"
            )
        )
        bar.addPermanentWidget(IconLabel(ui, "lock", color="text3", size=14))
        bar.addPermanentWidget(TextLabel(ui, plain("100 %"), role="caption", tone="text2"))
        for icon, english, german in (
            ("minus", "Smaller", "Kleiner"),
            ("plus", "Larger", "Größer"),
            ("fit", "Show all", "Alles zeigen"),
            ("minimap", "Minimap", "Übersicht"),
        ):
            bar.addPermanentWidget(ToolButton(ui, icon, t(english, german), icon_size=14))


def main(arguments: list[str]) -> int:
    """Draw the gallery into a file and say where its menu went."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--contrast", action="store_true")
    parser.add_argument("--lang", default="en")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--focus", choices=("field", "segment", "term", "none"), default="field")
    options = parser.parse_args(arguments)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    language = Language(options.lang)
    brightness = "dark" if options.dark else "light"
    theme = Theme(f"high_contrast_{brightness}" if options.contrast else brightness, options.scale)
    theme.apply(app)
    gallery = Gallery(Ui(theme, language))
    gallery.resize(round(1300 * options.scale), round(960 * options.scale))
    gallery.show()
    gallery.activateWindow()
    app.processEvents()
    target = {"field": gallery.filters, "segment": gallery.views, "term": gallery.term}
    if options.focus in target:
        (target[options.focus].focusProxy() or target[options.focus]).setFocus()
    if options.focus == "term":
        gallery.term.click()
    app.processEvents()
    gallery.grab().save(options.out)
    menu = gallery.menus[0]
    menu.popup(gallery.mapToGlobal(gallery.rect().topLeft()))
    app.processEvents()
    menu.grab().save(options.out.replace(".png", "-menu.png"))
    menu.close()
    gallery.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
