"""Icons: our own files, tinted, sharp and cached."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from nnstudio.base.paths import resource_path
from nnstudio.gui.theme.categories import CATEGORIES, category_look, layer_icon
from nnstudio.gui.theme.icons import IconStore
from nnstudio.gui.theme.tokens import FAMILIES

NAMES = sorted(path.stem for path in resource_path("icons").glob("*.svg"))
BRAND = "app"  # the only one with colours of its own


@pytest.fixture
def store(qtbot: QtBot) -> IconStore:
    return IconStore()


def _ink(image: QImage) -> set[tuple[int, int, int]]:
    return {
        image.pixelColor(x, y).getRgb()[:3]
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_draws_something_inside_its_frame(store: IconStore, name: str) -> None:
    image = store.pixmap(name, QColor("#000000"), 48, 1.0).toImage()
    alphas = [image.pixelColor(x, y).alpha() for x in range(48) for y in range(48)]
    assert 40 < sum(alpha > 128 for alpha in alphas) < 48 * 48
    if name != BRAND:
        edge = [image.pixelColor(x, y).alpha() for x in range(48) for y in (0, 47)]
        assert max(edge) < 128, "the icon is cut off at its edge"


@pytest.mark.parametrize("name", [name for name in NAMES if name != BRAND])
def test_an_icon_is_drawn_on_the_grid_in_the_current_colour(name: str) -> None:
    source = resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")
    root = ElementTree.fromstring(source)
    assert root.get("viewBox") == "0 0 16 16"
    assert root.get("stroke") == "currentColor"
    colors = {root.get("fill"), *(each.get("fill") for each in root.iter())}
    assert colors <= {None, "none", "currentColor"}


def test_an_icon_takes_the_wanted_colour(store: IconStore) -> None:
    assert _ink(store.pixmap("stop", QColor("#B42318"), 32, 1.0).toImage()) == {(180, 35, 24)}


def test_a_faint_icon_is_evenly_faint(store: IconStore) -> None:
    image = store.pixmap("train", QColor(0, 0, 0, 128), 64, 1.0).toImage()
    alphas = {image.pixelColor(x, 32).alpha() for x in range(22, 46)}
    assert alphas == {128}


def test_an_icon_is_sharp_on_a_dense_screen(store: IconStore) -> None:
    pixmap = store.pixmap("train", QColor("#000000"), 16, 2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (32, 2.0)


def test_the_same_picture_is_drawn_once(store: IconStore) -> None:
    first = store.pixmap("train", QColor("#000000"), 16, 1.0)
    again = store.pixmap("train", QColor("#000000"), 16, 1.0)
    other = store.pixmap("train", QColor("#000000"), 20, 1.0)
    assert first.cacheKey() == again.cacheKey() != other.cacheKey()


def test_a_disabled_icon_is_fainter(store: IconStore) -> None:
    icon = store.icon("stop", QColor("#000000"), QColor("#CCCCCC"), 16)
    normal = icon.pixmap(16, 16, QIcon.Mode.Normal).toImage().pixelColor(8, 8)
    disabled = icon.pixmap(16, 16, QIcon.Mode.Disabled).toImage().pixelColor(8, 8)
    assert normal.lightness() < disabled.lightness()


def test_a_gap_widens_the_picture_at_the_right(store: IconStore) -> None:
    icon = store.icon("stop", QColor("#000000"), QColor("#CCCCCC"), 16, gap=4)
    image = icon.pixmap(20, 16).toImage()
    assert image.width() / image.devicePixelRatio() == 20
    assert image.pixelColor(image.width() - 2, 8).alpha() == 0


def test_a_tinted_file_can_be_drawn_by_the_style_sheet(store: IconStore) -> None:
    path = Path(store.tinted_file("check", "#3452C8"))
    source = path.read_text(encoding="utf-8")
    assert "currentColor" not in source
    assert "#3452c8" in source
    assert QSvgRenderer(QByteArray(source.encode())).isValid()


def test_a_missing_icon_is_named(store: IconStore) -> None:
    with pytest.raises(KeyError, match="unicorn"):
        store.pixmap("unicorn", QColor("#000000"), 16)


def test_every_category_has_a_family_and_an_icon_of_its_own() -> None:
    ids = "data convolution pooling dense activation regularization normalization recurrent"
    assert set(CATEGORIES) == {*ids.split(), "attention", "embedding", "merge", "output"}
    assert {look.family for look in CATEGORIES.values()} <= set(FAMILIES)
    icons = [look.icon for look in CATEGORIES.values()]
    assert len(set(icons)) == len(icons)
    assert set(icons) <= set(NAMES)


def test_a_layer_may_have_an_icon_of_its_own() -> None:
    assert layer_icon("nn.flatten", "pooling") == "layer-flatten"
    assert layer_icon("nn.conv2d", "convolution") == "layer-conv"
    assert category_look("from a newer version").icon in NAMES
