"""Terms from the glossary with a dotted underline and a card with the person's own numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from nnstudio.base.glossary import Glossary
from nnstudio.base.text import Text, TextArg, plain
from nnstudio.gui.theme.fonts import Role
from nnstudio.gui.widgets.term_label import TermLabel
from nnstudio.gui.widgets.ui import Ui

Values = Callable[[], Mapping[str, TextArg]]


class Terms:
    """Makes labels for terms.

    Args:
        glossary: the words of the field.
        values: returns the person's own numbers by the names of `glossary.PLACES`.
    """

    def __init__(self, glossary: Glossary, values: Values) -> None:
        self._glossary = glossary
        self._values = values

    def label(
        self,
        ui: Ui,
        term: str,
        text: Text,
        *,
        role: Role = "caption",
        tone: str = "text3",
        compact: bool = False,
        parent: QWidget | None = None,
    ) -> GlossaryLabel:
        """Return a label that explains a term.

        Args:
            ui: look and language.
            term: id in the glossary.
            text: the word as it stands in the view.
            role: font role.
            tone: colour token.
            compact: inside running text.
            parent: owner.

        Raises:
            KeyError: the glossary has no such term.
        """
        return GlossaryLabel(
            ui, self._glossary, term, text, self._values, role, tone, compact, parent
        )


class GlossaryLabel(TermLabel):
    """A term whose card comes from the glossary, in the language of now."""

    def __init__(
        self,
        ui: Ui,
        glossary: Glossary,
        term: str,
        text: Text,
        values: Values,
        role: Role,
        tone: str,
        compact: bool,
        parent: QWidget | None,
    ) -> None:
        self._entry = glossary[term]
        self._values = values
        super().__init__(ui, text, plain(""), role=role, tone=tone, compact=compact, parent=parent)

    def retranslate(self) -> None:
        """Write the word and its card again."""
        translator = self._ui.language.translator
        parts = [self._entry.card(translator), self._entry.own(translator, self._values())]
        self._explanation = plain(" ".join(part for part in parts if part))
        self._title = plain(self._entry.title(translator))
        if self._card is not None:
            self._card.set_content(self._title, self._explanation)
        super().retranslate()

    def _open(self, *, pinned: bool) -> None:
        self.retranslate()  # the numbers may have changed since
        super()._open(pinned=pinned)
