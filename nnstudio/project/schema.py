"""project.json: its form, checked on reading, and the way from and to it."""

from __future__ import annotations

import math
from typing import Any, Literal, cast

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from nnstudio import __version__
from nnstudio.base.ids import is_id
from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.data.config import DataConfig
from nnstudio.graph.model import GraphError
from nnstudio.project.document import DocumentState
from nnstudio.project.errors import ProjectFileError, damaged, too_new
from nnstudio.project.graph_file import GraphFile, graph_from_json, graph_to_json
from nnstudio.project.limits import CLASSES, LARGEST_SIZE
from nnstudio.project.migrations.chain import STEPS, Steps, migrate
from nnstudio.project.start_weights import check_start_weights
from nnstudio.train.config import TrainConfig

FORMAT = 2


class ProjectFile(BaseModel):
    """project.json."""

    model_config = ConfigDict(extra="forbid")

    format: int
    app: str = ""
    id: str
    title: str = ""
    notes: str = ""
    view: Literal["layers", "neurons"] = "layers"
    graph: GraphFile = Field(default_factory=GraphFile)
    data: DataConfig = Field(default_factory=DataConfig)
    signature: dict[str, Any] | None = None
    training: TrainConfig = Field(default_factory=TrainConfig)
    start_weights: dict[str, Any] = Field(default_factory=dict[str, Any])
    template: str = ""
    final_tests: int = Field(0, ge=0)
    runs: list[str] = Field(default_factory=list[str])


def state_to_json(state: DocumentState, runs: tuple[str, ...] = ()) -> dict[str, Any]:
    """Return project.json as a dictionary."""
    return {
        "format": FORMAT,
        "app": __version__,
        "id": state.id,
        "title": state.title,
        "notes": state.notes,
        "view": state.view,
        "graph": graph_to_json(state.graph),
        "data": state.data.model_dump(mode="json"),
        "signature": None if state.signature is None else signature_to_json(state.signature),
        "training": state.training.model_dump(mode="json"),
        "start_weights": dict(state.start_weights),
        "template": state.template,
        "final_tests": state.final_tests,
        "runs": list(runs),
    }


def state_from_json(
    data: Any, notices: list[Text] | None = None, steps: Steps = STEPS
) -> DocumentState:
    """Return the state that this or an older version wrote.

    Args:
        data: parsed project.json.
        notices: gets a sentence about everything that was left out.
        steps: migrations.

    Raises:
        ProjectFileError: the dictionary has not that form, or is of a newer version.
    """
    format_of(data)
    try:
        file = ProjectFile.model_validate(migrate(data, steps))
        if not is_id(file.id):
            raise ValueError("the id of the project")
        check_start_weights(file.start_weights)
        return DocumentState(
            id=file.id,
            title=file.title,
            notes=file.notes,
            view=file.view,
            graph=graph_from_json(file.graph.model_dump(), notices),
            data=file.data,
            signature=None if file.signature is None else signature_from_json(file.signature),
            training=file.training,
            start_weights=file.start_weights,
            template=file.template,
            final_tests=file.final_tests,
        )
    except SCHEMA_ERRORS as error:
        raise not_that_form(error) from error


def format_of(data: Any) -> int:
    """Return the format version of a project.json.

    Raises:
        ProjectFileError: it has none, or that of a newer program.
    """
    raw = cast("dict[str, Any]", data) if isinstance(data, dict) else {}
    version = raw.get("format")
    if type(version) is not int or version < 1:
        raise damaged()
    if version > FORMAT:
        raise too_new(str(raw.get("app", "?")), version, FORMAT)
    return version


def signature_to_json(signature: DataSignature) -> dict[str, Any]:
    """Return what the data offer as JSON; figures that are not finite are left out."""
    data = signature.to_json()
    for entry in data["inputs"]:
        for bound in ("low", "high"):
            if entry[bound] is not None and not math.isfinite(entry[bound]):
                entry[bound] = None
    target = data["target"]
    if not all(math.isfinite(number) for number in (*target["means"], *target["spreads"])):
        target["means"], target["spreads"] = [], []  # of an empty training part
    return data


def signature_from_json(data: dict[str, Any]) -> DataSignature:
    """Return what `signature_to_json` wrote.

    Raises:
        KeyError, TypeError, ValueError: the dictionary has not that form.
    """
    signature = DataSignature.from_json(data)
    target = signature.target
    if not signature.inputs or max(len(target.classes), len(target.names)) > CLASSES:
        raise ValueError("the shapes of the data")
    for entry in signature.inputs:
        bounds = [bound for bound in (entry.low, entry.high) if bound is not None]
        if any(type(bound) not in (int, float) for bound in bounds):
            raise ValueError("the range of the data")
        if any(size is not None and not 0 < size <= LARGEST_SIZE for size in entry.shape.sizes):
            raise ValueError("the shapes of the data")
    return signature


# DataSignature and Shape check their parts by using them.
SCHEMA_ERRORS = (
    ValidationError,
    GraphError,
    KeyError,
    TypeError,
    ValueError,
    AttributeError,
    IndexError,
    OverflowError,
)


def not_that_form(error: Exception) -> ProjectFileError:
    """Return the error for JSON whose form is not ours, with the place where it is not."""
    if isinstance(error, ProjectFileError):
        return error
    if isinstance(error, ValidationError):
        place = ".".join(str(part) for part in error.errors()[0]["loc"])
    else:
        place = str(error)
    text = QT_TRANSLATE_NOOP("project", "The project file is damaged: {reason}")
    return damaged(text.format(reason=plain(place[:120] or type(error).__name__)))
