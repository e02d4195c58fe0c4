import msgspec
import pytest

from kaffe_server.contract.commands import ItemSale, UpdateInMenu
from kaffe_server.contract.errors import Forbidden, Unavailable
from tests.desktop.stores.cafe import LATTE, SKOLEBOLLE, Cafe


@pytest.mark.parametrize(
    ("verb", "sale"),
    [
        ("soldOut", ItemSale(id=LATTE, sold_out=True)),
        ("soldOutToday", ItemSale(id=LATTE, sold_out=True, today_only=True)),
        ("sellAgain", ItemSale(id=LATTE, sold_out=False)),
    ],
)
def test_the_hub_is_told_of_the_item_and_nothing_else(cafe: Cafe, verb: str, sale: ItemSale) -> None:
    getattr(cafe.stores.selling, verb)(LATTE)
    asked = cafe.link.asked[0]
    assert (asked.topic, asked.event) == ("collection:menu", "update")
    assert isinstance(asked.command, UpdateInMenu)
    assert asked.command.collection == "item"
    assert msgspec.json.decode(asked.command.record, type=ItemSale) == sale


def test_an_item_that_is_not_in_the_menu_asks_nothing(cafe: Cafe) -> None:
    cafe.stores.selling.soldOut(999)
    assert not cafe.link.asked


def test_what_failed_can_be_tried_again(cafe: Cafe) -> None:
    cafe.stores.selling.soldOut(LATTE)
    command = cafe.link.asked[0].command
    cafe.link.answer(Unavailable("no disk"))
    assert (cafe.stores.notices.title, cafe.stores.notices.action) == ("Latte selges fortsatt", "Prøv igjen")
    cafe.stores.notices.act()
    assert cafe.link.asked[0].command is command


def test_a_screen_that_may_not_says_so(cafe: Cafe) -> None:
    cafe.stores.selling.sellAgain(SKOLEBOLLE)
    cafe.link.answer(Forbidden("kitchen"))
    assert cafe.stores.notices.title == "Skolebolle er fortsatt utsolgt"
