"""A layer's help page, made from its declaration; a view decides how it looks. No Qt."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from nnstudio.base.params import (
    BoolParam,
    ChoiceParam,
    FloatParam,
    IntParam,
    IntsParam,
    Param,
)
from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, TextArg, TextList, plain
from nnstudio.layers.recipe import Call, Step, print_call
from nnstudio.layers.spec import CATEGORIES, Example, LayerSpec

ON = QT_TRANSLATE_NOOP("layer_help", "on")
OFF = QT_TRANSLATE_NOOP("layer_help", "off")


@dataclass(frozen=True)
class Paragraph:
    """A few sentences."""

    text: Text


@dataclass(frozen=True)
class Formula:
    """What is computed, in signs; one line each."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class ParameterRow:
    """One parameter.

    Args:
        label: as in the form.
        name: as in files and commands.
        allowed: the values it takes, in words.
        default: its value in a fresh layer.
        unit: e.g. "pixels"; None without one.
        help: what it does.
    """

    label: Text
    name: str
    allowed: Text
    default: Text
    unit: Text | None
    help: Text


@dataclass(frozen=True)
class ParameterTable:
    """All parameters in the order of the form."""

    rows: tuple[ParameterRow, ...]


@dataclass(frozen=True)
class ExampleRow:
    """Shapes that fit.

    Args:
        caption: the parameters, as on a node.
        inputs: shapes that arrive.
        output: shape that leaves.
        parameters: number of trainable values.
        code: the modules as PyTorch source, one line each.
    """

    caption: Text
    inputs: tuple[Shape, ...]
    output: Shape
    parameters: int
    code: tuple[str, ...]


@dataclass(frozen=True)
class ExampleTable:
    """The examples of the declaration."""

    rows: tuple[ExampleRow, ...]


@dataclass(frozen=True)
class Facts:
    """Single sentences worth knowing, a list."""

    items: tuple[Text, ...]


Body = Paragraph | Formula | ParameterTable | ExampleTable | Facts


@dataclass(frozen=True)
class Section:
    """A heading and what stands below it."""

    heading: Text
    body: Body


@dataclass(frozen=True)
class HelpPage:
    """The whole page.

    Args:
        title: the layer's name.
        gloss: the ordinary word beside it; None without one.
        category: words of its category.
        summary: one line.
        sections: in reading order; a section without content is left out.
    """

    title: Text
    gloss: Text | None
    category: Text
    summary: Text
    sections: tuple[Section, ...]


def help_page(spec: LayerSpec) -> HelpPage:
    """Return the help page of a layer."""
    sections = [Section(QT_TRANSLATE_NOOP("layer_help", "What it does"), Paragraph(spec.help))]
    if spec.formula:
        formula = Formula(tuple(spec.formula.split("\n")))
        sections.append(Section(QT_TRANSLATE_NOOP("layer_help", "Formula"), formula))
    if spec.params:
        table = ParameterTable(tuple(_row(param) for param in spec.params))
        sections.append(Section(QT_TRANSLATE_NOOP("layer_help", "Parameters"), table))
    examples = ExampleTable(tuple(_example(spec, example) for example in spec.examples))
    sections.append(Section(QT_TRANSLATE_NOOP("layer_help", "Examples"), examples))
    facts = _facts(spec)
    if facts:
        sections.append(Section(QT_TRANSLATE_NOOP("layer_help", "Good to know"), Facts(facts)))
    category = CATEGORIES.get(spec.category, plain(spec.category))
    return HelpPage(spec.name, spec.gloss, category, spec.summary, tuple(sections))


def allowed_values(param: Param) -> Text:
    """Return the values that a parameter takes, in words: "1 to 1,024"."""
    if isinstance(param, ChoiceParam):
        return _listed(tuple(choice.label for choice in param.choices))
    if isinstance(param, BoolParam):
        return _listed((ON, OFF))
    if isinstance(param, IntsParam):
        return _allowed_list(param)
    if isinstance(param, FloatParam) and (param.open_min or param.open_max):
        return _open_range(param)
    if isinstance(param, IntParam | FloatParam):
        return _range(param.min, param.max)
    return QT_TRANSLATE_NOOP("layer_help", "text")


def shown_value(param: Param, value: Any) -> Text:
    """Return a value of a parameter in words: "3 × 3", "on", "same"."""
    if isinstance(param, ChoiceParam):
        return param.label_of(str(value))
    if isinstance(param, BoolParam):
        return ON if value else OFF
    if isinstance(param, IntsParam):
        return Text("", "{list}", (("list", TextList(tuple(value), " × ")),))
    if isinstance(param, IntParam) and param.zero is not None and value == 0:
        return param.zero
    if isinstance(param, IntParam | FloatParam):
        return Text("", "{value}", (("value", Number(value)),))
    return plain(str(value)) if value else QT_TRANSLATE_NOOP("layer_help", "empty")


def _row(param: Param) -> ParameterRow:
    return ParameterRow(
        param.label,
        param.name,
        allowed_values(param),
        shown_value(param, param.default_value),
        param.unit,
        param.help,
    )


def _example(spec: LayerSpec, example: Example) -> ExampleRow:
    values = spec.values(example.params)
    output = spec.shape(values, example.inputs)
    weights = spec.weights(values, example.inputs)
    steps = spec.build(values, example.inputs)
    code = tuple(
        _source(step, len(example.inputs) if i == 0 else 1) for i, step in enumerate(steps)
    )
    count = sum(weight.count for weight in weights if weight.trainable)
    return ExampleRow(spec.caption(values), example.inputs, output, count, code)


def _source(step: Step, inputs: int) -> str:
    """Return a step as PyTorch writes it; a function with its inputs called x."""
    if isinstance(step, Call):
        return print_call(step.target, step.args, step.kwargs)
    names = ["x"] if inputs == 1 else [f"x{number}" for number in range(1, inputs + 1)]
    if step.fold and inputs > 2:
        names = names[:2]
    first = ", ".join(names)
    literals = print_call("", step.args, step.kwargs)[1:-1]
    return (
        f"{step.target}({f'[{first}]' if step.as_list else first}{', ' * bool(literals)}{literals})"
    )


def _facts(spec: LayerSpec) -> tuple[Text, ...]:
    found: list[Text] = []
    if spec.min_batch > 1:
        text = QT_TRANSLATE_NOOP("layer_help", "Training needs at least {count} items a batch.")
        found.append(text.format(count=spec.min_batch))
    if not spec.differentiable:
        found.append(
            QT_TRANSLATE_NOOP(
                "layer_help",
                "No gradient passes through it: layers in front of it cannot be trained.",
            )
        )
    if any(port.many for port in spec.inputs):
        found.append(QT_TRANSLATE_NOOP("layer_help", "It takes any number of wires, at least two."))
    return tuple(found)


def _listed(items: tuple[TextArg, ...]) -> Text:
    return Text("", "{list}", (("list", TextList(items)),))


def _range(low: float, high: float) -> Text:
    if math.isinf(low) and math.isinf(high):
        return QT_TRANSLATE_NOOP("layer_help", "any number")
    if math.isinf(high):
        return QT_TRANSLATE_NOOP("layer_help", "at least {min}").format(min=Number(low))
    if math.isinf(low):
        return QT_TRANSLATE_NOOP("layer_help", "at most {max}").format(max=Number(high))
    return QT_TRANSLATE_NOOP("layer_help", "{min} to {max}").format(
        min=Number(low), max=Number(high)
    )


def _open_range(param: FloatParam) -> Text:
    """Return the range of a number whose ends are not all allowed."""
    more = QT_TRANSLATE_NOOP("layer_help", "more than {min}").format(min=Number(param.min))
    least = QT_TRANSLATE_NOOP("layer_help", "at least {min}").format(min=Number(param.min))
    less = QT_TRANSLATE_NOOP("layer_help", "less than {max}").format(max=Number(param.max))
    most = QT_TRANSLATE_NOOP("layer_help", "at most {max}").format(max=Number(param.max))
    low = more if param.open_min else least
    high = less if param.open_max else most
    bounds = ((low, param.min), (high, param.max))
    return _listed(tuple(text for text, bound in bounds if not math.isinf(bound)))


def _allowed_list(param: IntsParam) -> Text:
    each = _range(param.min, param.max)
    if param.min_length == param.max_length:
        return QT_TRANSLATE_NOOP("layer_help", "{count} numbers, each {range}").format(
            count=param.min_length, range=each
        )
    return QT_TRANSLATE_NOOP("layer_help", "{least} to {most} numbers, each {range}").format(
        least=param.min_length, most=param.max_length, range=each
    )
