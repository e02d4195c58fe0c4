"""What the panel on the wall needs: digits large enough to be read from afar, and a small shift that spares it. Pure.

Source: design tokens 2.3 (digits of 8.3 mm for each metre) and visual spec 4.3.
"""

READY_DIGITS = 207 * 0.668 / 1080
MM_PER_METRE = 8.3

SHIFTS = ((0, 0), (2, 0), (2, 2), (0, 2))
SHIFT_SECONDS = 600
SHIFT_SECONDS_CLOSED = 60


def reads_to(width_mm: float, height_mm: float) -> float:
    """Metres, on a panel of that size which the board fills."""
    return READY_DIGITS * min(width_mm, height_mm) / MM_PER_METRE


def shift(seconds: float, closed: bool) -> tuple[int, int]:
    """How far the whole board is moved right and down after that many seconds, in pixels of a 1080 px panel."""
    return SHIFTS[int(seconds // (SHIFT_SECONDS_CLOSED if closed else SHIFT_SECONDS)) % len(SHIFTS)]
