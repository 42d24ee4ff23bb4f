"""Forty mistakes as people make them: the message is right, and a repair makes the net run."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from nnstudio.base.i18n import Translator
from nnstudio.base.signature import DataSignature
from nnstudio.compile.codes import Code
from nnstudio.compile.examine import examine
from nnstudio.compile.planner import make_plan
from nnstudio.graph.changes import GraphChange
from nnstudio.graph.model import Graph, GraphSnapshot
from nnstudio.graph.problems import Fix, Problem
from nnstudio.layers.registry import LayerRegistry
from tests.compile.nets import chain, image_data, net, node, series_data, table_data, text_data

DIGITS = image_data(size=8)
MNIST = image_data(size=28)
PHOTOS = image_data(channels=3, size=32, classes=6)
TABLE = table_data()
NUMBERS = table_data(outputs=2, task="regression")
TEXTS = text_data()
SERIES = series_data()
DENSE10 = ("nn.linear", {"units": 10})
DENSE3 = ("nn.linear", {"units": 3})


@dataclass(frozen=True)
class Mistake:
    """A net with one mistake.

    Args:
        name: what was done wrong.
        graph, data: the net and what it is to learn from.
        code: of the problem that must be found.
        says: what its message must contain (a regular expression); "" if only the repair counts.
        repair: English label of a repair that must be offered first; "" if none is expected.
    """

    name: str
    graph: GraphSnapshot
    data: DataSignature
    code: Code
    says: str
    repair: str


W, S = Code.WRONG_SHAPE, Code
MISTAKES = (
    Mistake(
        "dense on an image", chain(DENSE10), DIGITS, W,
        r"Dense needs one vector, 1×8×8 arrives", "Insert Flatten",
    ),
    Mistake(
        "dense behind pooling", chain("nn.conv2d", "nn.max_pool2d", DENSE10), MNIST, W,
        r"one vector, 16×14×14 arrives", "Insert Flatten",
    ),
    Mistake(
        "convolution behind flatten", chain("nn.flatten", "nn.conv2d", DENSE10), DIGITS, W,
        r"Conv2d needs an image .* 64 arrives", "Move Conv2d before Flatten",
    ),
    Mistake(
        "pooling behind flatten",
        chain("nn.conv2d", "nn.flatten", "nn.max_pool2d", DENSE10), DIGITS, W,
        r"MaxPool2d needs an image .* 1024 arrives", "Move MaxPool2d before Flatten",
    ),
    Mistake(
        "convolution on a table", chain("nn.conv2d", "nn.flatten", DENSE3), TABLE, W,
        r"Conv2d needs an image .* 4 arrives", "Insert Reshape",
    ),
    Mistake(
        "dense on words", chain(("nn.linear", {"units": 2})), TEXTS, W,
        r"word numbers \(ids\) arrive", "Insert EmbeddingBag",
    ),
    Mistake(
        "dense behind an embedding", chain("nn.embedding", ("nn.linear", {"units": 2})), TEXTS, W,
        r"one vector, \?×64 arrives", "Insert GlobalAvgPool",
    ),
    Mistake(
        "flatten behind an embedding",
        chain("nn.embedding", "nn.flatten", ("nn.linear", {"units": 2})), TEXTS, W,
        r"length differs from item to item", "Insert GlobalAvgPool",
    ),
    Mistake(
        "embedding of numbers", chain("nn.embedding", DENSE3), TABLE, W,
        r"Embedding needs word numbers", "Remove Embedding",
    ),
    Mistake(
        "2-D convolution on a series", chain("nn.conv2d", "nn.flatten", DENSE3), SERIES, W,
        r"Conv2d needs an image .* 2×24 arrives", "Use Conv1d instead",
    ),
    Mistake(
        "1-D convolution on an image", chain("nn.conv1d", "nn.flatten", DENSE10), DIGITS, W,
        r"Conv1d needs a series .* 1×8×8 arrives", "Use Conv2d instead",
    ),
    Mistake(
        "1-D pooling on an image", chain("nn.max_pool1d", "nn.flatten", DENSE10), DIGITS, W,
        r"MaxPool1d needs", "Use MaxPool2d instead",
    ),
    Mistake(
        "kernel larger than the image",
        chain(("nn.conv2d", {"kernel_size": [11, 11], "padding": "none"}), "nn.flatten", DENSE10),
        DIGITS, W, r"image is 8×8, the kernel 11×11: nothing would be left",
        "Set Padding to same",
    ),
    Mistake(
        "window larger than the image",
        chain("nn.conv2d", ("nn.max_pool2d", {"kernel_size": [9, 9]}), "nn.flatten", DENSE10),
        DIGITS, W, r"image is 8×8, the window 9×9", "Set Window to 8×8",
    ),
    Mistake(
        "pooled too often",
        chain("nn.max_pool2d", "nn.max_pool2d", "nn.max_pool2d", "nn.max_pool2d", "nn.flatten",
              DENSE10),
        DIGITS, W, r"image is 1×1, the window 2×2", "Set Window to 1×1",
    ),
    Mistake(
        "groups that do not divide",
        chain("nn.conv2d", ("nn.conv2d", {"filters": 9, "groups": 3}), "nn.flatten", DENSE10),
        DIGITS, W, r"16 channels arrive; Conv2d cannot split them into 3 groups",
        "Set Groups to 1",
    ),
    Mistake(
        "reshape to another count",
        chain("nn.flatten", ("nn.reshape", {"size": [1, 7, 7]}), "nn.flatten", DENSE10), DIGITS, W,
        r"64 values arrive .* cannot be arranged as 1×7×7", "Set Shape to 1×8×8",
    ),
    Mistake(
        "too few neurons for a reshape",
        chain(("nn.linear", {"units": 60}), ("nn.reshape", {"size": [1, 8, 8]}), "nn.conv2d",
              "nn.flatten", DENSE3),
        TABLE, W, r"60 values arrive .* cannot be arranged as 1×8×8", "Set Neurons to 64",
    ),
    Mistake(
        "maps into the output", chain("nn.conv2d"), DIGITS, W,
        r"Output needs one vector, 16×8×8 arrives", "Insert Flatten + Dense",
    ),
    Mistake(
        "one map a class into the output",
        chain(("nn.conv2d", {"filters": 10, "activation": "none"})), DIGITS, W,
        r"Output needs one vector, 10×8×8 arrives", "Insert GlobalAvgPool",
    ),
    Mistake(
        "words into the output", chain(), TEXTS, W,
        r"word numbers \(ids\) arrive", "Insert Embedding + GlobalAvgPool + Dense",
    ),
    Mistake(
        "skip over a layer with more filters",
        net(
            [node("in", "io.input"), node("a", "nn.conv2d"), node("b", "nn.conv2d", filters=32),
             node("sum", "nn.add"), node("pool", "nn.global_avg_pool"),
             node("d", "nn.linear", units=10), node("out", "io.output")],
            "in > a > b > sum > pool > d > out; a > sum",
        ),
        DIGITS, W, r"same shape, but 32×8×8 meets 16×8×8", "Set Filters to 32",
    ),
    Mistake(
        "skip over a pooling layer",
        net(
            [node("in", "io.input"), node("a", "nn.conv2d"), node("p", "nn.max_pool2d"),
             node("sum", "nn.add"), node("pool", "nn.global_avg_pool"),
             node("d", "nn.linear", units=10), node("out", "io.output")],
            "in > a > p > sum > pool > d > out; a > sum",
        ),
        DIGITS, W, r"same shape, but 16×4×4 meets 16×8×8", "Insert Resize",
    ),
    Mistake(
        "skip over a convolution without padding",
        net(
            [node("in", "io.input"), node("a", "nn.conv2d"),
             node("b", "nn.conv2d", padding="none"), node("sum", "nn.add"),
             node("pool", "nn.global_avg_pool"), node("d", "nn.linear", units=10),
             node("out", "io.output")],
            "in > a > b; a > sum; b > sum > pool > d > out",
        ),
        DIGITS, W, r"same shape, but 16×8×8 meets 16×6×6", "Set Padding to same",
    ),
    Mistake(
        "vectors of different length added",
        net(
            [node("in", "io.input"), node("a", "nn.linear", units=8),
             node("b", "nn.linear", units=6), node("sum", "nn.add"),
             node("d", "nn.linear", units=3), node("out", "io.output")],
            "in > a > sum; in > b > sum > d > out",
        ),
        TABLE, W, r"same shape, but 8 meets 6", "Set Neurons to 8",
    ),
    Mistake(
        "maps of different size joined",
        net(
            [node("in", "io.input"), node("a", "nn.conv2d"), node("p", "nn.max_pool2d"),
             node("cat", "nn.concat"), node("pool", "nn.global_avg_pool"),
             node("d", "nn.linear", units=10), node("out", "io.output")],
            "in > a > cat; in > p > cat > pool > d > out",
        ),
        DIGITS, W, r"Concat joins along channels", "Insert Resize",
    ),
    Mistake(
        "maps joined with a vector",
        net(
            [node("in", "io.input"), node("a", "nn.conv2d"), node("f", "nn.flatten"),
             node("d", "nn.linear", units=8), node("cat", "nn.concat"),
             node("e", "nn.linear", units=10), node("out", "io.output")],
            "in > f > d > cat; in > a > cat > e > out",
        ),
        DIGITS, W, r"Concat joins along", "Insert GlobalAvgPool",
    ),
    Mistake(
        "add with a single wire", chain("nn.flatten", DENSE10, "nn.add"), DIGITS, W,
        r"Add joins at least two wires", "Remove Add",
    ),
    Mistake(
        "two mistakes one behind the other",
        chain("nn.conv2d", ("nn.linear", {"units": 64}), "nn.conv2d", "nn.flatten", DENSE10),
        DIGITS, W, r"Dense needs one vector", "Insert Flatten, then: Insert Reshape",
    ),
    Mistake(
        "too few neurons at the end", chain("nn.flatten", ("nn.linear", {"units": 5})), DIGITS,
        S.CLASS_COUNT, r"5 neurons, but the data have 10 classes", "Set to 10",
    ),
    Mistake(
        "too many neurons at the end", chain(("nn.linear", {"units": 12})), TABLE,
        S.CLASS_COUNT, r"12 neurons, but the data have 3 classes", "Set to 3",
    ),
    Mistake(
        "one number instead of two", chain(("nn.linear", {"units": 1})), NUMBERS,
        S.NUMBER_COUNT, r"1 neurons?; numbers to be predicted: 2", "Set to 2",
    ),
    Mistake(
        "two softmax in a row",
        chain(("nn.linear", {"units": 3, "activation": "softmax"}), "nn.softmax"), TABLE,
        S.SOFTMAX_TWICE, r"Two softmax in a row", "Remove one",
    ),
    Mistake(
        "ReLU before softmax", chain(("nn.linear", {"units": 3, "activation": "relu"})), TABLE,
        S.RELU_ON_LOGITS, r"ReLU before softmax", "Remove the activation",
    ),
    Mistake(
        "softmax inside",
        chain(("nn.linear", {"units": 8, "activation": "softmax"}), DENSE3), TABLE,
        S.SOFTMAX_INSIDE, r"Softmax inside the net", "Use ReLU instead",
    ),
    Mistake(
        "output forgotten", GraphSnapshot(chain(DENSE3).nodes[:-1], chain(DENSE3).edges[:-1]),
        TABLE, S.NO_OUTPUT, r"no output", "Add Output",
    ),
    Mistake(
        "input forgotten", GraphSnapshot(chain(DENSE3).nodes[1:], chain(DENSE3).edges[1:]), TABLE,
        S.NO_INPUT, r"no input", "Add Input",
    ),
    Mistake(
        "output not connected", GraphSnapshot(chain(DENSE3).nodes, chain(DENSE3).edges[:-1]),
        TABLE, S.MISSING_WIRE, r"Nothing is connected with the input of Output",
        "Connect with Dense",
    ),
    Mistake(
        "a loop",
        net(
            [node("in", "io.input"), node("sum", "nn.add"), node("a", "nn.linear", units=4),
             node("d", "nn.linear", units=3), node("out", "io.output")],
            "in > sum > a > d > out; a > sum",
        ),
        TABLE, S.LOOP, r"form a loop: Add → Dense → Add",
        "Remove the wire from Dense to Add, then: Remove Add",
    ),
    Mistake(
        "neurons out of range", chain(("nn.linear", {"units": 0}), DENSE3), TABLE,
        S.BAD_PARAMETER, r"Neurons must be from 1 to 65536, not 0|Neurons must be", "Set to 1",
    ),
    Mistake(
        "same padding with a stride",
        chain(("nn.conv2d", {"padding": "same", "stride": 2}), "nn.flatten", DENSE10), DIGITS,
        S.BAD_PARAMETER, r"both together are not possible", "Set Stride to 1",
    ),
    Mistake(
        "two wires into one input",
        net(
            [node("in", "io.input"), node("a", "nn.linear", units=4),
             node("b", "nn.linear", units=4), node("d", "nn.linear", units=3),
             node("out", "io.output")],
            "in > a > d > out; in > b > d",
        ),
        TABLE, S.TWO_WIRES, r"Two wires end at the same input of Dense", "Insert Add",
    ),
)  # fmt: skip


def found(mistake: Mistake, registry: LayerRegistry) -> Problem:
    report = examine(mistake.graph, mistake.data, registry)
    return next(problem for problem in report.problems if problem.code == mistake.code)


def after(graph: GraphSnapshot, fix: Fix) -> GraphSnapshot:
    changed = Graph(graph)
    changed.apply(tuple(c for c in fix.changes if isinstance(c, GraphChange)))
    return changed.snapshot()


def named(mistake: Mistake) -> str:
    return mistake.name.replace(" ", "_")


def test_there_are_at_least_forty_mistakes():
    assert len(MISTAKES) >= 40
    assert sum(1 for mistake in MISTAKES if mistake.says) >= 25


@pytest.mark.parametrize("mistake", MISTAKES, ids=named)
def test_the_message_says_what_is_wrong(
    mistake: Mistake, registry: LayerRegistry, english: Translator
):
    problem = found(mistake, registry)
    assert re.search(mistake.says, english(problem.message))
    assert problem.hint is not None
    english(problem.hint)  # strict: every place has its value


@pytest.mark.parametrize("mistake", MISTAKES, ids=named)
def test_the_recommended_repair_is_offered(
    mistake: Mistake, registry: LayerRegistry, english: Translator
):
    fixes = found(mistake, registry).fixes
    assert 1 <= len(fixes) <= 3
    assert english(fixes[0].label) == mistake.repair


@pytest.mark.parametrize("mistake", MISTAKES, ids=named)
def test_a_net_runs_after_each_offered_repair(mistake: Mistake, registry: LayerRegistry):
    import torch

    from nnstudio.compile.torch_module import build_module

    for fix in found(mistake, registry).fixes:
        graph = after(mistake.graph, fix)
        report = examine(graph, mistake.data, registry)
        assert mistake.code not in {problem.code for problem in report.errors}
        plan = make_plan(graph, mistake.data, registry)
        inputs = []
        for entry in plan.inputs:
            sizes = [5 if size is None else size for size in entry.shape.sizes]
            ids = entry.shape.dtype == "int"
            inputs.append(torch.randint(1, 9, (2, *sizes)) if ids else torch.rand(2, *sizes))
        module = build_module(plan).eval()
        with torch.no_grad():
            answer = module(*inputs)
        assert answer.shape == (2, mistake.data.target.size)
