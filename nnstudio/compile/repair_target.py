"""Proposals for what does not fit the target: outputs, activations, softmax, gradients."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.compile.codes import Code
from nnstudio.compile.facts import Facts
from nnstudio.compile.net import Net
from nnstudio.compile.proposals import (
    SET_TO,
    USE_INSTEAD,
    Proposal,
    layer_name,
    parameters_then,
    plus,
    remove_node,
    shown,
)
from nnstudio.compile.vocabulary_check import vocabulary_proposals
from nnstudio.graph.changes import SetSetting
from nnstudio.graph.problems import Fix, Problem

REMOVE_ONE = QT_TRANSLATE_NOOP("compile", "Remove one")
SCALE = QT_TRANSLATE_NOOP("compile", "Bring to 0 to 1")
STANDARDISE = QT_TRANSLATE_NOOP("compile", "Bring all columns to a similar size")


def target_proposals(net: Net, problem: Problem, facts: Facts) -> Iterator[Proposal]:
    """Yield what could make the net fit its target, the best first."""
    node_id = problem.node
    match problem.code:
        case Code.CLASS_COUNT | Code.NUMBER_COUNT:
            yield from _outputs(net, node_id)
        case Code.SOFTMAX_TWICE:
            yield from _without_activation(net, node_id, "softmax", REMOVE_ONE, sure=True)
        case Code.SOFTMAX_INSIDE:
            yield from _relu_instead(net, node_id)
            yield from _without_activation(net, node_id, "softmax")
        case Code.RELU_ON_LOGITS | Code.SQUASHED_LOGITS:
            sure = problem.code == Code.RELU_ON_LOGITS
            kind = net.understood[node_id].kinds[-1]
            yield from _without_activation(net, node_id, kind, sure=sure)
        case Code.SOFTMAX_FOR_NUMBERS | Code.SOFTMAX_OF_ONE:
            yield from _without_activation(net, node_id, "softmax", sure=True)
        case Code.NO_GRADIENT:
            yield from _sigmoid_instead(net, node_id)
        case Code.NO_ACTIVATION_BETWEEN:
            yield from _with_relu(net, node_id)
        case Code.NOTHING_TO_LEARN:
            yield from _dense_at_end(net)
        case Code.SMALL_VOCABULARY:
            yield from vocabulary_proposals(net, node_id)
        case _:
            return


def setting_fixes(net: Net, problem: Problem, facts: Facts) -> tuple[Fix, ...]:
    """Return repairs that change the settings of data or training instead of the net."""
    if problem.code == Code.UNSCALED_VALUES and facts.data is not None:
        return _scaling(net, problem, facts.data)
    if problem.code == Code.NO_GRADIENT and facts.training is not None:
        if not _is_perceptron(net, problem.node):
            return ()
        rule = {"id": "perceptron", "params": {}}
        change = SetSetting("training", "optimizer", facts.training.get("optimizer"), rule)
        return (Fix(QT_TRANSLATE_NOOP("compile", "Train with the perceptron rule"), (change,)),)
    return ()


def _is_perceptron(net: Net, node_id: str) -> bool:
    """Whether the step is the end of a single layer with weights: the rule knows no other net."""
    trained = [n for n in net.relevant if net.understood[n].report.parameters]
    return len(trained) == 1 and net.answer() == node_id


def _scaling(net: Net, problem: Problem, data: Mapping[str, Any]) -> tuple[Fix, ...]:
    fed = net.fed_by(problem.node)
    steps = list(data.get("prepare") or ())
    if fed is None or any(step.get("id") == "scale" for step in steps):
        return ()
    image = fed.kind == "image"
    step = {"id": "scale", "params": {"method": "range" if image else "standard"}}
    change = SetSetting("data", "config", dict(data), {**data, "prepare": [*steps, step]})
    return (Fix(SCALE if image else STANDARDISE, (change,), sure=True),)


def _outputs(net: Net, node_id: str) -> Iterator[Proposal]:
    """Yield as many neurons (or filters) as the target needs, else one more Dense."""
    wanted = net.signature.target.size if net.signature is not None else 0
    spec = net.spec(node_id)
    for name in ("units", "filters"):
        param = spec.param(name) if spec is not None else None
        if param is not None:
            yield Proposal(
                SET_TO.format(value=shown(param, wanted)),
                lambda bench, name=name: bench.set_param(node_id, name, wanted),
                lambda after, bench: parameters_then(after, node_id),
                sure=True,
                exact=True,
            )
    output = net.single_output()
    edge = next((slot.edge for slot in net.slots.get(output, ()) if slot.edge is not None), None)
    if edge is not None and "nn.linear" in net.registry:
        yield Proposal(
            QT_TRANSLATE_NOOP("compile", "Insert {layer}").format(
                layer=layer_name(net, "nn.linear")
            ),
            lambda bench: bench.insert(edge, ("nn.linear", {"units": wanted})),
            lambda after, bench: parameters_then(after, bench.added[-1]),
            exact=True,
        )


def _without_activation(
    net: Net, node_id: str, kind: str, label: Text | None = None, *, sure: bool = False
) -> Iterator[Proposal]:
    """Yield a layer without its activation, or the removal of an activation layer."""
    spec = net.spec(node_id)
    if spec is not None and spec.param("activation") is not None:
        name = label or QT_TRANSLATE_NOOP("compile", "Remove the activation")
        yield Proposal(
            name, lambda bench: bench.set_param(node_id, "activation", "none"), sure=sure
        )
    elif net.understood[node_id].kinds == (kind,):
        proposal = remove_node(net, node_id, sure=sure)
        yield Proposal(label or proposal.label, proposal.apply, sure=sure)


def _relu_instead(net: Net, node_id: str) -> Iterator[Proposal]:
    spec = net.spec(node_id)
    label = USE_INSTEAD.format(layer=plain("ReLU"))
    if spec is not None and spec.param("activation") is not None:
        yield Proposal(label, lambda bench: bench.set_param(node_id, "activation", "relu"))
    elif "nn.relu" in net.registry:
        yield Proposal(label, lambda bench: bench.replace_layer(node_id, "nn.relu", {}))


def _sigmoid_instead(net: Net, node_id: str) -> Iterator[Proposal]:
    if "nn.sigmoid" in net.registry:
        yield Proposal(
            USE_INSTEAD.format(layer=layer_name(net, "nn.sigmoid")),
            lambda bench: bench.replace_layer(node_id, "nn.sigmoid", {}),
        )


def _with_relu(net: Net, node_id: str) -> Iterator[Proposal]:
    spec = net.spec(node_id)
    if spec is not None and spec.param("activation") is not None:
        yield Proposal(
            QT_TRANSLATE_NOOP("compile", "Use ReLU"),
            lambda bench: bench.set_param(node_id, "activation", "relu"),
        )


def _dense_at_end(net: Net) -> Iterator[Proposal]:
    output = net.single_output()
    edge = next((slot.edge for slot in net.slots.get(output, ()) if slot.edge is not None), None)
    if edge is None or net.signature is None or "nn.linear" not in net.registry:
        return
    dense = ("nn.linear", {"units": net.signature.target.size})
    shape = net.output_shape(edge.source)
    flat = shape is not None and shape.rank == 1
    row = [dense] if flat else [("nn.flatten", {}), dense]
    yield Proposal(
        QT_TRANSLATE_NOOP("compile", "Insert {layer}").format(
            layer=plus(net, [layer for layer, _ in row])
        ),
        lambda bench: bench.insert(edge, *row),
        exact=True,
    )
