"""Tool tips of nodes and wires: what it is, what flows, what is wrong."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.gui.canvas.context import EditorSession
from nnstudio.gui.canvas.edge_item import EdgeItem
from nnstudio.gui.canvas.geometry import PREVIEW
from nnstudio.gui.canvas.look import Look
from nnstudio.gui.canvas.node_item import NodeItem
from nnstudio.gui.canvas.previews import Preview

FLOWS = QT_TRANSLATE_NOOP("canvas", "{shape} numbers flow here")
UNKNOWN = QT_TRANSLATE_NOOP("canvas", "The shape is not known yet.")
SHAPES = QT_TRANSLATE_NOOP("canvas", "in {received}, out {leaving}")


def node_tip(item: NodeItem, session: EditorSession) -> str:
    """Return the tip of a node as rich text."""
    language, face = session.language, item.face
    lines = [f"<b>{escape(face.name)}</b>"]
    node = session.document.graph.nodes.get(item.node_id)
    spec = session.registry.get(node.layer) if node is not None else None
    if spec is not None:
        lines.append(escape(language(spec.summary)))
    found = session.report.nodes.get(item.node_id)
    if found is not None and found.output is not None:
        arriving = ", ".join(str(shape) for shape in found.inputs if shape is not None)
        shapes: Text = plain(str(found.output))
        if arriving:
            shapes = SHAPES.format(received=arriving, leaving=str(found.output))
        lines.append(escape(language(shapes)))
        if face.foot and face.role == "layer":
            lines.append(escape(face.foot))
    if face.problem:
        lines.append(escape(face.problem))
    return "<br>".join(lines)


def edge_tip(item: EdgeItem, preview: Preview | None, look: Look, session: EditorSession) -> str:
    """Return the tip of a wire as rich text, with the sample's tensor as a picture."""
    language, face = session.language, item.face
    known = FLOWS.format(shape=face.label) if face.known else UNKNOWN
    lines = [escape(language(known))]
    if face.problem:
        lines.append(escape(face.problem))
    if preview is not None:
        lines.append(_picture(preview, look))
    return "<br>".join(lines)


def _picture(preview: Preview, look: Look) -> str:
    """Return a preview as an image inside rich text, twice as large as in the node."""
    pixmap = QPixmap(QSize(int(PREVIEW.width()) * 2 + 16, int(PREVIEW.height()) * 2 + 16))
    pixmap.fill(look.color("surface"))
    painter = QPainter(pixmap)
    painter.translate(8, 8)
    painter.scale(2, 2)
    preview.paint(painter, QRectF(0, 0, PREVIEW.width(), PREVIEW.height()), look)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    pixmap.save(buffer, "PNG")
    encoded = bytes(data.toBase64().data()).decode("ascii")
    return f'<img src="data:image/png;base64,{encoded}">'
