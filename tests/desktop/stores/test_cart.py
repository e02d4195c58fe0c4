from uuid import UUID

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kaffe_desktop.link import NoAnswer
from kaffe_server.contract.commands import PlaceOrder
from kaffe_server.contract.errors import Closed, Internal, Invalid, KaffeError, RateLimited, SoldOut, Unavailable
from kaffe_server.contract.frames import Change, OrderAnswer, OrdersAnswer, encode
from kaffe_server.contract.records import State
from tests.desktop.stores.cafe import (
    BOLLE,
    BREAD,
    CARAMEL,
    CUP,
    ITEMS,
    KAFFE,
    LARGE,
    LATTE,
    MILK,
    OAT,
    OWN_CUP,
    RYE,
    SIZE,
    SYRUP,
    Cafe,
    act,
    entry,
    menu,
    order,
    step,
)
from tests.desktop.stores.model_signals import Watched

PLACED = OrderAnswer(
    record=order(43, items=(entry(1), entry(1), entry(2))), act=act(1, "place", step(43, None, State.RECEIVED))
)


def sent(cafe: Cafe) -> PlaceOrder:
    command = cafe.link.asked[-1].command
    assert isinstance(command, PlaceOrder)
    return command


def test_an_empty_cart_cannot_be_sent(cafe: Cafe) -> None:
    cart = cafe.stores.cart
    cart.send()
    assert (cart.empty, cart.canSend, cart.selectedRow, cart.totalText) == (True, False, -1, "0,-")
    assert cafe.link.asked == []


def test_a_line_shows_what_was_tapped(cafe: Cafe) -> None:
    cart = cafe.stores.cart
    rows = Watched(cart)
    cart.add(LATTE)
    cart.choose(MILK, OAT)
    cart.choose(SIZE, LARGE)
    cart.choose(SYRUP, CARAMEL)
    cart.more()
    assert rows.column("title") == ["2 × Latte"]
    assert rows.column("letter") == ["A"]
    assert rows.column("totalText") == ["100,-"]
    assert rows.column("chips") == [
        [
            {"text": "Havre", "color": "petrol", "isDefault": False},
            {"text": "Stor", "color": "brun", "isDefault": False},
            {"text": "Karamell", "color": "baer", "isDefault": False},
        ]
    ]
    assert (cart.count, cart.units, cart.totalText, cart.canSend) == (1, 2, "100,-", True)


def test_each_step_touches_only_the_rows_it_concerns(cafe: Cafe) -> None:
    cart = cafe.stores.cart
    rows = Watched(cart)
    cart.add(LATTE)
    assert rows.take() == [("insert", 0)]
    cart.add(KAFFE)
    assert rows.take() == [("change", 0, {"selected"}), ("insert", 1)]
    cart.choose(MILK, OAT)
    assert rows.take() == [("change", 1, {"chips", "spoken"})]
    cart.more()
    assert rows.take() == [("change", 1, {"title", "quantity", "totalText", "spoken"})]
    cart.select(0)
    assert rows.take() == [("change", 0, {"selected"}), ("change", 1, {"selected"})]
    cart.removeSelected()
    assert rows.take() == [("remove", 0), ("change", 0, {"letter", "selected", "spoken"})]


def test_the_editor_shows_the_selected_line(cafe: Cafe) -> None:
    cart = cafe.stores.cart
    editor = cart.editor
    cart.add(KAFFE)
    cart.add(LATTE)
    cart.choose(CUP, OWN_CUP)
    assert (editor.letter, editor.name, editor.priceText, editor.quantity) == ("B", "Latte", "28,-", 1)
    assert (editor.canLess, editor.canMore, editor.hasOptions) == (False, True, True)
    cart.more()
    assert (editor.priceText, editor.quantity, editor.canLess) == ("56,-", 2, True)
    cart.removeSelected()
    cart.removeSelected()
    assert (editor.name, editor.quantity, editor.canMore, editor.hasOptions) == ("", 0, False, False)


def test_the_editor_lists_groups_and_options(cafe: Cafe) -> None:
    cafe.stores.cart.add(LATTE)
    groups = Watched(cafe.stores.cart.editor.groups)
    assert groups.column("name") == ["Melk", "Størrelse", "Kopp", "Sirup"]
    assert groups.column("color") == ["petrol", "brun", "oliven", "baer"]
    assert groups.column("multiple") == [False, False, False, True]
    assert groups.column("needsChoice") == [False, False, False, False]
    milk, size, cup, syrup = (Watched(options) for options in groups.column("options"))
    assert (milk.column("chosen"), milk.column("soldOut")) == ([True, False, False], [False, False, True])
    assert (size.column("detail"), cup.column("detail"), syrup.column("detail")) == (
        ["", "+10"],
        ["−20 %"],
        ["+5", "+5"],
    )


def test_what_is_made_for_a_line_or_a_menu_is_made_once(cafe: Cafe) -> None:
    cafe.stores.cart.add(LATTE)
    made = len(cafe.stores.findChildren(QObject))
    for _ in range(3):
        cafe.stores.cart.add(LATTE)
        cafe.stores.cart.choose(MILK, OAT)
        cafe.stores.menu.load(menu())
    assert len(cafe.stores.findChildren(QObject)) == made


def test_choosing_touches_two_options_and_nothing_else(cafe: Cafe) -> None:
    cafe.stores.cart.add(LATTE)
    groups = Watched(cafe.stores.cart.editor.groups)
    milk = Watched(groups.column("options")[0])
    cafe.stores.cart.choose(MILK, OAT)
    assert milk.take() == [("change", 0, {"chosen", "spoken"}), ("change", 1, {"chosen", "spoken"})]
    assert groups.take() == []


def test_an_open_choice_asks_until_it_is_made(cafe: Cafe) -> None:
    cafe.stores.cart.add(BOLLE)
    groups = Watched(cafe.stores.cart.editor.groups)
    assert groups.column("needsChoice") == [True]
    cafe.stores.cart.choose(BREAD, RYE)
    assert groups.take() == [("change", 0, {"needsChoice"})]


def test_a_guests_name_and_note_are_cut_to_what_the_hub_takes(cafe: Cafe) -> None:
    cart = cafe.stores.cart
    cart.add(LATTE)
    cart.setGuest("  Ida " + "x" * 60, "y" * 300)
    assert (len(cart.guestName), len(cart.note)) == (40, 200)
    cart.toggleMissing()
    cart.send()
    assert (sent(cafe).name, sent(cafe).note, sent(cafe).missing_information) == (cart.guestName, cart.note, True)


def test_a_double_tap_sends_once(cafe: Cafe) -> None:
    cart = cafe.stores.cart
    cart.add(LATTE)
    cart.send()
    cart.send()
    assert len(cafe.link.asked) == 1
    assert (cart.sending, cart.canSend) == (True, False)


def test_an_order_on_its_way_cannot_be_changed(cafe: Cafe) -> None:
    cart = cafe.stores.cart
    cart.add(LATTE)
    cart.send()
    rows = Watched(cart)
    cart.add(KAFFE)
    cart.more()
    cart.choose(MILK, OAT)
    cart.removeSelected()
    cart.toggleMissing()
    cart.setGuest("Ida", "")
    assert (rows.take(), cart.missingInformation, cart.guestName) == ([], False, "")
    assert not cafe.stores.oops.available


def test_the_answer_clears_the_cart_and_shows_the_number(cafe: Cafe) -> None:
    cart = cafe.stores.cart
    cart.add(LATTE)
    cart.setGuest("Ida", "")
    cart.send()
    cafe.link.answer(PLACED)
    assert (cart.empty, cart.sending, cart.guestName) == (True, False, "")
    assert (cart.sentNumber, cart.sentSummary) == (143, "2 varer · 105,-")
    assert cafe.stores.oops.label == "143 sendt"


def test_the_answer_puts_no_order_into_the_list(cafe: Cafe) -> None:
    cafe.stores.cart.add(LATTE)
    cafe.stores.cart.send()
    cafe.link.answer(PLACED)
    assert cafe.stores.orders.count == 0


def test_the_number_is_shown_for_three_seconds(cafe: Cafe, qtbot: QtBot) -> None:
    cart = cafe.stores.cart
    cart.add(LATTE)
    cart.send()
    cafe.link.answer(PLACED)
    qtbot.waitUntil(lambda: cart.sentNumber == 0, timeout=10_000)
    assert (cart.previousNumber, cart.previousSummary) == (143, "2 varer · 105,- · 10:42")


def test_the_next_tap_ends_the_sent_number(cafe: Cafe) -> None:
    cart = cafe.stores.cart
    cart.add(LATTE)
    cart.send()
    cafe.link.answer(PLACED)
    cart.add(KAFFE)
    assert (cart.sentNumber, cart.count, cart.previousNumber) == (0, 1, 143)


def test_the_sent_number_can_be_dismissed(cafe: Cafe, qtbot: QtBot) -> None:
    cart = cafe.stores.cart
    cart.add(LATTE)
    cart.send()
    cafe.link.answer(PLACED)
    with qtbot.waitSignal(cart.changed):
        cart.dismissSent()
    assert cart.sentNumber == 0


def test_the_previous_order_is_followed(cafe: Cafe) -> None:
    cart, orders = cafe.stores.cart, cafe.stores.orders
    cart.add(LATTE)
    cart.send()
    cafe.link.answer(PLACED)
    assert cart.previousState == "received"
    orders.apply(Change(action="create", record=encode(PLACED.record), seq=1))
    orders.apply(Change(action="update", record=encode(order(43, State.PRODUCTION)), seq=2))
    assert cart.previousState == "production"
    orders.apply(Change(action="delete", record=encode(order(43)), seq=3))
    assert (cart.previousNumber, cart.previousState) == (0, "")


@pytest.mark.parametrize(
    ("error", "title", "text"),
    [
        (Closed("closed"), "Bestillingen ble ikke sendt", "Det er stengt · Åpne kafeen og send på nytt"),
        (SoldOut("out", field="items[1].item"), "Kaffe er utsolgt", "Noe er utsolgt · Ta det ut og send på nytt"),
        (
            SoldOut("out", field="items[0].customizations[0].value"),
            "Bestillingen ble ikke sendt",
            "Noe er utsolgt · Ta det ut og send på nytt",
        ),
        (
            Invalid("no such item"),
            "Bestillingen ble ikke sendt",
            "Menyen er endret · Se over linjene og send på nytt",
        ),
        (Unavailable("no disk"), "Bestillingen ble ikke sendt", "Huben svarte ikke"),
    ],
)
def test_a_refused_order_stays_in_the_cart_and_goes_out_anew(
    cafe: Cafe, error: KaffeError, title: str, text: str
) -> None:
    cart = cafe.stores.cart
    cart.add(LATTE)
    cart.add(KAFFE)
    cart.send()
    first = sent(cafe)
    cafe.link.answer(error)
    assert (cart.count, cart.sending, cart.canSend) == (2, False, True)
    assert (cafe.stores.notices.title, cafe.stores.notices.text) == (title, text)
    cart.send()
    assert sent(cafe).uuid != first.uuid
    assert not cafe.stores.notices.current


def test_without_a_link_the_cart_keeps_its_order(cafe: Cafe) -> None:
    cart = cafe.stores.cart
    cafe.link.connected = False
    cart.add(LATTE)
    cart.send()
    assert (cart.count, cart.sending, cart.canSend) == (1, False, True)
    assert cafe.stores.notices.text == "Ingen kontakt med huben"
    cafe.link.connected = True
    cafe.stores.notices.act()
    assert cart.sending


def test_after_a_lost_answer_the_same_order_goes_out_again(cafe: Cafe) -> None:
    cart = cafe.stores.cart
    cart.add(LATTE)
    cart.send()
    first = sent(cafe)
    cafe.link.connected = False
    cafe.link.answer(NoAnswer("lost"))
    assert (cart.sending, cafe.stores.notices.title) == (True, "Bestillingen venter på huben")
    cafe.wait(1)
    assert cafe.link.asked == []
    cafe.link.connected = True
    cafe.wait(1)
    assert sent(cafe) is first
    cafe.wait(1)
    assert len(cafe.link.asked) == 1
    cafe.link.answer(OrderAnswer(record=order(43)))
    assert (cart.empty, cart.sending, cart.sentNumber, cafe.stores.notices.current) == (True, False, 143, False)


def test_another_price_at_the_hub_is_told(cafe: Cafe) -> None:
    cafe.stores.cart.add(KAFFE)
    cafe.stores.cart.send()
    cafe.link.answer(OrderAnswer(record=order(43)))
    notices = cafe.stores.notices
    assert (notices.kind, notices.title) == ("info", "143 koster 35,-")
    assert notices.text == "Kassa viste 20,- · Prisen i menyen er endret"


@pytest.mark.parametrize("error", [Unavailable("no disk"), RateLimited("slow down")])
def test_an_order_with_a_lost_answer_is_not_given_up_while_the_hub_cannot_tell(cafe: Cafe, error: KaffeError) -> None:
    cart = cafe.stores.cart
    cart.add(LATTE)
    cart.send()
    cafe.link.answer(NoAnswer("late"))
    cafe.wait(1)
    cafe.link.answer(error)
    assert cart.sending
    cafe.wait(1)
    cafe.link.answer(Closed("closed"))
    assert (cart.sending, cart.count) == (False, 1)


def test_each_order_has_a_uuid_of_its_own(cafe: Cafe) -> None:
    uuids: set[UUID] = set()
    for _ in range(3):
        cafe.stores.cart.add(LATTE)
        cafe.stores.cart.send()
        uuids.add(sent(cafe).uuid)
        cafe.link.answer(PLACED)
    assert len(uuids) == 3


def test_an_order_undone_while_the_next_is_on_its_way_comes_after_it(cafe: Cafe) -> None:
    cart = cafe.stores.cart
    assert PLACED.act is not None
    cafe.stores.oops.push(PLACED.act)
    cart.add(KAFFE)
    cafe.stores.oops.undo()
    cart.send()
    undo, place = cafe.link.asked
    undo.answered(encode(OrdersAnswer(records=(order(43),), act=PLACED.act)))
    assert Watched(cart).column("name") == ["Kaffe"]
    place.answered(encode(OrderAnswer(record=order(44))))
    assert Watched(cart).column("name") == ["Latte"]


def test_a_line_deleted_before_sending_waits_for_the_answer(cafe: Cafe) -> None:
    """The hub may refuse the order: then the line is still to be had."""
    cart = cafe.stores.cart
    cart.add(LATTE)
    cart.add(KAFFE)
    cart.removeSelected()
    cart.send()
    cafe.stores.oops.undo()
    assert (Watched(cart).column("name"), cafe.stores.oops.label) == (["Latte"], "Linje B slettet")
    cafe.link.answer(SoldOut("Latte is sold out"))
    cafe.stores.oops.undo()
    assert Watched(cart).column("name") == ["Latte", "Kaffe"]


def test_what_failed_is_not_offered_again_for_another_order(cafe: Cafe) -> None:
    cart = cafe.stores.cart
    cart.add(LATTE)
    cart.send()
    cafe.link.answer(Internal("a fault in the hub"))
    assert cafe.stores.notices.action == "Prøv igjen"
    cart.removeSelected()
    assert not cafe.stores.notices.current


def test_what_an_undone_order_has_no_room_for_is_told(cafe: Cafe) -> None:
    cart = cafe.stores.cart
    for _ in range(3):
        cart.add(LATTE)
        for _ in range(19 if cart.units < 40 else 8):
            cart.more()
    assert cart.units == 49
    cafe.stores.oops.orderUndone.emit(order(43, items=(entry(1), entry(2, "Kaffe", KAFFE))))
    assert (cart.units, cafe.stores.notices.title) == (50, "1 vare kom ikke tilbake i bestillingen")


@pytest.mark.parametrize(("state", "ready"), [(State.RECEIVED, False), (State.COMPLETED, True)])
def test_what_needs_no_kitchen_is_not_said_to_be_sent_there(cafe: Cafe, state: State, ready: bool) -> None:
    cafe.stores.cart.add(LATTE)
    cafe.stores.cart.send()
    cafe.link.answer(OrderAnswer(record=order(43, state)))
    assert (cafe.stores.cart.sentNumber, cafe.stores.cart.sentReady) == (143, ready)


def test_deletions_of_a_sent_order_are_forgotten(cafe: Cafe) -> None:
    cart = cafe.stores.cart
    cart.add(LATTE)
    cart.add(KAFFE)
    cart.removeSelected()
    cart.send()
    cafe.link.answer(PLACED)
    assert cafe.stores.oops.label == "143 sendt"


def test_a_new_menu_reprices_the_cart_and_drops_what_is_gone(cafe: Cafe) -> None:
    cart = cafe.stores.cart
    cart.add(LATTE)
    cart.add(KAFFE)
    cafe.stores.menu.load(menu(item for item in ITEMS if item.id != LATTE))
    assert (Watched(cart).column("name"), cart.totalText) == (["Kaffe"], "20,-")
