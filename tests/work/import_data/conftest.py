"""Files of an import, as people have them."""

from __future__ import annotations

from pathlib import Path

import pytest

from nnstudio.data.progress import Reading
from nnstudio.data.registry import DataRegistries, load_data_registries
from nnstudio.work.import_data.draft import start
from nnstudio.work.import_data.look import Look, look

WAYS = ("Bus", "Fahrrad", "zu Fuß")


@pytest.fixture(scope="session")
def registries() -> DataRegistries:
    """Importers, steps, checks, bundled sets."""
    return load_data_registries()


@pytest.fixture
def pupils(tmp_path: Path) -> Path:
    """A German table: running number, names, decimal commas, a gap written in words."""
    lines = ["Nr;Name;Alter;Größe_m;Wohnort;Verkehrsmittel"]
    for row in range(1, 91):
        size = "k. A." if row in (5, 50) else f"1,{40 + row % 47}"
        town = "Stadt" if row % 3 else "Land"
        lines.append(f"{row};Schüler {row};{11 + row % 7};{size};{town};{WAYS[row % 7 % 3]}")
    path = tmp_path / "Schüler_Größe.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def seen(pupils: Path, registries: DataRegistries) -> Look:
    """What is seen of the table."""
    return look(start(pupils, registries), registries, Reading())
