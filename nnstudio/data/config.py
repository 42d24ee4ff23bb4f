"""Which data a project uses and how they are prepared and split; stored in project.json."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator


class StepConfig(BaseModel):
    """One preparation step: its id and parameters."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    params: dict[str, Any] = Field(default_factory=dict)


class SplitConfig(BaseModel):
    """How items are shared among training, validation and test.

    Args:
        train, validation, test: fractions that add up to 1.
        seed: same seed, same rows.
        kind: "stratified" keeps the shares of the classes, "random", or "given" where the data
            bring their own parts (MNIST's test files).
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    train: float = Field(default=0.7, ge=0, le=1)
    validation: float = Field(default=0.15, ge=0, le=1)
    test: float = Field(default=0.15, ge=0, le=1)
    seed: int = Field(default=0, ge=0, le=2**31 - 1)
    kind: Literal["stratified", "random", "given"] = "stratified"

    @model_validator(mode="after")
    def _adds_up(self) -> SplitConfig:
        if abs(self.train + self.validation + self.test - 1) > 1e-6:
            raise ValueError("train, validation and test must add up to 1")
        return self


class DataConfig(BaseModel):
    """The data of a project.

    Args:
        source: "" (none yet), "bundled:ID" (a set that works offline) or "file" (read by an
            importer from `path`).
        importer: id of the importer for "file".
        path: file or folder as the person gave it; relative paths start at the project's folder.
        options: parameters of the bundled set or the importer.
        prepare: preparation steps in order; fitted on the training part only.
        split: the parts.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    source: str = ""
    importer: str = ""
    path: str = ""
    options: dict[str, Any] = Field(default_factory=dict)
    prepare: tuple[StepConfig, ...] = ()
    split: SplitConfig = Field(default_factory=SplitConfig)
