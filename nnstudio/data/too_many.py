"""The words for more rows or columns than the limits allow."""

from __future__ import annotations

from typing import Literal

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.dataset import DataError


def too_many(what: Literal["rows", "columns"], most: int) -> DataError:
    """Return the error for more rows or columns than the limit.

    Args:
        what: there are too many of.
        most: the limit.
    """
    message = (
        QT_TRANSLATE_NOOP("data_texts", "There are more than {most} rows.")
        if what == "rows"
        else QT_TRANSLATE_NOOP("data_texts", "There are more than {most} columns.")
    )
    return DataError(
        message.format(most=most),
        QT_TRANSLATE_NOOP("data_texts", "Use a part of the data. Nothing in your project changed."),
        "NNS-2135",
    )
