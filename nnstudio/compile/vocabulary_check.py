"""Whether the layers that look words up have a row for every number of the data."""

from __future__ import annotations

from collections.abc import Iterator

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.compile.codes import Code
from nnstudio.compile.net import Net
from nnstudio.compile.proposals import Proposal, set_param
from nnstudio.graph.problems import Problem, Severity

VOCABULARY = "vocabulary"


def vocabulary_problems(net: Net) -> Iterator[Problem]:
    """Yield the layers behind an input whose table is too small for the words of the data."""
    for node_id, needed in _tables(net):
        rows = int(net.values(node_id)[VOCABULARY])
        if rows >= needed:
            continue
        yield Problem(
            Code.SMALL_VOCABULARY,
            Severity.ERROR,
            node_id,
            QT_TRANSLATE_NOOP(
                "text_order",
                "{layer} knows {rows} words, but the data use {needed}, padding and the unknown "
                "word among them.",
            ).format(layer=net.name(node_id), rows=rows, needed=needed),
            QT_TRANSLATE_NOOP(
                "text_order", "Set its vocabulary to {needed}, or let the preparation keep fewer."
            ).format(needed=needed),
            param=VOCABULARY,
        )


def vocabulary_proposals(net: Net, node_id: str) -> Iterator[Proposal]:
    """Yield the table that is large enough."""
    for other, needed in _tables(net):
        if other == node_id:
            yield set_param(net, node_id, VOCABULARY, needed, sure=True)
            return


def _tables(net: Net) -> Iterator[tuple[str, int]]:
    """Yield (node id, rows needed) of each layer directly behind an input that looks words up."""
    for input_id in net.inputs:
        fed = net.fed_by(input_id)
        if fed is None or fed.kind != "text" or fed.high is None:
            continue
        for edge in net.index.out[input_id]:
            spec = net.spec(edge.target)
            if spec is not None and spec.param(VOCABULARY) is not None:
                yield edge.target, int(fed.high) + 1
