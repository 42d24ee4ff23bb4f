"""What a person does to items: relabel, exclude, take back; asks where there is a question."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.browse.browse import PARTS, Items
from nnstudio.data.own.own_samples import MARK
from nnstudio.edit.data_items import exclude, relabel, remove_own, take_back
from nnstudio.explain.review_words import HINT
from nnstudio.gui.data_browser.decide_dialogs import DecideDialog, ExcludeDialog, RelabelDialog
from nnstudio.gui.session import Session

MOST = 10_000
_VALIDATION = PARTS.index("validation")
TOO_MANY = QT_TRANSLATE_NOOP(
    "data_browser", "At most {n} items are changed at once. Select fewer; nothing was changed."
)
LOCKED = QT_TRANSLATE_NOOP(
    "data_browser", "The data are locked while the net trains. Stop the training first."
)
WINDOWS = QT_TRANSLATE_NOOP(
    "data_browser",
    "These items are cut out of one long series and share its points; single ones cannot be "
    "changed. Correct the file instead.",
)
COMPUTED = QT_TRANSLATE_NOOP(
    "data_browser",
    "These items are computed and not collected; there is nothing to put right. Change the "
    "options of the set instead.",
)


class ItemDeeds:
    """Corrections of items of the open document.

    Args:
        session: the document; its undo stack takes the edits.
        parent: owner of the dialogs.
    """

    def __init__(self, session: Session, parent: QWidget) -> None:
        self._session = session
        self._parent = parent

    def refusal(self) -> Text | None:
        """Return why nothing can be corrected now; None where it can."""
        config = self._session.document.data
        if self._session.locked:
            return LOCKED
        if config.window is not None:
            return WINDOWS
        kind, _, name = config.source.partition(":")
        samples = self._session.registries.data.samples
        sample = samples.get(name) if kind == "bundled" else None
        return COMPUTED if sample is not None and sample.params else None

    def relabel(self, items: Items, ids: Sequence[int]) -> bool:
        """Ask for the right class of some items and set it; return whether anything changed."""
        if not self._may(ids):
            return False
        ui, first = self._session.ui, items.label(ids[0])
        hint = _hint(items, ids)
        dialog = RelabelDialog(ui, len(ids), items.classes, first, self._parent, hint)
        label = _ask(dialog)
        if not label:
            return False
        keys = [items.key(item) for item in ids]
        as_read = {key: items.as_read(item) for key, item in zip(keys, ids, strict=True)}
        return self._session.attempt(relabel, self._session.document, keys, label, as_read)

    def exclude(self, items: Items, ids: Sequence[int]) -> bool:
        """Ask why some items are not to be used and take them out."""
        ids = [item for item in ids if not items.is_excluded(item)]
        if not ids or not self._may(ids):
            return False
        hint = _hint(items, ids)
        reason = _ask(ExcludeDialog(self._session.ui, len(ids), self._parent, hint))
        if not reason:
            return False
        keys = [items.key(item) for item in ids]
        return self._session.attempt(exclude, self._session.document, keys, reason)

    def take_back(self, items: Items, ids: Sequence[int]) -> bool:
        """Undo the corrections of some items; own samples without any leave the project."""
        if not self._may(ids):
            return False
        document = self._session.document
        keys = [items.key(item) for item in ids]
        if self._session.push(take_back(document, keys)):
            return True
        own = [key.removeprefix(MARK) for key in keys if key.startswith(MARK)]
        return self._session.push(remove_own(document, own))

    def can_take_back(self, items: Items, ids: Sequence[int]) -> bool:
        """Whether any of some items was corrected or is the person's own."""
        return any(
            items.is_excluded(item) or items.is_relabelled(item) or items.is_own(item)
            for item in ids
        )

    def _may(self, ids: Sequence[int]) -> bool:
        refusal = self.refusal()
        if len(ids) > MOST:
            refusal = TOO_MANY.format(n=MOST)
        if refusal is not None:
            self._session.notify(refusal, "warning")
        return bool(ids) and refusal is None


def _hint(items: Items, ids: Sequence[int]) -> Text | None:
    """Return what correcting validation items by hand does to the figures of a net."""
    validation = sum(items.part_of(item) == _VALIDATION for item in ids)
    return HINT.format(n=validation) if validation and items.classes else None


def _ask(dialog: DecideDialog) -> str:
    """Show a dialog; Qt takes it down at once, before its parts go one by one."""
    dialog.exec()
    answer = dialog.answer
    dialog.deleteLater()
    return answer
