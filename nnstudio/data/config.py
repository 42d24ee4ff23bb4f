"""Which data a project uses and how they are prepared and split; stored in project.json."""

from __future__ import annotations

from typing import Any, Literal, cast

from pydantic import BaseModel, ConfigDict, Field, model_validator

Role = Literal["input", "target", "text", "time", "group", "weight", "ignore"]
"""What a column is for: "input" and "text" go into the net, "target" is predicted, "time" orders
the items, items of one "group" stay in one part, "weight" says how much an item counts."""


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
        kind: "stratified" keeps the shares of the classes, "random", "group" keeps the items of a
            group together, "time" trains on the past and tests on the future, or "given" where
            the data bring their own parts (MNIST's test files).
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    train: float = Field(default=0.7, ge=0, le=1)
    validation: float = Field(default=0.15, ge=0, le=1)
    test: float = Field(default=0.15, ge=0, le=1)
    seed: int = Field(default=0, ge=0, le=2**31 - 1)
    kind: Literal["stratified", "random", "group", "time", "given"] = "stratified"

    @model_validator(mode="after")
    def _adds_up(self) -> SplitConfig:
        if abs(self.train + self.validation + self.test - 1) > 1e-6:
            raise ValueError("train, validation and test must add up to 1")
        return self

    def with_kind(self, kind: str) -> SplitConfig:
        """Return the same fractions and seed with another way of sharing."""
        return SplitConfig.model_validate({**self.model_dump(), "kind": kind})


class Correction(BaseModel):
    """What a person changed about one item.

    Args:
        key: how the item is found again: line or file name, see `Frame.keys`.
        label: its right class; "" leaves it as it is.
        exclude: whether it is not used at all.
        reason: why, in the person's words.
        reviewed: whether it comes from a blind review, see `explain.review`.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    key: str
    label: str = ""
    exclude: bool = False
    reason: str = ""
    reviewed: bool = False


class WindowConfig(BaseModel):
    """How items are cut out of one long series.

    Args:
        lags: points of the past that the net sees, the present one included.
        horizon: how many steps after the last seen point the predicted one lies.
        step: points from one window to the next.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    lags: int = Field(default=24, ge=1, le=10_000)
    horizon: int = Field(default=1, ge=1, le=10_000)
    step: int = Field(default=1, ge=1, le=10_000)


class DataConfig(BaseModel):
    """The data of a project.

    Args:
        source: "" (none yet), "bundled:ID" (a set that works offline) or "file" (read by an
            importer from `path`).
        importer: id of the importer for "file".
        path: file or folder as the person gave it; relative paths start at the project's folder.
        options: parameters of the bundled set or the importer.
        roles: what columns are for, by name; columns that are not named are decided anew.
        task: what the target asks for; "" as it is found.
        merge: other spellings of a class: as written -> as meant ("spam" -> "Spam").
        unknown: cells that say nothing is known, as written or as a number: by column, e.g.
            {"depth": ("-999", "n/k")}.
        duplicates: "first" uses only the first of items that are the same in every column.
        corrections: classes put right and items excluded, by the person.
        together: keys of items that stay in one part, e.g. because they are nearly the same text.
        window: cuts items out of one long series; None where each row is an item.
        weights: "balanced" lets rare classes count as much as frequent ones in training.
        prepare: preparation steps in order; fitted on the training part only.
        split: the parts.
        own: folder of a person's own samples, one sub-folder a class; "" for none.
        own_files: those of its files that belong to the project, e.g. "7/0001.png"; they are
            added to the training part.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    source: str = ""
    importer: str = ""
    path: str = ""
    options: dict[str, Any] = Field(default_factory=dict)
    roles: dict[str, Role] = Field(default_factory=dict)
    task: Literal["", "classification", "regression"] = ""
    merge: dict[str, str] = Field(default_factory=dict)
    unknown: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    duplicates: Literal["keep", "first"] = "keep"
    corrections: tuple[Correction, ...] = ()
    together: tuple[tuple[str, ...], ...] = ()
    window: WindowConfig | None = None
    weights: Literal["none", "balanced"] = "none"
    prepare: tuple[StepConfig, ...] = ()
    split: SplitConfig = Field(default_factory=SplitConfig)
    own: str = ""
    own_files: tuple[str, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _from_format_1(cls, values: Any) -> Any:
        """Take settings of format 1, which kept target, task and gaps among the CSV options.

        Here and not in a migration, because run records and journals hold them, too.
        """
        if not isinstance(values, dict):
            return values
        given = cast("dict[str, Any]", values)
        options = given.get("options")
        if given.get("importer") != "csv" or not isinstance(options, dict):
            return given
        rest = dict(cast("dict[str, Any]", options))
        target, task, gaps = (rest.pop(name, None) for name in ("target", "task", "gaps"))
        data = {**given, "options": rest}
        if isinstance(target, str) and target:
            data["roles"] = {**given.get("roles", {}), target: "target"}
        if task in ("classification", "regression"):
            data["task"] = task
        if gaps == "leave_out":
            data["prepare"] = ({"id": "leave_out"}, *given.get("prepare", ()))
        return data
