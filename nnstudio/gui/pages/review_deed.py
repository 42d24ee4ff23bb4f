"""What may be done with the errors of a gallery: put one right, take one out, judge them blindly.

The rows of a gallery are those of its evaluation; the data of now may be others.
"""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QWidget

from nnstudio.data.browse.browse import Items
from nnstudio.edit.data_items import take_over
from nnstudio.explain.review import Review, make_review
from nnstudio.gui.data_browser.deeds import ItemDeeds
from nnstudio.gui.pages.error_gallery import ErrorGallery
from nnstudio.gui.pages.review_dialog import ReviewDialog
from nnstudio.gui.session import Session


def correct_error(
    session: Session, gallery: ErrorGallery, parent: QWidget, deed: str, row: int
) -> None:
    """Put an item right that the net answered otherwise, or take it out.

    Args:
        session: the open document.
        gallery: shows the errors.
        parent: owner of the dialog.
        deed: "relabel" or "exclude".
        row: of the gallery's data; its key finds the item in the data of now.
    """
    shown, dataset = gallery.dataset, session.data.dataset
    if shown is None or dataset is None:
        return
    deeds, items = ItemDeeds(session, parent), Items(shown)
    if dataset is not shown and items.key(row) not in dataset.keys:
        return
    if deed == "relabel":
        deeds.relabel(items, [row])
    else:
        deeds.exclude(items, [row])


def review_errors(session: Session, gallery: ErrorGallery, parent: QWidget) -> bool:
    """Let a person review the errors that a gallery shows; return whether anything was corrected.

    Args:
        session: the open document; its undo stack takes the corrections as one step.
        gallery: shows the errors; what is selected there may be reviewed alone.
        parent: owner of the dialog.
    """
    result, dataset = gallery.result, gallery.dataset
    shown, chosen = gallery.errors(), gallery.chosen_errors()
    if result is None or dataset is None or not shown:
        return False
    if dataset is not session.data.dataset:
        return False
    refusal = ItemDeeds(session, parent).refusal()
    if refusal is not None:
        session.notify(refusal, "warning")
        return False
    rows = np.asarray(result.rows, dtype=np.int64)
    truth = np.asarray(dataset.target)[rows].astype(np.int64)
    given = np.asarray(result.prediction.classes, dtype=np.int64)
    seed = session.document.data.split.seed

    def make(only_chosen: bool) -> Review:
        wanted = chosen if only_chosen else shown
        classes = dataset.signature.target.classes
        return make_review(rows, truth, given, wanted, dataset.keys, classes, seed)

    items = Items(dataset)
    dialog = ReviewDialog(session.ui, items, make, len(chosen), len(shown), parent)
    dialog.exec()
    corrections, review = dialog.corrections, dialog.review
    dialog.deleteLater()
    if review is None or not corrections:
        return False
    as_read = {item.key: items.as_read(item.row) for item in review.items}
    return session.attempt(take_over, session.document, corrections, as_read)
