"""Every state of the front desk at every size: what can be tapped is large enough, and nothing leaves its box."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtQuick import QQuickItem

from tests.desktop.kiosk.hands import Hands
from tests.desktop.kiosk.scenes import FRONT_DESK_SCENES, open_sheet
from tests.desktop.kiosk.till import Till
from tests.desktop.walking import stand_still

SIZES = {"1280": ((1280, 800), 10.1), "1920": ((1920, 1080), 21.5), "portrait": ((1080, 1920), 21.5)}
PRIMARY = ("tile-", "send", "ready-", "open", "confirm", "refuse")
GAPS = {SIZES["1280"]: 8, SIZES["1920"]: 10, SIZES["portrait"]: 10}
SLACK = 1.0


def controls(hands: Hands) -> Iterator[QQuickItem]:
    return (item for item in hands.seen() if item.inherits("QQuickAbstractButton") and item.objectName())


def words(hands: Hands) -> Iterator[QQuickItem]:
    return (item for item in hands.seen() if item.inherits("QQuickText") and item.property("text"))


@pytest.fixture(params=SIZES)
def size(request: pytest.FixtureRequest) -> tuple[tuple[int, int], float]:
    return SIZES[request.param]


@pytest.fixture(params=FRONT_DESK_SCENES)
def desk(
    request: pytest.FixtureRequest, till: Till, show: Callable[..., Hands], size: tuple[tuple[int, int], float]
) -> Hands:
    FRONT_DESK_SCENES[request.param](till)
    hands = show(*size)
    hands.get("oops")
    open_sheet(hands.window, FRONT_DESK_SCENES[request.param])
    stand_still(hands.window)
    return hands


def test_a_finger_can_hit_everything_and_text_stays_in_its_box(
    desk: Hands, size: tuple[tuple[int, int], float]
) -> None:
    (width, height), diagonal = size
    millimetre = (width**2 + height**2) ** 0.5 / (diagonal * 25.4)
    found = list(controls(desk))
    assert len(found) > 4
    for item in found:
        least = 20 if item.objectName().startswith(PRIMARY) else 12
        assert min(item.width(), item.height()) >= least * millimetre - SLACK, item.objectName()
    for item in words(desk):
        text = item.property("text")
        assert item.property("contentWidth") <= item.width() + SLACK, text
        parent = item.parentItem()
        while parent is not None and not parent.inherits("QQuickAbstractButton"):
            parent = parent.parentItem()
        if parent is not None:
            assert desk.place(parent).adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(desk.place(item)), text


def test_targets_do_not_overlap(desk: Hands) -> None:
    placed = [(item, desk.place(item)) for item in controls(desk) if item.isEnabled()]
    for n, (item, place) in enumerate(placed):
        for other, elsewhere in placed[n + 1 :]:
            if within_one_list(item, other):
                assert not place.intersects(elsewhere), f"{item.objectName()} and {other.objectName()}"


def within_one_list(item: QQuickItem, other: QQuickItem) -> bool:
    """Neighbours lie beside each other; what scrolls may lie under what does not."""
    return item.parentItem() is other.parentItem()


@pytest.mark.parametrize("larger", [False, True])
def test_larger_text_leaves_every_control_in_the_window(till: Till, show: Callable[..., Hands], larger: bool) -> None:
    FRONT_DESK_SCENES["busy"](till)
    hands = show(larger_text=larger)
    window = hands.place(hands.window.contentItem())
    for name in ("send", "missing", "note", "oops", "tab-kitchen", "shop", "editor"):
        assert window.contains(hands.place(hands.get(name))), name


@pytest.mark.parametrize("items", range(17, 49, 8))
def test_a_menu_that_scrolls_cuts_its_last_row_in_sight_half(
    till: Till, show: Callable[..., Hands], size: tuple[tuple[int, int], float], items: int
) -> None:
    more = "".join(f'[[category.item]]\nname = "Vare {number}"\nprice = 30\n' for number in range(items))
    till.show_menu(f'{till.sample_menu}[[category]]\nname = "Sesong"\nicon = "coffee"\n{more}')
    hands = show(*size)
    bottom = hands.place(hands.get("category-Sesong")).top() - GAPS[size]
    tiles = [hands.place(item) for item in controls(hands) if item.objectName().startswith("tile-")]
    (seen,) = {(bottom - tile.top()) / tile.height() for tile in tiles if tile.top() < bottom < tile.bottom()}
    assert 0.45 < seen < 0.55


@pytest.mark.parametrize("lines", [8, 30])
def test_many_lines_fill_the_width_and_have_a_bar_where_they_scroll(
    till: Till, show: Callable[..., Hands], size: tuple[tuple[int, int], float], lines: int
) -> None:
    for _ in range(lines):
        till.add("Te")
    hands = show(*size)
    area, second = hands.place(hands.get("lines")), hands.place(hands.get("line-B"))
    assert (hands.find("lines-bar") is not None) == (area.right() - second.right() > SLACK)
    assert (hands.find("lines-bar") is not None) == (lines == 30 or size == SIZES["1280"])


def test_without_a_menu_nobody_is_told_to_tap_it(till: Till, show: Callable[..., Hands]) -> None:
    invitation = "Trykk på en vare i menyen"
    hands = show()
    assert invitation in [item.property("text") for item in words(hands)]
    till.show_menu("")
    assert invitation not in [item.property("text") for item in words(hands)]


@pytest.mark.parametrize("name", ["1920", "portrait"])
def test_the_editor_shows_a_long_name_whole_where_there_is_room(
    till: Till, show: Callable[..., Hands], name: str
) -> None:
    FRONT_DESK_SCENES["long-names"](till)
    heading = show(*SIZES[name]).get("editor-name")
    assert not heading.property("truncated")
    assert heading.property("contentHeight") <= heading.height() + SLACK
