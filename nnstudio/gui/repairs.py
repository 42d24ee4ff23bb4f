"""Repairs all at once, for the menu and for the panel of problems."""

from __future__ import annotations

from nnstudio.compile.examine import Examiner
from nnstudio.compile.report import Report
from nnstudio.edit.fixes import apply_all_sure_fixes
from nnstudio.gui.session import Session
from nnstudio.project.document import Document


def fix_all(session: Session) -> bool:
    """Do every repair that is beyond doubt, as one step to undo.

    Returns:
        Whether there was one.
    """
    examiner = Examiner(session.registry)

    def examine(document: Document) -> Report:
        return examiner.examine(
            document.graph.snapshot(),
            document.signature,
            training=document.training.model_dump(mode="json"),
            data=document.data.model_dump(mode="json"),
        )

    return session.attempt(apply_all_sure_fixes, session.document, session.report, examine)
