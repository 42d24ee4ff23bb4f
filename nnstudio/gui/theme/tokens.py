"""Every colour and measure of the window as named tokens; knows nothing but QColor.

Colours are kept as text (`#RRGGBB`, or `#AARRGGBB` with opacity), because style sheets and plots
take them so; `Tokens.color` gives the QColor for painting.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtGui import QColor

# Measures in pixels at 100 % UI scale; `Theme.px` scales them.
GRID = 8
RADIUS_FIELD = 5
RADIUS_BUTTON = 6
RADIUS_CARD = 8
RADIUS_POPOVER = 10
BUTTON_HEIGHT = 32
BUTTON_HEIGHT_SMALL = 28
BUTTON_HEIGHT_LARGE = 48
FIELD_HEIGHT = 28
ROW_HEIGHT = 26
HIT_AREA = 24
ICON_SIZE = 16
CHIP_SIZE = 20
FOCUS_WIDTH = 2
FOCUS_GAP = 2

# Times in milliseconds; `Theme.duration` makes them 0 where motion is reduced.
HOVER_MS = 80
FADE_MS = 120
MOVE_MS = 160
TOOLTIP_MS = 600

FAMILIES = ("slate", "blue", "green", "violet", "brown", "magenta")


@dataclass(frozen=True, slots=True)
class Tokens:
    """All colours of one theme, and the two facts a painter asks for.

    Attributes:
        name: "light", "dark", "high_contrast_light" or "high_contrast_dark".
        is_dark: whether text is lighter than its ground.
        is_high_contrast: whether borders are drawn strong.
        line_width: width of borders in pixels at 100 % UI scale.
    """

    name: str
    is_dark: bool
    is_high_contrast: bool
    line_width: int
    # Grounds
    bg: str
    surface: str
    surface2: str
    canvas: str
    dot: str
    hover: str
    # Lines
    line: str
    line2: str
    grid: str
    wire: str
    shadow: str
    # Text
    text: str
    text2: str
    text3: str
    # Accent
    accent: str
    accent_fill: str
    on_accent: str
    accent_tint: str
    accent_border: str
    # The second series of a plot
    second: str
    # States, always with an icon and a word
    ok: str
    ok_bg: str
    warn: str
    warn_bg: str
    warn_border: str
    error: str
    error_bg: str
    error_border: str
    # Families of layer categories
    slate: str
    blue: str
    green: str
    violet: str
    brown: str
    magenta: str

    def color(self, token: str, alpha: float | None = None) -> QColor:
        """Return a token as a QColor.

        Args:
            token: the name of a colour token, e.g. "accent"; a `#RRGGBB` value passes through.
            alpha: opacity from 0 to 1; None keeps the token's own.

        Raises:
            KeyError: there is no colour token of that name.
        """
        color = QColor(self.value(token))
        if alpha is not None:
            color.setAlphaF(alpha)
        return color

    def value(self, token: str) -> str:
        """Return the text form of a colour token; a `#RRGGBB` value passes through.

        Raises:
            KeyError: there is no colour token of that name.
        """
        if token.startswith("#"):
            return token
        value = getattr(self, token, None)
        if not isinstance(value, str) or not value.startswith("#"):
            raise KeyError(f"no colour token is called {token!r}")
        return value


LIGHT = Tokens(
    name="light",
    is_dark=False,
    is_high_contrast=False,
    line_width=1,
    bg="#F3F4F6",
    surface="#FFFFFF",
    surface2="#F8F9FB",
    canvas="#F5F6F8",
    dot="#D5DAE2",
    hover="#ECEFF4",
    line="#E2E5EA",
    line2="#C5CBD5",
    grid="#E9ECF0",
    wire="#7B8798",
    shadow="#12182030",
    text="#191E26",
    text2="#4A5462",
    text3="#636D7C",
    accent="#3452C8",
    accent_fill="#3452C8",
    on_accent="#FFFFFF",
    accent_tint="#EEF1FC",
    accent_border="#BFCAF3",
    second="#B5500B",
    ok="#19764A",
    ok_bg="#EAF6EF",
    warn="#8F5A00",
    warn_bg="#FFF6E1",
    warn_border="#EBD3A0",
    error="#B42318",
    error_bg="#FDF0EE",
    error_border="#F0BDB6",
    slate="#2B2D32",
    blue="#184767",
    green="#127D62",
    violet="#5D38B2",
    brown="#56410D",
    magenta="#B9329D",
)

DARK = Tokens(
    name="dark",
    is_dark=True,
    is_high_contrast=False,
    line_width=1,
    bg="#14171B",
    surface="#1C2026",
    surface2="#22272E",
    canvas="#171A1F",
    dot="#2C323A",
    hover="#292F37",
    line="#2C323A",
    line2="#47505C",
    grid="#2A3037",
    wire="#75808F",
    shadow="#59000000",
    text="#ECEFF4",
    text2="#B7BFCB",
    text3="#98A2B0",
    accent="#93A9FF",
    accent_fill="#4A66DB",
    on_accent="#FFFFFF",
    accent_tint="#252C44",
    accent_border="#43528C",
    second="#F0A262",
    ok="#62C892",
    ok_bg="#1B2F26",
    warn="#E8BA5C",
    warn_bg="#322A18",
    warn_border="#5E4C22",
    error="#FF9A90",
    error_bg="#3A2220",
    error_border="#70403B",
    slate="#83929D",
    blue="#5586E7",
    green="#9EF0DB",
    violet="#9E7ABE",
    brown="#FA9F35",
    magenta="#EBA3DD",
)


def _high_contrast(tokens: Tokens) -> Tokens:
    return replace(
        tokens,
        name=f"high_contrast_{tokens.name}",
        is_high_contrast=True,
        line_width=2,
        line=tokens.line2,
        line2=tokens.text3,
        wire=tokens.text,
        text3=tokens.text2,
        accent_border=tokens.accent,
        warn_border=tokens.warn,
        error_border=tokens.error,
    )


HIGH_CONTRAST_LIGHT = _high_contrast(LIGHT)
HIGH_CONTRAST_DARK = _high_contrast(DARK)

ALL_TOKENS = (LIGHT, DARK, HIGH_CONTRAST_LIGHT, HIGH_CONTRAST_DARK)
