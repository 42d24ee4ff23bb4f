"""Makes a net for the data of an empty document, in the way that suits or that a person chose."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QObject, Signal

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.text_steps import with_text_step
from nnstudio.edit.fill import fill
from nnstudio.edit.settings import set_data
from nnstudio.gui.session import Session
from nnstudio.templates.choose import choose_template, nets_for
from nnstudio.templates.registry import TemplateRegistry

MAKE_NET = QT_TRANSLATE_NOOP("window", "Make a net for the data")
CHANGE_STEP = QT_TRANSLATE_NOOP("window", "Prepare the texts for the net")
SUITABLE = QT_TRANSLATE_NOOP("text_nets", "The net that suits best")
CHOSEN = QT_TRANSLATE_NOOP("text_nets", "You have chosen this net: {name}.")


class NetMaker(QObject):
    """Makes a net for the data of the document.

    Args:
        session: document and data.
        templates: the nets there are.
        parent: owner.

    Signals:
        made: the document has its net.
    """

    made = Signal()

    def __init__(
        self, session: Session, templates: TemplateRegistry, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._templates = session, templates
        self._waiting: tuple[str, Text] | None = None
        session.data_changed.connect(self._on_data_changed)
        session.document_replaced.connect(self._forget)

    def offers(self) -> list[tuple[Hashable, Text]]:
        """Return id and name of each net to choose from; "" stands for what suits best."""
        dataset = self._session.data.dataset
        if dataset is None:
            return []
        found: list[tuple[Hashable, Text]] = [
            (spec.id, spec.net)
            for spec in nets_for(dataset.signature, self._templates)
            if spec.net is not None
        ]
        return [("", SUITABLE), *found] if found else []

    def make(self, template: str = "") -> None:
        """Put a net into the empty document.

        Args:
            template: id of the template to take; "" chooses one. Where its net reads texts in
                another form, they are prepared anew before.
        """
        session, document = self._session, self._session.document
        if document.signature is None or len(document.graph):
            return
        dataset = session.data.dataset
        items = dataset.items if dataset is not None else 0
        if template:
            name = self._templates[template].net or self._templates[template].name
            reason = CHOSEN.format(name=name)
        else:
            template, reason = choose_template(document.signature, items)
        prepare = with_text_step(document.data.prepare, self._templates[template].text_step)
        if prepare == document.data.prepare:
            self._fill(template, reason)
            return
        self._waiting = (template, reason)
        data = document.data.model_copy(update={"prepare": prepare})
        if not session.attempt(set_data, document, data, CHANGE_STEP):
            self._forget()

    def _fill(self, template: str, reason: Text) -> None:
        session, document = self._session, self._session.document
        state = self._templates[template].build(document.signature)
        steps = (*document.data.prepare, *state.data.prepare)
        data = document.data.model_copy(update={"prepare": steps})
        if session.push(fill(document, state, data, MAKE_NET)):
            self.made.emit()
            session.notify(reason)

    def _on_data_changed(self, *_args: object) -> None:
        """Go on where the texts have been prepared anew."""
        waiting, status = self._waiting, self._session.data.status
        if waiting is None or status == "loading":
            return
        self._forget()
        if status == "ready" and not len(self._session.document.graph):
            self._fill(*waiting)

    def _forget(self) -> None:
        self._waiting = None
