"""Shapes of what flows along an edge: named dimensions, never the batch."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

DType = Literal["float", "int"]


@dataclass(frozen=True, slots=True)
class Dim:
    """One named dimension.

    Args:
        name: "channels", "height", "width", "time", "features" or another axis name.
        size: number of entries; None where it differs from batch to batch (time of texts).
    """

    name: str
    size: int | None

    def __str__(self) -> str:
        return "?" if self.size is None else str(self.size)


@dataclass(frozen=True, slots=True)
class Shape:
    """The shape of one sample on an edge, without the batch dimension.

    Args:
        dims: the dimensions in torch's order, e.g. channels, height, width.
        dtype: "float" for numbers, "int" for ids (tokens, categories).
    """

    dims: tuple[Dim, ...]
    dtype: DType = "float"

    @classmethod
    def vector(cls, features: int | None) -> Shape:
        """Return a shape (features,)."""
        return cls((Dim("features", features),))

    @classmethod
    def image(cls, channels: int, height: int | None, width: int | None) -> Shape:
        """Return a shape (channels, height, width)."""
        return cls((Dim("channels", channels), Dim("height", height), Dim("width", width)))

    @classmethod
    def sequence(cls, time: int | None, features: int) -> Shape:
        """Return a shape (time, features)."""
        return cls((Dim("time", time), Dim("features", features)))

    @classmethod
    def series(cls, channels: int, time: int | None) -> Shape:
        """Return a shape (channels, time), as 1-D convolution wants it."""
        return cls((Dim("channels", channels), Dim("time", time)))

    @classmethod
    def tokens(cls, time: int | None) -> Shape:
        """Return a shape (time,) of integer ids."""
        return cls((Dim("time", time),), "int")

    @property
    def rank(self) -> int:
        """Number of dimensions without the batch."""
        return len(self.dims)

    @property
    def sizes(self) -> tuple[int | None, ...]:
        """The sizes alone."""
        return tuple(dim.size for dim in self.dims)

    @property
    def known(self) -> bool:
        """Whether every size is known."""
        return all(dim.size is not None for dim in self.dims)

    @property
    def count(self) -> int | None:
        """Number of values a sample; None if a size is not known."""
        product = 1
        for size in self.sizes:
            if size is None:
                return None
            product *= size
        return product

    def with_sizes(self, sizes: Iterable[int | None]) -> Shape:
        """Return the same axes with other sizes.

        Raises:
            ValueError: the number of sizes differs from the rank.
        """
        pairs = zip(self.dims, sizes, strict=True)
        return Shape(tuple(Dim(dim.name, size) for dim, size in pairs), self.dtype)

    def to_json(self) -> dict[str, Any]:
        """Return a JSON-able form; `from_json` reads it back."""
        return {"dims": [[dim.name, dim.size] for dim in self.dims], "dtype": self.dtype}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Shape:
        """Return the shape that `to_json` wrote."""
        dims = tuple(Dim(str(n), None if s is None else int(s)) for n, s in data["dims"])
        return cls(dims, "int" if data.get("dtype") == "int" else "float")

    def __str__(self) -> str:
        return "×".join(str(dim) for dim in self.dims) if self.dims else "1"
