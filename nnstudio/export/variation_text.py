"""The part of a script that changes training batches by chance, as the run did."""

from __future__ import annotations

from nnstudio.data.dataset import FittedStep
from nnstudio.export.function_text import function_text
from nnstudio.export.run_facts import RunFacts


def variation_texts(facts: RunFacts) -> list[str]:
    """Return the functions that change batches, as they ran; [] where nothing is changed."""
    functions = {
        step.augment: None for ways in _ways(facts).values() for step in ways if step.augment
    }
    return [
        *(function_text(function) for function in functions),
        *(_vary_text(name, entry, ways) for (name, entry), ways in _ways(facts).items()),
    ]


def varied_rows(facts: RunFacts) -> list[str]:
    """Return the expressions of the inputs of a training batch, one for each argument."""
    varied = {name for name, _ in _ways(facts)}
    return [
        f"vary_{name}({name}[rows], rng)" if name in varied else f"{name}[rows]"
        for name in facts.arguments
    ]


def _ways(facts: RunFacts) -> dict[tuple[str, str], list[FittedStep]]:
    """Return the steps that change each input, by (argument, name of the input)."""
    found: dict[tuple[str, str], list[FittedStep]] = {}
    for entry, name in zip(facts.plan.inputs, facts.arguments, strict=True):
        steps = [s for s in facts.dataset.fitted if s.augment and entry.name in s.arguments]
        if steps:
            found[name, entry.name] = steps
    return found


def _vary_text(name: str, entry: str, steps: list[FittedStep]) -> str:
    lines = [
        f"def vary_{name}(batch: Tensor, rng: np.random.Generator) -> Tensor:",
        '    """Return a training batch changed by chance; other batches stay as they are."""',
        "    values = batch.cpu().numpy()",
    ]
    for step in steps:
        assert step.augment is not None
        values = ", ".join(f"{key}={value!r}" for key, value in step.arguments[entry].items())
        lines += [
            f"    values = {step.augment.__name__}(",
            f"        values, rng, {values}",
            "    )",
        ]
    lines.append("    return torch.from_numpy(np.ascontiguousarray(values)).to(DEVICE)")
    return "\n".join(lines)
