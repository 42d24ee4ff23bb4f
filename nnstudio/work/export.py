"""Write what a run trained in another form."""

from __future__ import annotations

from pathlib import Path

from nnstudio.base.discovery import Registry
from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.dataset import Dataset
from nnstudio.export.spec import ExportSpec
from nnstudio.layers.registry import LayerRegistry
from nnstudio.project.run_record import RunRecord, Runs


def export_run(
    target: str,
    record: RunRecord,
    runs: Runs,
    dataset: Dataset,
    path: Path,
    layers: LayerRegistry,
    exports: Registry[ExportSpec],
) -> tuple[Path, ...]:
    """Write the export of a run.

    Args:
        target: id of the export, e.g. "pytorch".
        record: the frozen run; the graph that is being edited plays no part.
        runs: hold its weights.
        dataset: the project's data.
        path: main file to write.
        layers: the catalogue.
        exports: the export targets.

    Returns:
        The files that were written, the main one first.

    Raises:
        UserError: there is no such export, or a file could not be written.
    """
    spec = exports.get(target)
    if spec is None:
        raise UserError(
            QT_TRANSLATE_NOOP("work", "There is no export called {name}.").format(name=target),
            QT_TRANSLATE_NOOP("work", "Possible: {names}.").format(names=", ".join(exports.ids())),
            "NNS-4041",
        )
    try:
        return spec.write(record, runs.weights(record.id), dataset, path, layers)
    except OSError as error:
        raise UserError(
            QT_TRANSLATE_NOOP("work", "{file} could not be written: {reason}.").format(
                file=path.name, reason=error.strerror or str(error)
            ),
            QT_TRANSLATE_NOOP("work", "The project is safe. Choose another place."),
            "NNS-4042",
        ) from error
