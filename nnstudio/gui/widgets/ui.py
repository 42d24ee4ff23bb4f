"""What every widget receives: the look and the language, both of which may change at any time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from nnstudio.base.text import Text
from nnstudio.gui.theme.theme import Theme

if TYPE_CHECKING:
    from nnstudio.gui.i18n import Language


class Follows(Protocol):
    """A widget that can be dressed and worded again; every widget here is one."""

    def retranslate(self) -> None:
        """Write all texts again in the language of now."""
        ...

    def restyle(self) -> None:
        """Take fonts, sizes and colours from the theme of now."""
        ...


@dataclass(frozen=True, slots=True)
class Ui:
    """The look and the language, made once and handed to every view.

    Args:
        theme: colours, fonts, icons, scale.
        language: turns a Text into words; its `changed` asks for a retranslation.
    """

    theme: Theme
    language: Language

    def __call__(self, text: Text | None) -> str:
        """Return a text in the language of now; None gives an empty string."""
        return "" if text is None else self.language(text)

    def follow(self, widget: Follows) -> None:
        """Word and dress the widget now and after every change.

        The connections end with the widget, because its methods are their receivers.
        """
        self.language.changed.connect(widget.retranslate)
        self.theme.changed.connect(widget.restyle)
        widget.restyle()
        widget.retranslate()


def set_variant(widget: QWidget, name: str, value: object) -> None:
    """Set a dynamic property and let the style sheet look at the widget again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def dress_again(widget: QWidget) -> None:
    """Give a widget and all in it their looks again after it got another parent.

    Under a style sheet Qt takes back fonts that were set before the move (Qt 6.11).
    """
    for each in (widget, *widget.findChildren(QWidget)):
        restyle = getattr(each, "restyle", None)
        if callable(restyle):
            restyle()
