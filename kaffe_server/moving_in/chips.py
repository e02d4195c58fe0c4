"""A colour as the original stores it, to the nearest of the eight chip colours. Source: tokens, section 1.2."""

import colorsys
import re

GREY = "skifer"
HUES = {"rust": 19, "brun": 29, "oliven": 67, "petrol": 188, "marine": 222, "fiolett": 267, "baer": 331}
"""Degrees, of each chip's solid colour."""

LEAST_CHROMA = 0.12
"""Below it an eye sees grey. 0: grey, 1: a pure colour."""


def nearest_chip(text: str | None) -> str:
    """:param text: ``#rgb`` or ``#rrggbb``; what is grey or unreadable becomes ``skifer``."""
    digits = (text or "").strip().removeprefix("#")
    if re.fullmatch(r"[0-9a-fA-F]{3}", digits):
        digits = "".join(digit * 2 for digit in digits)
    if not re.fullmatch(r"[0-9a-fA-F]{6}", digits):
        return GREY
    red, green, blue = (value / 255 for value in bytes.fromhex(digits))
    if max(red, green, blue) - min(red, green, blue) < LEAST_CHROMA:
        return GREY
    hue = colorsys.rgb_to_hsv(red, green, blue)[0] * 360
    return min(HUES, key=lambda name: abs((HUES[name] - hue + 180) % 360 - 180))
