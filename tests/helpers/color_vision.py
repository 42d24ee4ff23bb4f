"""How colours look to people with a colour vision deficiency, and how far apart two colours are.

Simulation: Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color
vision deficiency", IEEE TVCG 15(6), 2009, severity 1.0, applied to linear RGB.
Difference: CIEDE2000 (Sharma, Wu and Dalal 2005) and CIE76 on CIELAB with the white point D65.
"""

from __future__ import annotations

import numpy as np

VISIONS: dict[str, np.ndarray] = {
    "normal": np.eye(3),
    "protan": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deutan": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritan": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}

_TO_XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)
_WHITE = _TO_XYZ.sum(axis=1)


def lab_as_seen(hex_color: str, vision: str) -> np.ndarray:
    """Return CIELAB of a `#RRGGBB` colour as a person with that vision sees it."""
    srgb = np.array([int(hex_color[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    linear = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
    seen = np.clip(VISIONS[vision] @ linear, 0.0, 1.0)
    ratio = (_TO_XYZ @ seen) / _WHITE
    f = np.where(ratio > (6 / 29) ** 3, np.cbrt(ratio), ratio / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def delta_e_76(one: np.ndarray, other: np.ndarray) -> float:
    """Return the Euclidean distance in CIELAB."""
    return float(np.linalg.norm(one - other))


def delta_e_2000(one: np.ndarray, other: np.ndarray) -> float:
    """Return the CIEDE2000 difference."""
    l1, a1, b1 = one
    l2, a2, b2 = other
    mean_c = (np.hypot(a1, b1) + np.hypot(a2, b2)) / 2
    g = 0.5 * (1 - np.sqrt(mean_c**7 / (mean_c**7 + 25.0**7)))
    a1, a2 = a1 * (1 + g), a2 * (1 + g)
    c1, c2 = np.hypot(a1, b1), np.hypot(a2, b2)
    h1, h2 = np.degrees(np.arctan2(b1, a1)) % 360, np.degrees(np.arctan2(b2, a2)) % 360
    turn = h2 - h1
    if c1 * c2 == 0:
        turn = 0.0
    elif turn > 180:
        turn -= 360
    elif turn < -180:
        turn += 360
    d_l, d_c = l2 - l1, c2 - c1
    d_h = 2 * np.sqrt(c1 * c2) * np.sin(np.radians(turn) / 2)
    l_m, c_m = (l1 + l2) / 2, (c1 + c2) / 2
    h_m = h1 + h2 if c1 * c2 == 0 else (h1 + turn / 2) % 360
    t = (
        1
        - 0.17 * np.cos(np.radians(h_m - 30))
        + 0.24 * np.cos(np.radians(2 * h_m))
        + 0.32 * np.cos(np.radians(3 * h_m + 6))
        - 0.20 * np.cos(np.radians(4 * h_m - 63))
    )
    s_l = 1 + 0.015 * (l_m - 50) ** 2 / np.sqrt(20 + (l_m - 50) ** 2)
    s_c, s_h = 1 + 0.045 * c_m, 1 + 0.015 * c_m * t
    swing = 30 * np.exp(-(((h_m - 275) / 25) ** 2))
    r_t = -2 * np.sqrt(c_m**7 / (c_m**7 + 25.0**7)) * np.sin(np.radians(2 * swing))
    x, y, z = d_l / s_l, d_c / s_c, d_h / s_h
    return float(np.sqrt(x * x + y * y + z * z + r_t * y * z))
