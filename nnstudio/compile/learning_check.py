"""Whether anything can be learnt: gradients, weights, activations in between, sizes of values."""

from __future__ import annotations

from collections.abc import Iterator

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number
from nnstudio.compile.codes import Code
from nnstudio.compile.facts import Facts
from nnstudio.compile.kinds import AFFINE, SUMS
from nnstudio.compile.net import Net
from nnstudio.graph.problems import Problem, Severity

_TRAINING_BYTES = 16
"""Bytes a parameter costs while Adam trains it: value, gradient and two moments, 4 bytes each."""
_LARGE = 4 * 2**30
"""Bytes from which on a warning is due: half of what a small laptop has."""


def learning_problems(net: Net, facts: Facts) -> Iterator[Problem]:
    """Yield what keeps the net from learning, or makes it slow or too large."""
    yield from _values(net)
    yield from _size(net)
    yield from _gradient(net, facts)
    yield from _sums_in_a_row(net)


def _gradient(net: Net, facts: Facts) -> Iterator[Problem]:
    if facts.optimizer == "perceptron":
        return
    # While the optimizer is not known, it may be the perceptron rule.
    blocked = bool(facts.optimizer) and not _gradient_arrives(net)
    for node_id in net.index.order:
        spec = net.spec(node_id)
        if spec is None or spec.differentiable or node_id not in net.relevant:
            continue
        before = net.index.upstream([node_id]) - {node_id}
        if not any(net.understood[other].report.parameters for other in before):
            continue
        yield Problem(
            Code.NO_GRADIENT,
            Severity.ERROR if blocked else Severity.WARNING,
            node_id,
            QT_TRANSLATE_NOOP(
                "compile",
                "{layer} is flat almost everywhere: its slope is 0. Gradient descent goes by the "
                "slope, so the layers before it do not learn.",
            ).format(layer=net.name(node_id)),
            QT_TRANSLATE_NOOP("compile", "Use Sigmoid instead, or train with the perceptron rule."),
        )


def _gradient_arrives(net: Net) -> bool:
    """Whether a path without a flat step leads from some weights to the output."""
    reached, stack = set[str](), [net.answer()]
    while stack:
        node_id = stack.pop()
        if not node_id or node_id in reached:
            continue
        reached.add(node_id)
        if net.understood[node_id].report.parameters:
            return True
        spec = net.spec(node_id)
        if spec is not None and spec.differentiable:
            stack += [slot.edge.source for slot in net.slots[node_id] if slot.edge is not None]
    return False


def _sums_in_a_row(net: Net) -> Iterator[Problem]:
    for node_id in net.index.order:
        kinds = net.understood[node_id].kinds
        if not kinds or node_id not in net.relevant:
            continue
        last = next((kind for kind in reversed(kinds) if kind not in AFFINE), "")
        if last not in SUMS:
            continue
        following = _next_sum(net, node_id)
        if following:
            yield Problem(
                Code.NO_ACTIVATION_BETWEEN,
                Severity.HINT,
                node_id,
                QT_TRANSLATE_NOOP(
                    "compile",
                    "There is no activation between {first} and {second}. Together they can do no "
                    "more than one of them alone.",
                ).format(first=net.name(node_id), second=net.name(following)),
                QT_TRANSLATE_NOOP("compile", "Choose an activation, for example ReLU."),
                param="activation",
            )


def _next_sum(net: Net, node_id: str) -> str:
    """Return the weighted sum that follows without anything bent in between, or ""."""
    stack = [edge.target for edge in net.index.out[node_id]]
    seen: set[str] = set()
    while stack:
        other = stack.pop()
        # A merge brings something else in, so the sums are not simply one after the other.
        if other in seen or len(net.slots[other]) != 1 or other not in net.relevant:
            continue
        seen.add(other)
        understood = net.understood[other]
        if understood.recipe is None:
            continue
        bending = [kind for kind in understood.kinds if kind not in AFFINE]
        if not bending:
            stack.extend(edge.target for edge in net.index.out[other])
        elif bending[0] in SUMS:
            return other
    return ""


def _values(net: Net) -> Iterator[Problem]:
    if net.signature is None:
        return
    for node_id in net.inputs:
        spec = net.spec(node_id)
        fed = net.fed_by(node_id)
        if spec is None or fed is None or fed.low is None or fed.high is None:
            continue
        limit = 1.5 if fed.kind == "image" else 20.0
        if fed.shape.dtype != "float" or max(abs(fed.low), abs(fed.high)) <= limit:
            continue
        yield Problem(
            Code.UNSCALED_VALUES,
            Severity.HINT,
            node_id,
            QT_TRANSLATE_NOOP(
                "compile",
                "The values range from {low} to {high}. Between 0 and 1 the net usually learns "
                "faster.",
            ).format(low=Number(fed.low), high=Number(fed.high)),
            QT_TRANSLATE_NOOP("compile", "Add the step Scale to the preparation of the data."),
        )


def _size(net: Net) -> Iterator[Problem]:
    reports = {node_id: net.understood[node_id].report for node_id in net.relevant}
    counts = [report.parameters for report in reports.values()]
    known = [count for count in counts if count is not None]
    if net.outputs and len(known) == len(counts) and not any(known):
        yield Problem(
            Code.NOTHING_TO_LEARN,
            Severity.ERROR,
            "",
            QT_TRANSLATE_NOOP("compile", "The net has no weights, so there is nothing to learn."),
            QT_TRANSLATE_NOOP("compile", "Add a layer with weights, for example Dense."),
        )
    needed = sum(known) * _TRAINING_BYTES
    if needed > _LARGE:
        largest = max(reports, key=lambda node_id: reports[node_id].parameters or 0)
        yield Problem(
            Code.TOO_LARGE,
            Severity.WARNING,
            largest,
            QT_TRANSLATE_NOOP(
                "compile",
                "While it trains, the weights of this net need about {gigabytes} GB of memory; "
                "most of them belong to {layer}.",
            ).format(gigabytes=Number(needed / 2**30, 1), layer=net.name(largest)),
            QT_TRANSLATE_NOOP(
                "compile", "Make the layer smaller, or shrink what arrives, for example by pooling."
            ),
        )
