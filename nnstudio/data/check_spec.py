"""What a check of the data declares."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from nnstudio.base.text import Text
from nnstudio.data.config import DataConfig
from nnstudio.data.dataset import Parts
from nnstudio.data.roles.meaning import Meaning
from nnstudio.data.spec import Finding


@dataclass(frozen=True)
class Case:
    """The data as they would be used, for a check to look at.

    Args:
        meaning: the frame and what its columns are for.
        config: the data settings.
        parts: places in `meaning.kept` of training, validation and test; None where the data
            cannot be split yet.
    """

    meaning: Meaning
    config: DataConfig
    parts: Parts | None


@dataclass(frozen=True, kw_only=True)
class CheckSpec:
    """One thing that may be wrong with data; its file declares it as `CHECK`.

    Args:
        id: stable; the `code` of its findings.
        name: what people read.
        order: place among the findings, small first.
        look: (case) -> what it found; several for several columns. Fast: 10^6 rows in 0.3 s.
    """

    id: str
    name: Text
    order: int
    look: Callable[[Case], tuple[Finding, ...]]
