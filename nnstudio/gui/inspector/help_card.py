"""The help page of a layer, made from its declaration, in a dialog that can be read aloud."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.gui.dialogs.base_dialog import HIGHEST
from nnstudio.gui.widgets.buttons import Button
from nnstudio.gui.widgets.ui import Ui
from nnstudio.layers.help_page import (
    ExampleTable,
    Facts,
    Formula,
    HelpPage,
    Paragraph,
    ParameterTable,
    Section,
    help_page,
)
from nnstudio.layers.spec import LayerSpec

CLOSE = QT_TRANSLATE_NOOP("layer_help", "Close")
HEADS = (
    QT_TRANSLATE_NOOP("layer_help", "Parameter"),
    QT_TRANSLATE_NOOP("layer_help", "Allowed"),
    QT_TRANSLATE_NOOP("layer_help", "At first"),
    QT_TRANSLATE_NOOP("layer_help", "What for"),
)
EXAMPLE_HEADS = (
    QT_TRANSLATE_NOOP("layer_help", "Settings"),
    QT_TRANSLATE_NOOP("layer_help", "In"),
    QT_TRANSLATE_NOOP("layer_help", "Out"),
    QT_TRANSLATE_NOOP("layer_help", "Weights"),
)

_WIDTHS = (22, 20, 14, 44)  # shares of the table, in percent
_EXAMPLE_WIDTHS = (40, 22, 22, 16)


class LayerHelpDialog(QDialog):
    """One layer explained.

    Args:
        ui: look and language.
        page: the page.
        parent: owner.
    """

    def __init__(self, ui: Ui, page: HelpPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui, self._page = ui, page
        self.browser = QTextBrowser(self)
        self.browser.setOpenExternalLinks(False)
        self.browser.setFrameShape(QFrame.Shape.NoFrame)
        self.browser.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.close_button = Button(ui, CLOSE, parent=self)
        self.close_button.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.browser)
        self._column.addLayout(foot)
        ui.follow(self)

    def retranslate(self) -> None:
        """Write the page again."""
        title = self._ui(self._page.title)
        self.setWindowTitle(title)
        self.browser.setAccessibleName(title)
        self.browser.setHtml(self._html())

    def restyle(self) -> None:
        """Take the size from the theme."""
        theme = self._ui.theme
        edge = theme.px(16)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(theme.px(12))
        screen = self.screen().availableGeometry()
        width = min(theme.px(660), screen.width() - edge)
        self.resize(width, min(theme.px(600), HIGHEST, screen.height() - 40))
        self.browser.document().setDefaultFont(theme.font("body"))
        self.browser.document().setDocumentMargin(theme.px(8))
        self.browser.setHtml(self._html())

    def _html(self) -> str:
        page = self._page
        gloss = f" <small>({self._say(page.gloss)})</small>" if page.gloss else ""
        parts = [f"<h2>{self._say(page.title)}{gloss}</h2><p>{self._say(page.summary)}</p>"]
        parts += [self._section(section) for section in page.sections]
        return "".join(parts)

    def _section(self, section: Section) -> str:
        head = f"<h3>{self._say(section.heading)}</h3>"
        body = section.body
        if isinstance(body, Paragraph):
            return f"{head}<p>{self._say(body.text)}</p>"
        if isinstance(body, Formula):
            lines = "<br>".join(escape(line) for line in body.lines)
            return f"{head}<p><code>{lines}</code></p>"
        if isinstance(body, Facts):
            items = "".join(f"<li>{self._say(item)}</li>" for item in body.items)
            return f"{head}<ul>{items}</ul>"
        rows = self._parameter_rows(body) if isinstance(body, ParameterTable) else ""
        if isinstance(body, ExampleTable):
            rows = self._example_rows(body)
        return f'{head}<table cellpadding="4" width="100%">{rows}</table>'

    def _parameter_rows(self, body: ParameterTable) -> str:
        rows = [self._head(HEADS, _WIDTHS)]
        rows += [
            f"<tr><td><b>{self._say(row.label)}</b></td><td>{self._say(row.allowed)}</td>"
            f"<td>{self._say(row.default)}</td><td>{self._say(row.help)}</td></tr>"
            for row in body.rows
        ]
        return "".join(rows)

    def _example_rows(self, body: ExampleTable) -> str:
        rows = [self._head(EXAMPLE_HEADS, _EXAMPLE_WIDTHS)]
        for row in body.rows:
            shapes = "; ".join(str(shape) for shape in row.inputs)
            count = self._ui.language.translator.number(row.parameters)
            rows.append(
                f"<tr><td>{self._say(row.caption)}</td><td>{escape(shapes)}</td>"
                f"<td>{escape(str(row.output))}</td><td>{count}</td></tr>"
            )
        return "".join(rows)

    def _head(self, words: tuple[Text, ...], widths: tuple[int, ...]) -> str:
        cells = "".join(
            f'<th align="left" width="{width}%">{self._say(word)}</th>'
            for word, width in zip(words, widths, strict=True)
        )
        return f"<tr>{cells}</tr>"

    def _say(self, text: Text) -> str:
        return escape(self._ui(text))


def show_layer_help(ui: Ui, spec: LayerSpec, parent: QWidget | None = None) -> None:
    """Show the help page of a layer and wait until it is closed."""
    dialog = LayerHelpDialog(ui, help_page(spec), parent)
    dialog.exec()
    dialog.deleteLater()
