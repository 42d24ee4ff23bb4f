"""Finds bundled sets, importers and preparation steps: one file each, nothing else to edit."""

from __future__ import annotations

from dataclasses import dataclass

from nnstudio.base.discovery import Registry, discover
from nnstudio.data.check_spec import CheckSpec
from nnstudio.data.spec import ImporterSpec, SampleSpec, StepSpec


@dataclass(frozen=True)
class DataRegistries:
    """Everything that loading data needs to know."""

    samples: Registry[SampleSpec]
    importers: Registry[ImporterSpec]
    steps: Registry[StepSpec]
    checks: Registry[CheckSpec]


def load_samples() -> Registry[SampleSpec]:
    """Return the bundled sets."""
    return discover("nnstudio.data.bundled", "SAMPLE", SampleSpec)


def load_importers() -> Registry[ImporterSpec]:
    """Return the importers."""
    return discover("nnstudio.data.importers", "IMPORTER", ImporterSpec)


def load_steps() -> Registry[StepSpec]:
    """Return the preparation steps."""
    return discover("nnstudio.data.prepare", "STEP", StepSpec)


def load_checks() -> Registry[CheckSpec]:
    """Return the checks."""
    return discover("nnstudio.data.checks", "CHECK", CheckSpec)


def load_data_registries() -> DataRegistries:
    """Return all four."""
    return DataRegistries(load_samples(), load_importers(), load_steps(), load_checks())
