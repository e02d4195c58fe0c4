"""How long to wait before trying again. Pure: the source of chance is passed in.

Source of the steps: the JavaScript client of Phoenix, ``reconnectAfterMs`` and ``rejoinAfterMs``.
"""

from collections.abc import Callable, Iterator
from itertools import chain, repeat

RECONNECT = (0.01, 0.05, 0.1, 0.15, 0.2, 0.25, 0.5, 1.0, 2.0, 5.0)
REJOIN = (1.0, 2.0, 5.0, 10.0)


def delays(steps: tuple[float, ...], random: Callable[[], float]) -> Iterator[float]:
    """Seconds, without end: each step, then the last one for ever, shortened by up to half.

    The jitter keeps the screens of a house from coming back all at once.

    :param random: a number in [0, 1).
    """
    for step in chain(steps, repeat(steps[-1])):
        yield step * (1 - random() / 2)
