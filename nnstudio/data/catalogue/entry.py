"""What the catalogue knows of public sets; read from `resources/data/catalogue.json`.

The file holds facts from named sources and nothing made up: a digest that nobody published is
missing. Names and summaries, which are translated, stand in `words`.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from nnstudio.base.paths import resource_path
from nnstudio.data.config import Role

_DIGEST = re.compile(r"sha256:[0-9a-f]{64}|sha1:[0-9a-f]{40}|md5:[0-9a-f]{32}")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._+-]*")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class Keep(BaseModel):
    r"""Which members of an archive are used, and under which name.

    Args:
        match: regular expression of the whole name inside the archive.
        to: its new name below the set's folder, with the groups of `match` as `\1` …
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    match: str
    to: str

    @field_validator("match")
    @classmethod
    def _compiles(cls, value: str) -> str:
        re.compile(value)
        return value


class PublicFile(BaseModel):
    """One file of a set, as its server has it.

    Args:
        name: of the file, without a folder.
        addresses: where it is, tried in this order.
        size: bytes, exactly; None where no source says it.
        about: bytes, roughly, where `size` is None.
        digests: "sha256:…" or "md5:…"; a file that fits one of them is the right one. Empty where
            no source publishes one: then the file cannot be verified.
        content: the same of what is in a .gz file, for copies that were packed again.
        unpack: how it is packed; "" is used as it is.
        keep: members of the archive that are used.
        source: where size and digests come from.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    addresses: tuple[str, ...] = Field(min_length=1)
    size: int | None = Field(default=None, gt=0)
    about: int | None = Field(default=None, gt=0)
    digests: tuple[str, ...] = ()
    content: tuple[str, ...] = ()
    unpack: Literal["", "zip", "tar"] = ""
    keep: tuple[Keep, ...] = ()
    source: str

    @field_validator("name")
    @classmethod
    def _plain_name(cls, value: str) -> str:
        if not _NAME.fullmatch(value):
            raise ValueError(f"{value!r} is no plain file name")
        return value

    @field_validator("digests", "content")
    @classmethod
    def _well_formed(cls, values: tuple[str, ...]) -> tuple[str, ...]:
        for value in values:
            if not _DIGEST.fullmatch(value):
                raise ValueError(f"{value!r} is no digest")
        return values

    @model_validator(mode="after")
    def _fits_together(self) -> PublicFile:
        if any(not address.startswith(("https://", "http://")) for address in self.addresses):
            raise ValueError(f"{self.name}: an address is none")
        if (self.size is None) == (self.about is None):
            raise ValueError(f"{self.name}: give either size or about")
        if bool(self.keep) != bool(self.unpack):
            raise ValueError(f"{self.name}: an archive needs members to keep, others have none")
        return self

    @property
    def bytes(self) -> int:
        """Bytes to be fetched, exactly or roughly."""
        return self.size or self.about or 0

    @property
    def names(self) -> tuple[str, ...]:
        """The names it may have: as fetched, or as somebody unpacked it from .gz."""
        if self.content and self.name.endswith(".gz"):
            return (self.name, self.name.removesuffix(".gz"))
        return (self.name,)


class Licence(BaseModel):
    """The terms of a set.

    Args:
        id: key of `words.LICENCES`.
        address: where they stand; "" for none.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    address: str = ""


class Use(BaseModel):
    """How a set becomes the data of a project, once it is here.

    Args:
        importer: id of the importer.
        path: what is read, below the set's folder; "" for the folder itself.
        options: of the importer; what is not named is found from the files.
        roles: what columns are for; columns that are not named are decided as for any file.
        task: what the target asks for; "" as it is found.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    importer: str
    path: str = ""
    options: dict[str, Any] = Field(default_factory=dict)
    roles: dict[str, Role] = Field(default_factory=dict)
    task: Literal["", "classification", "regression"] = ""


class PublicSet(BaseModel):
    """One public set.

    Args:
        id: stable, e.g. "fashion-mnist"; also the name of its folder.
        kind: how it is shown.
        task: what is to be found.
        items: how many there are to learn from: pictures, texts, rows.
        classes: of the target; 0 for a number.
        language: "en" or "de"; "" where it holds no texts.
        licence: its terms.
        homepage: where more is said of it.
        citation: who made it, as they want to be named.
        files: what is fetched.
        unpacked: bytes on the disk when it is ready, roughly.
        use: how it is read.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    kind: Literal["image", "table", "text", "series"]
    task: Literal["classification", "regression"]
    items: int = Field(gt=0)
    classes: int = Field(ge=0)
    language: Literal["", "en", "de"]
    licence: Licence
    homepage: str
    citation: str
    files: tuple[PublicFile, ...] = Field(min_length=1)
    unpacked: int = Field(gt=0)
    use: Use

    @field_validator("id")
    @classmethod
    def _plain_id(cls, value: str) -> str:
        if not _ID.fullmatch(value):
            raise ValueError(f"{value!r} is no id")
        return value

    @model_validator(mode="after")
    def _names_differ(self) -> PublicSet:
        names = [file.name for file in self.files]
        if len(set(names)) != len(names):
            raise ValueError(f"{self.id}: two files have the same name")
        return self

    @property
    def bytes(self) -> int:
        """Bytes of all files as they are fetched."""
        return sum(file.bytes for file in self.files)


class Catalogue(BaseModel):
    """All public sets.

    Args:
        format: of the file.
        about: what the file is, for people who read it.
        sets: in the order in which they are shown.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    format: Literal[1]
    about: str
    sets: tuple[PublicSet, ...]

    @model_validator(mode="after")
    def _ids_differ(self) -> Catalogue:
        ids = [entry.id for entry in self.sets]
        if len(set(ids)) != len(ids):
            raise ValueError("an id occurs twice")
        return self

    def get(self, set_id: str) -> PublicSet | None:
        """Return the set of that id, or None."""
        return next((entry for entry in self.sets if entry.id == set_id), None)


def load_catalogue(path: Path | None = None) -> Catalogue:
    """Return the catalogue of this installation.

    Args:
        path: another file, for tests.

    Raises:
        OSError: it is not there.
        pydantic.ValidationError: it is no catalogue.
    """
    source = path or resource_path("data", "catalogue.json")
    return Catalogue.model_validate_json(source.read_text(encoding="utf-8"))
