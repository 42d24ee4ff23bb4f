"""Our own line icons: SVG files of `resources/icons`, tinted and drawn sharp for every screen.

The files are drawn on a 16 grid with `currentColor`; here the word is replaced by the wanted
colour. Pictures are cached per name, colour, size and device pixel ratio.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt, QTemporaryDir
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from nnstudio.base.paths import resource_path


class IconStore:
    """Reads, tints and caches icons.

    Args:
        folder: where the SVG files lie; None: the program's own.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or resource_path("icons")
        self._sources: dict[str, str] = {}
        self._pixmaps: dict[tuple[str, int, int, float], QPixmap] = {}
        self._icons: dict[tuple[str, int, int, int, int, float], QIcon] = {}
        self._tinted: dict[tuple[str, str], str] = {}
        self._tinted_folder: QTemporaryDir | None = None

    def names(self) -> list[str]:
        """Return the names of all icons."""
        return sorted(path.stem for path in self._folder.glob("*.svg"))

    def pixmap(self, name: str, color: QColor, size: int, ratio: float | None = None) -> QPixmap:
        """Return a tinted picture.

        Args:
            name: file name without `.svg`.
            color: takes the place of `currentColor`.
            size: edge length in device-independent pixels.
            ratio: device pixels per pixel; None: that of the sharpest screen.

        Raises:
            KeyError: there is no icon of that name.
        """
        ratio = ratio or _sharpest_ratio()
        key = (name, color.rgba(), size, ratio)
        found = self._pixmaps.get(key)
        if found is None:
            found = self._pixmaps[key] = self._draw(name, color, size, ratio)
        return found

    def icon(self, name: str, color: QColor, disabled: QColor, size: int, gap: int = 0) -> QIcon:
        """Return a QIcon with a normal and a disabled picture.

        Args:
            name: file name without `.svg`.
            color: of the normal picture.
            disabled: colour of the disabled picture.
            size: edge length in device-independent pixels.
            gap: free pixels at the right.

        Raises:
            KeyError: there is no icon of that name.
        """
        ratio = _sharpest_ratio()
        key = (name, color.rgba(), disabled.rgba(), size, gap, ratio)
        found = self._icons.get(key)
        if found is None:
            found = QIcon()
            for each in {1.0, ratio}:
                for mode, tint in ((QIcon.Mode.Normal, color), (QIcon.Mode.Disabled, disabled)):
                    found.addPixmap(_with_gap(self.pixmap(name, tint, size, each), gap), mode)
            self._icons[key] = found
        return found

    def tinted_file(self, name: str, color: str) -> str:
        """Return the path of a tinted copy, for style sheets, which take files only.

        Raises:
            KeyError: there is no icon of that name.
            OSError: the temporary folder cannot be written.
        """
        key = (name, color)
        found = self._tinted.get(key)
        if found is None:
            if self._tinted_folder is None:
                self._tinted_folder = QTemporaryDir()
            path = Path(self._tinted_folder.filePath(f"{name}-{color.lstrip('#')}.svg"))
            path.write_text(self._tint(name, QColor(color)), encoding="utf-8")
            found = self._tinted[key] = path.as_posix()
        return found

    def clear(self) -> None:
        """Forget drawn pictures, after a change of colours or of the screen."""
        self._pixmaps.clear()
        self._icons.clear()

    def _draw(self, name: str, color: QColor, size: int, ratio: float) -> QPixmap:
        renderer = QSvgRenderer(QByteArray(self._tint(name, color).encode()))
        edge = max(1, round(size * ratio))
        pixmap = QPixmap(QSize(edge, edge))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter, QRectF(0, 0, edge, edge))
        if color.alpha() < 255:
            # All at once: drawn shape by shape, a stroke would show through on its filling.
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
            painter.fillRect(pixmap.rect(), QColor(0, 0, 0, color.alpha()))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _tint(self, name: str, color: QColor) -> str:
        return self._source(name).replace("currentColor", color.name())

    def _source(self, name: str) -> str:
        found = self._sources.get(name)
        if found is None:
            path = self._folder / f"{name}.svg"
            if not path.is_file():
                raise KeyError(f"no icon is called {name!r}")
            found = self._sources[name] = path.read_text(encoding="utf-8")
        return found


def _with_gap(pixmap: QPixmap, gap: int) -> QPixmap:
    if gap <= 0:
        return pixmap
    ratio = pixmap.devicePixelRatio()
    wide = QPixmap(pixmap.width() + round(gap * ratio), pixmap.height())
    wide.fill(Qt.GlobalColor.transparent)
    wide.setDevicePixelRatio(ratio)
    painter = QPainter(wide)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    return wide


def _sharpest_ratio() -> float:
    return max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
