"""What the walks through the kiosk's views share: sizes, and scenes made over canned stores."""

from collections.abc import Callable
from typing import Any

from tests.desktop.canned import CannedStores
from tests.desktop.kiosk.till import Till

SIZES = {"1280": ((1280, 800), 10.1), "1920": ((1920, 1080), 21.5), "portrait": ((1080, 1920), 21.5)}
DESK = "a monitor of few pixels, as on a desk"
ALL_SIZES = {**SIZES, DESK: ((1280, 800), 15.7)}

Walk = Callable[..., dict[str, list[str]]]


def fed(scene: Callable[[Any], None], with_what: type[Till] | type[CannedStores]) -> Till | CannedStores:
    made = with_what()
    scene(made)
    return made
