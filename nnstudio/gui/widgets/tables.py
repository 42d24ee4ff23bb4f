"""Gives tables and trees the quiet look of the mock-ups: lines below rows, no grid, grey heads."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView, QTreeView

from nnstudio.gui.theme.theme import Theme
from nnstudio.gui.theme.tokens import ROW_HEIGHT

_COLUMN = 96


def prepare_table(theme: Theme, table: QTableView, *, row_height: int = ROW_HEIGHT + 2) -> None:
    """Dress a table; call it again after `Theme.changed`.

    Args:
        theme: colours and scale.
        table: any table view.
        row_height: pixels at 100 %.
    """
    table.setShowGrid(False)
    table.setFrameShape(QTableView.Shape.NoFrame)
    table.setWordWrap(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setTabKeyNavigation(False)  # Tab leaves the table, the arrow keys walk in it
    table.setFont(theme.font("control"))
    table.verticalHeader().setDefaultSectionSize(theme.px(row_height))
    head = table.horizontalHeader()
    head.setFont(theme.font("caption_strong"))
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    head.setHighlightSections(False)
    head.setDefaultSectionSize(theme.px(_COLUMN))


def prepare_tree(theme: Theme, tree: QTreeView, *, indent: int = 16) -> None:
    """Dress a tree; call it again after `Theme.changed`.

    Args:
        theme: colours and scale.
        tree: any tree view.
        indent: pixels a level at 100 %.
    """
    tree.setFrameShape(QTreeView.Shape.NoFrame)
    tree.setFont(theme.font("control"))
    tree.setIndentation(theme.px(indent))
    tree.setUniformRowHeights(True)
    tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    tree.header().setFont(theme.font("caption_strong"))
