"""From a graph without errors to a plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.compile.facts import Facts
from nnstudio.compile.findings import find_problems
from nnstudio.compile.infer import Inferrer
from nnstudio.compile.kinds import kind_of
from nnstudio.compile.net import Net
from nnstudio.compile.plan import Plan, PlanInput, PlanStep
from nnstudio.graph.model import GraphSnapshot
from nnstudio.graph.problems import Problem, Severity
from nnstudio.layers.recipe import Recipe
from nnstudio.layers.registry import LayerRegistry
from nnstudio.layers.spec import Mask

_Masks = dict[str, tuple[str, int]]

SOFTMAX_LOSSES = ("auto", "cross_entropy")


class PlanError(ValueError):
    """The graph cannot be computed; `problems` holds the errors."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(f"{p.code} {p.message.source}" for p in problems))
        self.problems = problems
        self.message = QT_TRANSLATE_NOOP("compile", "The net still has {n} errors.").format(
            n=len(problems)
        )


def make_plan(
    snapshot: GraphSnapshot,
    signature: DataSignature | None,
    registry: LayerRegistry,
    title: str = "",
    *,
    loss: str = "auto",
) -> Plan:
    """Return the plan of a graph; nodes that do not lead to the output are left out.

    Args:
        snapshot: the graph.
        signature: of the prepared data.
        registry: the catalogue.
        title: name of the project.
        loss: id of the loss; a softmax (sigmoid) placed last is folded only into one that
            wants logits.

    Raises:
        PlanError: the graph has errors.
    """
    net = Inferrer(registry).infer(snapshot, signature)
    found = find_problems(net, Facts.of(loss))
    errors = tuple(problem for problem in found if problem.severity is Severity.ERROR)
    if errors or signature is None:
        raise PlanError(errors)
    answer = net.answer()
    folded = _foldable(net, signature, answer, loss)
    found_inputs = [_input(net, node_id) for node_id in net.inputs if node_id in net.relevant]
    masks = _masks(net, found_inputs)
    fixed = _need_their_length(net, masks)
    inputs = tuple(
        replace(entry, cut=entry.node in masks and entry.node not in fixed)
        for entry in found_inputs
    )
    ends = {*net.inputs, *net.outputs}
    steps = tuple(
        _step(net, node_id, masks, folded=bool(folded) and node_id == answer)
        for node_id in net.index.order
        if node_id in net.relevant and node_id not in ends
    )
    return Plan(
        steps=steps,
        inputs=inputs,
        output=answer,
        output_node=net.single_output(),
        folded_softmax=answer if folded == "softmax" else "",
        title=title,
        folded_sigmoid=answer if folded == "sigmoid" else "",
    )


def _input(net: Net, node_id: str) -> PlanInput:
    fed = net.fed_by(node_id)
    if fed is None:
        raise PlanError(())  # unreachable: reported as an error before
    return PlanInput(node_id, fed.name, fed.shape)


def _sources(net: Net, node_id: str) -> tuple[str, ...]:
    return tuple(slot.edge.source for slot in net.slots[node_id] if slot.edge is not None)


def _step(net: Net, node_id: str, masks: _Masks, *, folded: bool) -> PlanStep:
    understood = net.understood[node_id]
    recipe, output = understood.recipe, understood.report.output
    if recipe is None or output is None:
        raise PlanError(())  # unreachable: a node without a shape comes with an error
    sources = _sources(net, node_id)
    mask, ahead = masks.get(sources[0], ("", 0)) if sources else ("", 0)
    return PlanStep(
        node=node_id,
        layer=net.index.nodes[node_id].layer,
        recipe=Recipe(recipe.steps[:-1]) if folded else recipe,
        inputs=sources,
        output=output,
        weights=understood.report.weights,
        mask=mask,
        ahead=ahead,
    )


def _foldable(net: Net, signature: DataSignature, answer: str, loss: str) -> str:
    """Return "softmax" or "sigmoid" where the answer ends with one that the loss replaces."""
    understood = net.understood[answer]
    recipe, shape = understood.recipe, understood.report.output
    if signature.target.task != "classification" or not recipe or shape is None or shape.rank != 1:
        return ""
    last = kind_of(recipe.steps[-1])
    if last == "softmax" and shape.count != 1 and loss in SOFTMAX_LOSSES:
        return last
    single = shape.count == 1 and loss == "auto"
    if last == "sigmoid" and (single or loss == "binary_cross_entropy"):
        return last
    return ""


def _masks(net: Net, inputs: Sequence[PlanInput]) -> _Masks:
    """Return, by node id, the input of ids whose padding the node's value still has.

    The number beside it says how many real time steps stand in front by then.
    """
    masks = {entry.node: (entry.node, 0) for entry in inputs if entry.shape.dtype == "int"}
    for node_id in net.index.order:
        sources = _sources(net, node_id)
        if not sources or sources[0] not in masks:
            continue
        mask, ahead = masks[sources[0]]
        what = _mask_rule(net, node_id)
        if what in ("keeps", "grows"):
            masks[node_id] = (mask, ahead + (what == "grows"))
    return masks


def _need_their_length(net: Net, masks: _Masks) -> frozenset[str]:
    """Return the inputs of ids that must keep their columns of padding.

    Either a layer that knows nothing of padding takes their values as they are, or one joins
    them with values that do not become shorter with them.
    """
    found: set[str] = set()
    for node_id in net.relevant:
        arriving = [masks.get(source) for source in _sources(net, node_id)]
        padded = {mask[0] for mask in arriving if mask is not None}
        if padded and (len(set(arriving)) > 1 or _mask_rule(net, node_id) == "ends"):
            found |= padded
    return frozenset(found)


def _mask_rule(net: Net, node_id: str) -> Mask:
    spec = net.spec(node_id)
    return "ends" if spec is None else spec.mask_with(net.index.nodes[node_id].params)
