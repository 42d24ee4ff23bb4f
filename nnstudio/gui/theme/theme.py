"""The look of the window at this moment: colours, fonts, icons, scale and motion.

One Theme is made in `app.py` and handed to every view. Views read it while painting and follow
`changed`; they keep no colours of their own.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from nnstudio.gui.theme.categories import category_look
from nnstudio.gui.theme.focus_ring import FocusRing
from nnstudio.gui.theme.fonts import SPECS, Role, make_font
from nnstudio.gui.theme.icons import IconStore
from nnstudio.gui.theme.motion import system_reduces_motion
from nnstudio.gui.theme.palette import make_palette
from nnstudio.gui.theme.stylesheet import line_px, make_stylesheet
from nnstudio.gui.theme.tokens import (
    DARK,
    HIGH_CONTRAST_DARK,
    HIGH_CONTRAST_LIGHT,
    ICON_SIZE,
    LIGHT,
    Tokens,
)

SMALLEST_SCALE = 1.0
LARGEST_SCALE = 2.5


class Mode(StrEnum):
    """What a person may choose; `SYSTEM` and `HIGH_CONTRAST` follow the system's brightness."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"
    HIGH_CONTRAST_LIGHT = "high_contrast_light"
    HIGH_CONTRAST_DARK = "high_contrast_dark"


_SCHEMES = {
    Mode.LIGHT: Qt.ColorScheme.Light,
    Mode.HIGH_CONTRAST_LIGHT: Qt.ColorScheme.Light,
    Mode.DARK: Qt.ColorScheme.Dark,
    Mode.HIGH_CONTRAST_DARK: Qt.ColorScheme.Dark,
}


# More special classes first: Qt takes the first that fits.
_CLASS_FONTS: tuple[tuple[str, Role], ...] = (
    ("QMenu", "control"),
    ("QMenuBar", "control"),
    ("QComboBox", "control"),
    ("QLineEdit", "control"),
    ("QAbstractSpinBox", "control"),
    ("QHeaderView", "caption_strong"),
    ("QAbstractItemView", "control"),
    ("QTabBar", "control"),
    ("QCheckBox", "control"),
    ("QRadioButton", "control"),
    ("QPushButton", "button"),
    ("QToolTip", "caption"),
    ("QTipLabel", "caption"),
    ("QStatusBar", "caption"),
)


class Theme(QObject):
    """Colours, fonts, icons, scale and motion; owner of what the application looks like.

    Args:
        mode: what the person chose; an unknown word counts as "system".
        scale: UI scale, kept between 1.0 and 2.5.
        reduce_motion: True or False as chosen, None follows the system.
    """

    changed = Signal()

    def __init__(
        self,
        mode: str = Mode.SYSTEM,
        scale: float = 1.0,
        reduce_motion: bool | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._mode = _as_mode(mode)
        self._scale = _clamped(scale)
        self._reduce_motion = reduce_motion
        self._system_reduces_motion = system_reduces_motion()
        self._app: QApplication | None = None
        self._ring: FocusRing | None = None
        self._fonts: dict[str, QFont] = {}
        self._icons = IconStore()
        self._tokens = self._wanted_tokens()

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        return self._tokens

    @property
    def mode(self) -> Mode:
        """What the person chose."""
        return self._mode

    @property
    def scale(self) -> float:
        """UI scale, 1.0 to 2.5."""
        return self._scale

    @property
    def reduce_motion(self) -> bool:
        """Whether movements are to be instant."""
        if self._reduce_motion is not None:
            return self._reduce_motion
        return self._system_reduces_motion

    @property
    def icons(self) -> IconStore:
        """The icon files behind `icon` and `pixmap`."""
        return self._icons

    def configure(
        self,
        *,
        mode: str | None = None,
        scale: float | None = None,
        reduce_motion: bool | Literal["system"] | None = None,
    ) -> None:
        """Change what the person chose; what is None stays. Emits `changed` once if it differs.

        Args:
            mode: a `Mode`; an unknown word counts as "system".
            scale: UI scale, kept between 1.0 and 2.5.
            reduce_motion: True, False or "system".
        """
        before = (self._mode, self._scale, self._reduce_motion)
        if mode is not None:
            self._mode = _as_mode(mode)
        if scale is not None:
            self._scale = _clamped(scale)
        if reduce_motion is not None:
            self._reduce_motion = None if reduce_motion == "system" else reduce_motion
        if before != (self._mode, self._scale, self._reduce_motion):
            self._refresh(announce=True)

    def apply(self, app: QApplication) -> None:
        """Dress the application and keep following the system from now on."""
        first = self._app is None
        self._app = app
        app.setStyle("Fusion")
        if first:
            app.styleHints().colorSchemeChanged.connect(self._on_system_changed)
            access = getattr(app.styleHints(), "accessibility", None)  # Qt 6.10
            if access is not None:
                access().contrastPreferenceChanged.connect(self._on_system_changed)
            self._ring = FocusRing(app, self._ring_look, self)
        self._refresh(announce=not first)

    def color(self, token: str, alpha: float | None = None) -> QColor:
        """Return a colour token for painting; see `Tokens.color`."""
        return self._tokens.color(token, alpha)

    def family_color(self, category: str) -> QColor:
        """Return the colour of a layer category."""
        return self._tokens.color(category_look(category).family)

    def px(self, value: float) -> int:
        """Return a length of the 100 % design in pixels at the current scale."""
        return max(1, round(value * self._scale)) if value > 0 else round(value * self._scale)

    def line_px(self, width: float | None = None) -> int:
        """Return the width of a line in pixels, which grows slower than everything else.

        Args:
            width: at 100 %; None: the theme's border width.
        """
        wanted = self._tokens.line_width if width is None else width
        return line_px(wanted, self._scale)

    def font(self, role: Role) -> QFont:
        """Return the font of a role at the current scale."""
        found = self._fonts.get(role)
        if found is None:
            found = self._fonts[role] = make_font(role, self._scale)
        return QFont(found)

    def metrics(self, role: Role) -> QFontMetrics:
        """Return the measures of a role's font."""
        return QFontMetrics(self.font(role))

    def line_height(self, role: Role) -> int:
        """Return the height of a line of a role, in pixels at the current scale."""
        return self.px(SPECS[role].line)

    def icon(
        self, name: str, color: str = "text2", size: float = ICON_SIZE, *, gap: int = 0
    ) -> QIcon:
        """Return a tinted icon.

        Args:
            name: an icon's name, e.g. "train".
            color: a colour token.
            size: edge length at 100 % scale.
            gap: free space at its right, at 100 %, where the style leaves too little.
        """
        faint = self.color("text3", 0.6)
        room = self.px(gap) if gap else 0
        return self._icons.icon(name, self.color(color), faint, self.px(size), room)

    def pixmap(
        self, name: str, color: str = "text2", size: float = ICON_SIZE, ratio: float | None = None
    ) -> QPixmap:
        """Return a tinted picture for painting; `ratio` is the painter's device pixel ratio."""
        return self._icons.pixmap(name, self.color(color), self.px(size), ratio)

    def duration(self, milliseconds: int) -> int:
        """Return how long a movement lasts: 0 where motion is reduced."""
        return 0 if self.reduce_motion else milliseconds

    def _refresh(self, *, announce: bool) -> None:
        app = self._app
        if app is not None:
            app.styleHints().setColorScheme(_SCHEMES.get(self._mode, Qt.ColorScheme.Unknown))
        self._tokens = self._wanted_tokens()
        self._fonts.clear()
        self._icons.clear()
        if app is not None:
            app.setPalette(make_palette(self._tokens))
            app.setStyleSheet(make_stylesheet(self._tokens, self._scale, self._icons.tinted_file))
            self._set_fonts(app)  # the first style sheet makes Qt forget fonts of classes
        if announce:
            self.changed.emit()

    def _set_fonts(self, app: QApplication) -> None:
        app.setFont(self.font("body"))
        for name, role in _CLASS_FONTS:
            # The stubs ask for bytes, the binding takes only str (PySide6 6.11).
            app.setFont(self.font(role), name)  # pyright: ignore[reportArgumentType]

    def _wanted_tokens(self) -> Tokens:
        mode = self._mode
        dark = _SCHEMES.get(mode, _system_scheme()) == Qt.ColorScheme.Dark
        contrast = mode in (Mode.HIGH_CONTRAST, Mode.HIGH_CONTRAST_LIGHT, Mode.HIGH_CONTRAST_DARK)
        if mode is Mode.SYSTEM:
            contrast = _system_wants_contrast()
        if contrast:
            return HIGH_CONTRAST_DARK if dark else HIGH_CONTRAST_LIGHT
        return DARK if dark else LIGHT

    def _ring_look(self) -> tuple[QColor, int, int]:
        return self.color("accent"), self.px(2), self.px(2)

    @Slot()
    def _on_system_changed(self) -> None:
        if self._wanted_tokens() != self._tokens:
            self._refresh(announce=True)


def _as_mode(word: str) -> Mode:
    try:
        return Mode(word)
    except ValueError:
        return Mode.SYSTEM


def _clamped(scale: float) -> float:
    return min(LARGEST_SCALE, max(SMALLEST_SCALE, float(scale)))


def _system_scheme() -> Qt.ColorScheme:
    if QGuiApplication.instance() is None:
        return Qt.ColorScheme.Light
    return QGuiApplication.styleHints().colorScheme()


def _system_wants_contrast() -> bool:
    if QGuiApplication.instance() is None:
        return False
    access = getattr(QGuiApplication.styleHints(), "accessibility", None)  # Qt 6.10
    preference = getattr(Qt, "ContrastPreference", None)
    if access is None or preference is None:
        return False
    return access().contrastPreference() == preference.HighContrast
