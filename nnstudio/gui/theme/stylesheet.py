"""One style sheet for the whole window, written from tokens and a scale.

Plain Qt widgets look right without further work. Variants are dynamic properties:
``QPushButton[variant="primary" | "ghost" | "link"]``, ``[buttonSize="small" | "large"]``,
``QToolButton[variant="bordered"]``, ``QLabel[tone="text2"]``, ``QFrame[card="true"]``,
``QTabBar[variant="workspace"]``, ``[invalid="error" | "warn"]`` on fields.
Fonts are set by `Theme`, not here, because a style sheet knows no fractions of a pixel.
"""

from __future__ import annotations

from collections.abc import Callable
from string import Template

from nnstudio.gui.theme.tokens import (
    BUTTON_HEIGHT,
    BUTTON_HEIGHT_LARGE,
    BUTTON_HEIGHT_SMALL,
    FIELD_HEIGHT,
    HIT_AREA,
    RADIUS_BUTTON,
    RADIUS_CARD,
    RADIUS_FIELD,
    ROW_HEIGHT,
    Tokens,
)

ImageFile = Callable[[str, str], str]
"""(icon name, colour) -> path of a tinted file."""

_COLORS = [
    "bg",
    "surface",
    "surface2",
    "canvas",
    "hover",
    "line",
    "line2",
    "text",
    "text2",
    "text3",
    "accent",
    "accent_fill",
    "on_accent",
    "accent_tint",
    "accent_border",
    "ok",
    "warn",
    "warn_bg",
    "warn_border",
    "error",
    "error_bg",
    "error_border",
]

_BASE = """
* { outline: none; }
QMainWindow, QDialog { background: $bg; }
QToolTip { background: $text; color: $surface; border: 0; padding: ${p4}px ${p8}px; }
QLabel { background: transparent; }
QLabel[tone="text2"] { color: $text2; }
QLabel[tone="text3"] { color: $text3; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="ok"] { color: $ok; }
QLabel[tone="warn"] { color: $warn; }
QLabel[tone="error"] { color: $error; }
QLabel:disabled { color: $text3; }
QFrame[card="true"] { background: $surface; border: ${w}px solid $line2;
  border-radius: ${r_card}px; }
QFrame[panel="true"] { background: $surface; border: 0; }
QWidget[ground="surface"] { background: $surface; }
QWidget[ground="well"] { background: $surface2; }
QFrame[line="horizontal"] { background: $line; border: 0; max-height: ${w}px;
  min-height: ${w}px; }
QFrame[line="vertical"] { background: $line; border: 0; max-width: ${w}px; min-width: ${w}px; }
QScrollArea, QScrollArea > QWidget > QWidget[transparent="true"] { background: transparent;
  border: 0; }
QStatusBar { background: $surface; border-top: ${w}px solid $line; color: $text2;
  min-height: ${p23}px; }
QStatusBar::item { border: 0; }
QSplitter::handle { background: $line; }
QSplitter::handle:hover { background: $line2; }
QSplitter::handle:pressed { background: $accent; }
"""

_MENUS = """
QMenuBar { background: $surface; color: $text2; border: 0; padding: 0 ${p4}px; }
QMenuBar::item { background: transparent; padding: ${p4}px ${p8}px; border-radius: ${p4}px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $hover; color: $text; }
QMenu { background: $surface; color: $text; border: ${w}px solid $line2; padding: ${p4}px; }
QMenu::item { padding: ${p4}px ${p24}px ${p4}px ${p8}px; border-radius: ${p4}px;
  min-height: ${p18}px; margin: 0; }
QMenu::icon { padding-left: ${p8}px; }
QMenu::item:selected { background: $hover; }
QMenu::item:disabled { color: $text3; }
QMenu::separator { height: ${w}px; background: $line; margin: ${p4}px ${p8}px; }
QMenu::indicator { width: ${p14}px; height: ${p14}px; margin-left: ${p6}px; }
QMenu::indicator:checked { image: url($img_check); }
QMenu::right-arrow { image: url($img_right); width: ${p12}px; height: ${p12}px; }
"""

_BUTTONS = """
QPushButton { background: $surface; color: $text; border: ${w}px solid $line2;
  border-radius: ${r_button}px; padding: 0 ${p11}px; min-height: ${h_button}px; }
QPushButton:hover { background: $surface2; border-color: $text3; }
QPushButton:pressed { background: $hover; }
QPushButton:checked { background: $accent_tint; border-color: $accent; }
QPushButton:disabled { background: $surface2; color: $text3; border-color: $line; }
QPushButton[buttonSize="small"] { min-height: ${h_small}px; padding: 0 ${p9}px;
  border-radius: ${r_field}px; }
QPushButton[buttonSize="large"] { min-height: ${h_large}px; padding: 0 ${p24}px; }
QPushButton[variant="primary"] { background: $accent_fill; color: $on_accent;
  border-color: $accent_fill; }
QPushButton[variant="primary"]:hover { background: $primary_hover; border-color: $primary_hover; }
QPushButton[variant="primary"]:pressed { background: $primary_press; }
QPushButton[variant="primary"]:disabled { background: $surface2; color: $text3;
  border-color: $line2; }
QPushButton[variant="ghost"] { background: transparent; border-color: transparent; color: $text2; }
QPushButton[variant="ghost"]:hover { background: $hover; color: $text; }
QPushButton[variant="link"] { background: transparent; border-color: transparent; color: $accent;
  padding: 0 ${p2}px; }
QPushButton[variant="link"]:hover { text-decoration: underline; }
QPushButton[variant="link"]:disabled { color: $text3; }
QPushButton::menu-indicator { image: url($img_down); width: ${p12}px; height: ${p12}px;
  subcontrol-position: right center; subcontrol-origin: padding; right: ${p8}px; }
QToolButton { background: transparent; color: $text2; border: ${w}px solid transparent;
  border-radius: ${r_field}px; min-width: ${h_tool}px; min-height: ${h_tool}px; padding: 0; }
QToolButton:hover { background: $hover; color: $text; }
QToolButton:pressed, QToolButton:checked { background: $accent_tint; color: $accent; }
QToolButton:disabled { color: $text3; background: transparent; }
QToolButton[variant="bordered"] { background: $surface; border-color: $line2;
  border-radius: ${r_button}px; min-width: ${h_button}px; min-height: ${h_button}px; }
QToolButton[variant="bordered"]:hover { background: $surface2; border-color: $text3; }
QToolButton[variant="bordered"]:disabled { background: $surface2; border-color: $line; }
QToolButton::menu-indicator { image: none; }
QToolButton[popupMode="1"] { padding-right: ${p14}px; }
QToolButton::menu-button { border: 0; width: ${p14}px; }
QToolButton::menu-arrow { image: url($img_down); width: ${p10}px; height: ${p10}px; }
"""

_DIALOGS = """
QMessageBox { messagebox-warning-icon: url($img_warning); messagebox-critical-icon:
  url($img_error); messagebox-information-icon: url($img_info); messagebox-question-icon:
  url($img_question); }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QDialogButtonBox QPushButton:default { background: $accent_fill; color: $on_accent;
  border-color: $accent_fill; }
QDialogButtonBox QPushButton:default:hover { background: $primary_hover; }
QDialogButtonBox QPushButton:default:disabled { background: $surface2; color: $text3;
  border-color: $line2; }
"""

_FIELDS = """
QLineEdit, QComboBox, QAbstractSpinBox { background: $surface; color: $text;
  border: ${w}px solid $line2; border-radius: ${r_field}px; padding: 0 ${p7}px;
  min-height: ${h_field}px; selection-background-color: $accent_fill;
  selection-color: $on_accent; placeholder-text-color: $text3; }
QAbstractSpinBox { max-height: ${h_field}px; }
QTextEdit, QPlainTextEdit { background: $surface; color: $text; border: ${w}px solid $line2;
  border-radius: ${r_field}px; padding: ${p4}px; selection-background-color: $accent_fill;
  selection-color: $on_accent; placeholder-text-color: $text3; }
QPlainTextEdit[code="true"] { background: $surface2; color: $text2; border-color: $line;
  border-radius: ${r_button}px; }
QLineEdit:hover, QComboBox:hover, QAbstractSpinBox:hover { border-color: $text3; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QTextEdit:focus, QPlainTextEdit:focus
  { border-color: $accent; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled, QTextEdit:disabled,
QPlainTextEdit:disabled, QLineEdit:read-only { background: $surface2; color: $text2;
  border-color: $line; }
QLineEdit[invalid="error"], QComboBox[invalid="error"], QTextEdit[invalid="error"]
  { border-color: $error; }
QLineEdit[invalid="warn"], QComboBox[invalid="warn"], QTextEdit[invalid="warn"]
  { border-color: $warn; }
QLineEdit, QAbstractSpinBox { padding: 0 ${p6}px; }
QComboBox { padding: 0 0 0 ${p8}px; combobox-popup: 0; }
QComboBox[pill="true"] { border-radius: ${r_pill}px; padding-left: ${p10}px; }
QComboBox:on { border-color: $accent; }
QComboBox[compact="true"] { min-height: ${h_tool}px; padding-left: ${p6}px; }
QComboBox[compact="true"]::drop-down { width: ${p18}px; }
QComboBox[roleLook="target"] { border-color: $accent; color: $accent; font-weight: 600; }
QComboBox[roleLook="quiet"] { color: $text2; }
QComboBox::drop-down { border: 0; width: ${p24}px; subcontrol-position: right center; }
QComboBox::down-arrow { image: url($img_down); width: ${p12}px; height: ${p12}px; }
QComboBox::down-arrow:disabled { image: url($img_down_off); }
QComboBox QAbstractItemView { background: $surface; color: $text; border: ${w}px solid $line2;
  padding: ${p4}px; selection-background-color: $accent_tint; selection-color: $text; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: 0; width: ${p18}px;
  background: transparent; }
QAbstractSpinBox::up-arrow { image: url($img_up); width: ${p10}px; height: ${p10}px; }
QAbstractSpinBox::down-arrow { image: url($img_down); width: ${p10}px; height: ${p10}px; }
QCheckBox, QRadioButton { background: transparent; spacing: ${p8}px; min-height: ${h_hit}px; }
QCheckBox:disabled, QRadioButton:disabled { color: $text3; }
QCheckBox::indicator { width: ${p14}px; height: ${p14}px; background: $surface;
  border: ${w}px solid $line2; border-radius: ${p3}px; }
QCheckBox::indicator:hover { border-color: $text3; }
QCheckBox::indicator:checked { background: $accent_fill; border-color: $accent_fill;
  image: url($img_check_on); }
QCheckBox::indicator:indeterminate { background: $accent_fill; border-color: $accent_fill;
  image: url($img_minus_on); }
QCheckBox::indicator:disabled { background: $surface2; border-color: $line2; }
QCheckBox::indicator:checked:disabled { image: url($img_check_off); }
QRadioButton::indicator { width: ${p14}px; height: ${p14}px; background: $surface;
  border: ${w}px solid $line2; border-radius: ${r_radio}px; }
QRadioButton::indicator:hover { border-color: $text3; }
QRadioButton::indicator:checked { border-color: $accent_fill; background: $accent_fill;
  image: url($img_radio_on); }
QRadioButton::indicator:checked:disabled { background: $text3; border-color: $text3; }
QSlider { min-height: ${h_hit}px; background: transparent; }
QSlider::groove:horizontal { height: ${p4}px; background: $line2; border-radius: ${r_groove}px; }
QSlider::sub-page:horizontal { background: $accent_fill; border-radius: ${r_groove}px; }
QSlider::sub-page:horizontal:disabled { background: $line2; }
QSlider::handle:horizontal { width: ${handle}px; height: ${handle}px; margin: -${handle_out}px 0;
  border: ${p2}px solid $accent; border-radius: ${r_handle}px; background: $surface; }
QSlider::handle:horizontal:hover { background: $accent_tint; }
QSlider::handle:horizontal:disabled { border-color: $text3; }
QProgressBar { background: $line; border: 0; border-radius: ${r_bar}px; max-height: ${p6}px;
  min-height: ${p6}px; color: transparent; }
QProgressBar::chunk { background: $accent_fill; border-radius: ${r_bar}px; }
QProgressBar[tone="ok"]::chunk { background: $ok; }
"""

_TABS = """
QTabWidget::pane { border: 0; }
QTabBar { background: transparent; border: 0; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $text2; border: 0;
  border-bottom: ${p2}px solid transparent; padding: ${p4}px ${p10}px; }
QTabBar::tab:hover { color: $text; background: $hover; }
QTabBar::tab:selected { color: $text; background: $surface; border-bottom-color: $accent;
  font-weight: 600; }
QTabBar::tab:disabled { color: $text3; }
QTabBar[variant="workspace"]::tab { padding: 0 ${p14}px; background: transparent; }
QTabBar[variant="workspace"]::tab:hover { color: $text; }
QTabBar::close-button { image: url($img_close); width: ${p12}px; height: ${p12}px; }
QTabBar::scroller { width: ${p28}px; }
"""

_VIEWS = """
QAbstractItemView { background: $surface; color: $text; border: 0; alternate-background-color:
  $surface2; selection-background-color: $accent_tint; selection-color: $text; }
QTreeView { show-decoration-selected: 1; }
QTreeView::item, QListView::item { min-height: ${h_row}px; padding: 0 ${p4}px; }
QListView::item { border-radius: ${r_field}px; }
QTableView { gridline-color: $line; }
QTableView::item { padding: 0 ${p8}px; border: 0; border-bottom: ${w}px solid $line; }
QTreeView::item:hover, QListView::item:hover { background: $hover; }
QTreeView::item:selected, QListView::item:selected, QTableView::item:selected
  { background: $accent_tint; color: $text; }
QTreeView::branch:hover { background: $hover; }
QTreeView::branch:selected { background: $accent_tint; }
QTreeView::branch:has-children:!has-siblings:closed, QTreeView::branch:closed:has-children
  { image: url($img_right); padding: ${p4}px; }
QTreeView::branch:open:has-children { image: url($img_down); padding: ${p4}px; }
QHeaderView { background: $surface2; border: 0; }
QHeaderView::section { background: $surface2; color: $text2; border: 0;
  border-bottom: ${w}px solid $line2; padding: ${p4}px ${p11}px; min-height: ${p20}px;
  font-weight: 600; }
QHeaderView::section:vertical { border-bottom: 0; color: $text3; }
QTableCornerButton::section { background: $surface2; border: 0; }
QScrollBar { background: transparent; border: 0; margin: 0; }
QScrollBar:vertical { width: ${p10}px; }
QScrollBar:horizontal { height: ${p10}px; }
QScrollBar::handle { background: $line2; border-radius: ${r_scroll}px; }
QScrollBar::handle:vertical { min-height: ${h_hit}px; margin: ${p2}px; }
QScrollBar::handle:horizontal { min-width: ${h_hit}px; margin: ${p2}px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $text3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }
QGroupBox { border: 0; margin-top: ${p20}px; }
QGroupBox::title { subcontrol-origin: margin; left: 0; color: $text; }
"""

_IMAGES = {
    "img_check": ("check", "text"),
    "img_check_on": ("check-bold", "on_accent"),
    "img_check_off": ("check-bold", "text3"),
    "img_minus_on": ("minus", "on_accent"),
    "img_radio_on": ("dot", "on_accent"),
    "img_right": ("chevron-right", "text3"),
    "img_down": ("chevron-down", "text3"),
    "img_down_off": ("chevron-down", "line2"),
    "img_up": ("chevron-up", "text3"),
    "img_close": ("close", "text3"),
    "img_warning": ("warning", "warn"),
    "img_error": ("error", "error"),
    "img_info": ("info", "accent"),
    "img_question": ("question", "accent"),
}


def make_stylesheet(tokens: Tokens, scale: float, image_file: ImageFile) -> str:
    """Return the style sheet of the application.

    Args:
        tokens: the colours.
        scale: UI scale, 1.0 to 2.5.
        image_file: gives the path of a tinted icon.
    """
    values: dict[str, str] = {name: tokens.value(name) for name in _COLORS}
    values |= _measures(tokens, scale)
    values |= {key: image_file(icon, tokens.value(token)) for key, (icon, token) in _IMAGES.items()}
    # Towards the text colour in both themes, so white words on it stay readable.
    values["primary_hover"] = tokens.color("accent_fill").darker(112).name()
    values["primary_press"] = tokens.color("accent_fill").darker(125).name()
    parts = (_BASE, _MENUS, _BUTTONS, _DIALOGS, _FIELDS, _TABS, _VIEWS)
    return "\n".join(Template(part).substitute(values) for part in parts)


def line_px(width: float, scale: float) -> int:
    """Return the width of a line in whole pixels; up to 175 % a fine line stays fine."""
    return max(1, int(width * scale + 0.25))


def _measures(tokens: Tokens, scale: float) -> dict[str, str]:
    def px(value: float) -> int:
        return max(1, round(value * scale))

    border = line_px(tokens.line_width, scale)

    def inner(height: float) -> int:
        """Content height of a control, which the style sheet counts without its border."""
        return px(height) - 2 * border

    groove = px(4)
    handle = px(14)
    handle += (handle - groove) % 2  # equal parts above and below, so that it is round

    measures: dict[str, int] = {f"p{n}": px(n) for n in (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)}
    measures |= {f"p{n}": px(n) for n in (14, 18, 20, 23, 24, 28)}
    measures |= {
        "w": border,
        "r_field": px(RADIUS_FIELD),
        "r_button": px(RADIUS_BUTTON),
        "r_card": px(RADIUS_CARD),
        "r_pill": px(FIELD_HEIGHT) // 2,
        "r_radio": px(14) // 2 + border,
        # More than half the height would make the style sheet draw square corners.
        "r_handle": handle // 2,
        "r_groove": px(4) // 2,
        "r_bar": px(6) // 2,
        "r_scroll": (px(10) - 2 * px(2)) // 2,
        "handle": handle - 2 * px(2),
        "handle_out": (handle - groove) // 2,
        "h_button": inner(BUTTON_HEIGHT),
        "h_small": inner(BUTTON_HEIGHT_SMALL),
        "h_large": inner(BUTTON_HEIGHT_LARGE),
        "h_tool": inner(HIT_AREA),
        "h_field": inner(FIELD_HEIGHT),
        "h_hit": px(HIT_AREA),
        "h_row": px(ROW_HEIGHT),
    }
    return {name: str(value) for name, value in measures.items()}
