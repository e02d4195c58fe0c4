import pytest
from pytestqt.qtbot import QtBot

from kaffe_desktop.link import Link
from kaffe_desktop.stores import Stores
from kaffe_desktop.stores.shop import Shop
from kaffe_server.contract.commands import UpdateStatus
from kaffe_server.contract.errors import Unavailable
from kaffe_server.contract.frames import Change, encode
from kaffe_server.contract.records import Message, Status
from tests.desktop.stores.cafe import Cafe

BUNS = Message(id=1, title="Boller", subtitle="nybakte")


def seen(shop: Shop) -> tuple[bool, bool, str, str]:
    return shop.open, shop.showMessage, shop.messageTitle, shop.messageSubtitle


def test_until_the_hub_has_told_nothing_is_known() -> None:
    stores = Stores(Link("ws://127.0.0.1:9"))
    assert (stores.shop.known, stores.shop.open) == (False, True)


def test_the_chosen_message_is_shown(cafe: Cafe) -> None:
    cafe.stores.shop.load(Status(open=True, show_message=True, message_id=1), [BUNS])
    assert seen(cafe.stores.shop) == (True, True, "Boller", "nybakte")


def test_a_message_that_is_switched_off_is_not_shown(cafe: Cafe) -> None:
    cafe.stores.shop.load(Status(open=False, show_message=False, message_id=1), [BUNS])
    assert seen(cafe.stores.shop) == (False, False, "Boller", "nybakte")


def test_a_message_that_does_not_exist_is_not_shown(cafe: Cafe) -> None:
    cafe.stores.shop.load(Status(open=True, show_message=True, message_id=2), [BUNS])
    assert seen(cafe.stores.shop) == (True, False, "", "")


def test_messages_change_one_by_one(cafe: Cafe, qtbot: QtBot) -> None:
    shop = cafe.stores.shop
    shop.load(Status(open=True, show_message=True, message_id=1))
    with qtbot.waitSignal(shop.changed):
        shop.change_message(Change(action="create", record=encode(BUNS), seq=1))
    assert shop.messageTitle == "Boller"
    shop.change_message(Change(action="delete", record=encode(BUNS), seq=2))
    assert shop.showMessage is False


@pytest.mark.parametrize("open_now", [True, False])
def test_opening_and_closing_ask_the_hub(cafe: Cafe, open_now: bool) -> None:
    cafe.stores.shop.setOpen(open_now)
    asked = cafe.link.asked[0]
    assert (asked.topic, asked.event) == ("collection:status", "update")
    assert isinstance(asked.command, UpdateStatus)
    assert asked.command.record.open is open_now


@pytest.mark.parametrize(("open_now", "title"), [(True, "Kafeen ble ikke åpnet"), (False, "Kafeen ble ikke stengt")])
def test_a_failed_closing_can_be_tried_again(cafe: Cafe, open_now: bool, title: str) -> None:
    cafe.stores.shop.setOpen(open_now)
    command = cafe.link.asked[0].command
    cafe.link.answer(Unavailable("no disk"))
    assert (cafe.stores.notices.title, cafe.stores.notices.action) == (title, "Prøv igjen")
    cafe.stores.notices.act()
    assert cafe.link.asked[0].command is command
