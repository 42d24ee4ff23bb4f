"""What the data offer a net: inputs with shapes and the target with its task.

Made by `data`, stored in the project, given to check and infer.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from nnstudio.base.shapes import Shape

Task = Literal["classification", "regression"]


@dataclass(frozen=True, slots=True)
class InputSignature:
    """One input of the data.

    Args:
        name: stable name, e.g. "image", "features", "text".
        shape: shape of one sample without the batch.
        kind: how a person sees it: "image", "vector", "text", "series", "points".
        columns: names of the features of a vector, in order; empty if they have none.
        low, high: smallest and largest value in the training part; None if not known.
        categories: how many categories each column of a vector has, 0 for numbers; empty where
            no column holds numbers of categories.
    """

    name: str
    shape: Shape
    kind: str = "vector"
    columns: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    categories: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class TargetSignature:
    """What is to be predicted.

    Args:
        task: "classification" (one class an item) or "regression" (one or more numbers).
        classes: class names in the order of their indices; empty for regression.
        names: names of the predicted numbers; for classification the column's name.
        means, spreads: mean and standard deviation of each predicted number in the training
            part; empty for classification and where they are not known.
    """

    task: Task
    classes: tuple[str, ...] = ()
    names: tuple[str, ...] = ("target",)
    means: tuple[float, ...] = ()
    spreads: tuple[float, ...] = ()

    @property
    def size(self) -> int:
        """Number of outputs a net needs: classes, or predicted numbers."""
        return len(self.classes) if self.task == "classification" else len(self.names)


@dataclass(frozen=True, slots=True)
class DataSignature:
    """Inputs and target of a data set after its preparation."""

    inputs: tuple[InputSignature, ...]
    target: TargetSignature

    def input(self, name: str) -> InputSignature | None:
        """Return the input of that name, the first one for an empty name, or None."""
        if not name and self.inputs:
            return self.inputs[0]
        return next((item for item in self.inputs if item.name == name), None)

    def to_json(self) -> dict[str, Any]:
        """Return a JSON-able form; `from_json` reads it back."""
        return {
            "inputs": [
                {
                    "name": item.name,
                    "shape": item.shape.to_json(),
                    "kind": item.kind,
                    "columns": list(item.columns),
                    "low": item.low,
                    "high": item.high,
                    **({"categories": list(item.categories)} if item.categories else {}),
                }
                for item in self.inputs
            ],
            "target": {
                "task": self.target.task,
                "classes": list(self.target.classes),
                "names": list(self.target.names),
                "means": list(self.target.means),
                "spreads": list(self.target.spreads),
            },
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> DataSignature:
        """Return the signature that `to_json` wrote.

        Raises:
            KeyError, ValueError, TypeError: the data are not of that form.
        """
        inputs = tuple(
            InputSignature(
                name=str(item["name"]),
                shape=Shape.from_json(item["shape"]),
                kind=str(item.get("kind", "vector")),
                columns=tuple(str(column) for column in item.get("columns", ())),
                low=item.get("low"),
                high=item.get("high"),
                categories=tuple(int(size) for size in item.get("categories", ())),
            )
            for item in data["inputs"]
        )
        raw = data["target"]
        task: Task = "regression" if raw["task"] == "regression" else "classification"
        target = TargetSignature(
            task,
            tuple(str(name) for name in raw.get("classes", ())),
            tuple(str(name) for name in raw.get("names", ("target",))),
            tuple(float(value) for value in raw.get("means", ())),
            tuple(float(value) for value in raw.get("spreads", ())),
        )
        return cls(inputs, target)
