"""The public sets, and how far away each is on this computer."""

from __future__ import annotations

from dataclasses import dataclass

from nnstudio.data.catalogue.entry import Catalogue, PublicSet, load_catalogue
from nnstudio.data.catalogue.shelf import SetState, Shelf, make_shelf, state_of
from nnstudio.settings.settings import cache_folder


@dataclass(frozen=True)
class Offer:
    """One public set with its state."""

    entry: PublicSet
    state: SetState


def open_catalogue() -> Catalogue:
    """Return the catalogue of this installation."""
    return load_catalogue()


def shelf_of(chosen: str = "") -> Shelf:
    """Return where sets lie on this computer.

    Args:
        chosen: the course's folder of the settings; "" for none.
    """
    return make_shelf(cache_folder(), chosen)


def offers(catalogue: Catalogue, shelf: Shelf) -> tuple[Offer, ...]:
    """Return all sets in their order with their states; looks at names and sizes only."""
    return tuple(Offer(entry, state_of(entry, shelf)) for entry in catalogue.sets)
