"""Whether the outputs fit the target: how many there are, and what bends them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from nnstudio.base.shapes import Shape
from nnstudio.base.signature import TargetSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.compile.codes import Code
from nnstudio.compile.facts import Facts
from nnstudio.compile.kinds import SUMS
from nnstudio.compile.net import Net
from nnstudio.graph.problems import Problem, Severity

_LOGIT_LOSSES = ("auto", "cross_entropy", "binary_cross_entropy")
_BENT = ("relu", "leakyrelu", "gelu", "tanh", "sigmoid")


@dataclass(frozen=True)
class Op:
    """One step of one node, as the target check sees it."""

    node: str
    kind: str


def target_problems(net: Net, facts: Facts) -> Iterator[Problem]:
    """Yield what is wrong with the outputs of the net."""
    answer = net.answer()
    if net.signature is None or not answer or answer in net.index.cyclic:
        return
    shape = net.output_shape(answer)
    count = count_problem(net, facts)
    if count is not None:
        yield count
    if shape is not None and shape.rank == 1:
        yield from _last_activation(net, net.signature.target, shape, facts)
    yield from _softmax_inside(net)


def ops_backwards(net: Net, node_id: str) -> Iterator[Op]:
    """Yield the steps before a node's value, the last one first, as long as one path leads back."""
    seen: set[str] = set()
    while node_id and node_id not in seen:
        seen.add(node_id)
        understood = net.understood[node_id]
        if understood.recipe is None:
            return
        for kind in reversed(understood.kinds):
            yield Op(node_id, kind)
        slots = net.slots[node_id]
        edge = slots[0].edge if len(slots) == 1 else None
        node_id = edge.source if edge is not None else ""


def count_problem(net: Net, facts: Facts) -> Problem | None:
    """Return what is wrong with the number of outputs, or None (also while it is unknown)."""
    answer = net.answer()
    if net.signature is None or not answer or answer in net.index.cyclic:
        return None
    shape = net.output_shape(answer)
    target = net.signature.target
    got, wanted = _outputs(net, answer), target.size
    if got is None or got == wanted or not wanted:
        return None
    if target.task == "classification":
        if got == 1 and wanted == 2 and facts.loss != "cross_entropy":
            return None  # one number decides between two classes
        code = Code.CLASS_COUNT
        message = QT_TRANSLATE_NOOP(
            "compile", "{layer} gives {got} numbers, but the data have {wanted} classes."
        )
        hint = QT_TRANSLATE_NOOP("compile", "The last layer needs one neuron for each class.")
        expected = QT_TRANSLATE_NOOP("compile", "{wanted} numbers, one for each class")
        neurons = QT_TRANSLATE_NOOP("compile", "{got} neurons, but the data have {wanted} classes.")
    else:
        code = Code.NUMBER_COUNT
        message = QT_TRANSLATE_NOOP(
            "compile", "{layer} gives {got} numbers; to be predicted: {wanted}."
        )
        hint = QT_TRANSLATE_NOOP("compile", "The last layer needs one neuron for each number.")
        expected = QT_TRANSLATE_NOOP("compile", "numbers to be predicted: {wanted}")
        neurons = QT_TRANSLATE_NOOP("compile", "{got} neurons; numbers to be predicted: {wanted}.")
    node = _deciding(net, answer)
    by_units = _units(net, node) is not None
    if by_units:
        message = neurons
    return Problem(
        code,
        Severity.ERROR,
        node,
        message.format(layer=net.name(node), got=got, wanted=wanted),
        hint,
        param="units" if by_units else "",
        received=shape,
        expected=expected.format(wanted=wanted),
    )


def _outputs(net: Net, answer: str) -> int | None:
    """Return how many numbers leave the net, also where the shapes before are not known yet."""
    shape = net.output_shape(answer)
    if shape is not None:
        return shape.count if shape.rank == 1 else None
    return _units(net, _deciding(net, answer))


def _deciding(net: Net, answer: str) -> str:
    """Return the node whose neurons (or filters) decide how many numbers leave the net."""
    found = next((op.node for op in ops_backwards(net, answer) if op.kind in SUMS), "")
    node_id = answer
    while not found:
        spec = net.spec(node_id)
        slots = net.slots[node_id]
        edge = slots[0].edge if len(slots) == 1 else None
        bends = spec is not None and spec.category in ("activation", "regularization")
        if not bends or edge is None or _units(net, node_id) is not None:
            found = node_id
        node_id = edge.source if edge is not None else node_id
    return found


def _units(net: Net, node_id: str) -> int | None:
    """Return the number of neurons of a layer that has some."""
    spec = net.spec(node_id)
    if spec is None or spec.param("units") is None or net.understood[node_id].bad_params:
        return None
    return int(net.values(node_id)["units"])


def _last_activation(
    net: Net, target: TargetSignature, shape: Shape, facts: Facts
) -> Iterator[Problem]:
    ops = ops_backwards(net, net.answer())
    last = next(ops, None)
    if last is None:
        return
    if last.kind == "softmax":
        before = next(ops, None)
        yield from _last_softmax(net, target, shape, last, before)
        last = before
        if last is None or shape.count == 1:
            return
    elif target.task == "regression":
        if last.kind == "relu":
            yield _problem(
                Code.RELU_ON_LOGITS,
                last,
                QT_TRANSLATE_NOOP(
                    "compile", "ReLU before the output: the net can never predict a number below 0."
                ),
                QT_TRANSLATE_NOOP(
                    "compile",
                    "Leave the last layer without an activation, unless that is what you want.",
                ),
                Severity.HINT,
            )
        return
    if target.task == "classification":
        yield from _bent_logits(shape, last, facts)


def _last_softmax(
    net: Net, target: TargetSignature, shape: Shape, last: Op, before: Op | None
) -> Iterator[Problem]:
    if target.task == "regression":
        yield _problem(
            Code.SOFTMAX_FOR_NUMBERS,
            last,
            QT_TRANSLATE_NOOP(
                "compile",
                "Softmax turns the outputs into shares that add up to 1. Numbers cannot be "
                "predicted with it.",
            ),
            QT_TRANSLATE_NOOP("compile", "Leave the last layer without an activation."),
        )
    elif shape.count == 1:
        yield _problem(
            Code.SOFTMAX_OF_ONE,
            last,
            QT_TRANSLATE_NOOP("compile", "Softmax of a single number is always 1."),
            QT_TRANSLATE_NOOP(
                "compile", "Remove it, or give the last layer one neuron for each class."
            ),
        )
    if before is not None and before.kind == "softmax":
        yield _softmax_twice(before)


def _softmax_twice(first: Op) -> Problem:
    return _problem(
        Code.SOFTMAX_TWICE,
        first,
        QT_TRANSLATE_NOOP(
            "compile", "Two softmax in a row make the probabilities flat and learning slow."
        ),
        QT_TRANSLATE_NOOP("compile", "Remove one of them. (A softmax placed last is fine.)"),
    )


def _bent_logits(shape: Shape, last: Op, facts: Facts) -> Iterator[Problem]:
    if last.kind not in _BENT or facts.loss not in _LOGIT_LOSSES:
        return
    if last.kind == "relu":
        yield _problem(
            Code.RELU_ON_LOGITS,
            last,
            QT_TRANSLATE_NOOP(
                "compile",
                "ReLU before softmax: every value below 0 becomes 0, so the net cannot speak "
                "against a class, and neurons can fall silent for ever.",
            ),
            QT_TRANSLATE_NOOP("compile", "Leave the last layer without an activation."),
        )
    elif last.kind == "tanh" or (last.kind == "sigmoid" and not _sigmoid_wanted(shape, facts)):
        yield _problem(
            Code.SQUASHED_LOGITS,
            last,
            QT_TRANSLATE_NOOP(
                "compile",
                "{activation} before the output squeezes the values together, so the net can "
                "never be sure of a class.",
            ).format(activation={"tanh": "tanh", "sigmoid": "Sigmoid"}[last.kind]),
            QT_TRANSLATE_NOOP("compile", "Leave the last layer without an activation."),
        )


def _sigmoid_wanted(shape: Shape, facts: Facts) -> bool:
    """Whether a sigmoid placed last is part of the loss."""
    return shape.count == 1 or facts.loss == "binary_cross_entropy"


def _softmax_inside(net: Net) -> Iterator[Problem]:
    answer = net.answer()
    leading = list(ops_backwards(net, answer))
    last_node = leading[0].node if leading and leading[0].kind == "softmax" else ""
    for node_id in net.index.order:
        if node_id not in net.relevant or "softmax" not in net.understood[node_id].kinds:
            continue
        kinds = net.understood[node_id].kinds
        if node_id == last_node and kinds.count("softmax") == 1:
            continue
        if (
            len(leading) > 1
            and leading[0].kind == leading[1].kind == "softmax"
            and (node_id in (leading[0].node, leading[1].node))
        ):
            continue  # said by "two softmax in a row"
        targets = [net.spec(edge.target) for edge in net.index.out[node_id]]
        if targets and all(spec is not None and spec.category == "merge" for spec in targets):
            continue  # shares that weigh another branch: that is how attention works
        yield _problem(
            Code.SOFTMAX_INSIDE,
            Op(node_id, "softmax"),
            QT_TRANSLATE_NOOP(
                "compile",
                "Softmax inside the net: its outputs add up to 1, so little is left for the "
                "layers behind it.",
            ),
            QT_TRANSLATE_NOOP("compile", "Use ReLU here; softmax belongs at the end."),
        )


def _problem(
    code: Code, op: Op, message: Text, hint: Text, severity: Severity = Severity.WARNING
) -> Problem:
    return Problem(code, severity, op.node, message, hint, param="activation")
