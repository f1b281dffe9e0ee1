"""Whether colours can be told apart: contrast, difference, and how they look to those who see fewer of them.

Contrast is that of WCAG 2.2; difference is CIEDE2000 (Sharma, Wu, Dalal 2005) between colours under D65; the
simulations are those of Machado, Oliveira and Fernandes (2009), full severity, in linear light.
"""

from __future__ import annotations

import math
import re
from typing import Literal

Sight = Literal["usual", "protanopia", "deuteranopia"]
Triple = tuple[float, float, float]

_SIMULATED: dict[str, tuple[Triple, Triple, Triple]] = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
}
_XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
_WHITE = (0.95047, 1.0, 1.08883)
_POWER = 25.0**7


def is_colour(written: object) -> bool:
    """Return whether a text is a colour in six hexadecimal signs, `#1D4F7C`."""
    return isinstance(written, str) and re.fullmatch(r"#[0-9A-Fa-f]{6}", written) is not None


def channels(colour: str) -> tuple[int, int, int]:
    """Return red, green and blue, 0 to 255.

    >>> channels("#1D4F7C")
    (29, 79, 124)
    """
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _linear(colour: str) -> Triple:
    red, green, blue = (c / 255 for c in channels(colour))
    return _unbent(red), _unbent(green), _unbent(blue)


def _unbent(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str = "#FFFFFF") -> float:
    """Return the contrast of two colours, from 1 to 21.

    >>> round(contrast("#000000"), 1), round(contrast("#1D4F7C"), 1)
    (21.0, 8.5)
    """
    high, low = sorted((_turned(_XYZ, _linear(c))[1] for c in (one, other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def mixed(colour: str, other: str, share: float) -> str:
    """Return a colour with a share of another mixed in, sign by sign.

    >>> mixed("#000000", "#FFFFFF", 0.5)
    '#808080'
    """
    blend = (round(a + (b - a) * share) for a, b in zip(channels(colour), channels(other), strict=True))
    return "#" + "".join(f"{c:02X}" for c in blend)


def _turned(rows: tuple[Triple, Triple, Triple], values: Triple) -> Triple:
    x, y, z = (sum(a * b for a, b in zip(row, values, strict=True)) for row in rows)
    return x, y, z


def lab(colour: str, sight: Sight = "usual") -> Triple:
    """Return a colour's L*, a* and b*, as it looks to a sight."""
    light = _linear(colour)
    if sight != "usual":
        red, green, blue = (min(max(c, 0.0), 1.0) for c in _turned(_SIMULATED[sight], light))
        light = (red, green, blue)
    x, y, z = (_root(v / w) for v, w in zip(_turned(_XYZ, light), _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _root(value: float) -> float:
    return math.cbrt(value) if value > (6 / 29) ** 3 else value / (3 * (6 / 29) ** 2) + 4 / 29


def difference(one: str, other: str, sight: Sight = "usual") -> float:
    """Return how far apart two colours look (CIEDE2000; 1 is barely seen, 20 is plain).

    >>> round(difference("#1D4F7C", "#5A3E94")), round(difference("#1D4F7C", "#5A3E94", "deuteranopia"))
    (16, 4)
    """
    return ciede2000(lab(one, sight), lab(other, sight))


def ciede2000(one: Triple, other: Triple) -> float:
    """Return the CIEDE2000 difference of two colours given as L*, a*, b*.

    >>> round(ciede2000((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485)), 4)
    2.0425
    """
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean_c = (math.hypot(a1, b1) + math.hypot(a2, b2)) / 2
    g = 1.5 - 0.5 * math.sqrt(mean_c**7 / (mean_c**7 + _POWER))
    a1, a2 = a1 * g, a2 * g
    c1, c2 = math.hypot(a1, b1), math.hypot(a2, b2)
    h1, h2 = math.degrees(math.atan2(b1, a1)) % 360, math.degrees(math.atan2(b2, a2)) % 360
    turn = 0.0 if c1 * c2 == 0 else (h2 - h1 + 180) % 360 - 180
    hue = h1 + h2 if c1 * c2 == 0 else (h1 + turn / 2) % 360
    light, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    t = (
        1
        - 0.17 * _cos(hue - 30)
        + 0.24 * _cos(2 * hue)
        + 0.32 * _cos(3 * hue + 6)
        - 0.20 * _cos(4 * hue - 63)
    )  # fmt: skip
    s_l = 1 + 0.015 * (light - 50) ** 2 / math.sqrt(20 + (light - 50) ** 2)
    s_c, s_h = 1 + 0.045 * chroma, 1 + 0.015 * chroma * t
    turned = 60 * math.exp(-(((hue - 275) / 25) ** 2))
    r_t = -math.sin(math.radians(turned)) * 2 * math.sqrt(chroma**7 / (chroma**7 + _POWER))
    d_l, d_c = (l2 - l1) / s_l, (c2 - c1) / s_c
    d_h = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn / 2)) / s_h
    return math.sqrt(d_l**2 + d_c**2 + d_h**2 + r_t * d_c * d_h)


def _cos(degrees: float) -> float:
    return math.cos(math.radians(degrees))
