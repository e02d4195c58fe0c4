from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from kaffe_desktop.link import NoAnswer, Unreachable
from kaffe_desktop.stores import Stores
from kaffe_desktop.stores.outbox import Outbox
from kaffe_desktop.till_file import TillFile
from kaffe_server.contract.commands import CancelOrder, LendNumbers, PlaceOrder, UpdateStatus
from kaffe_server.contract.errors import (
    Closed,
    Conflict,
    Forbidden,
    Internal,
    Invalid,
    KaffeError,
    NotFound,
    RateLimited,
    SoldOut,
    Unavailable,
)
from kaffe_server.contract.frames import Change, Joined, LentNumbers, OrderAnswer, Tick, encode
from kaffe_server.contract.records import Order, State, Status
from tests.desktop.stores.cafe import (
    BOLLE,
    KAFFE,
    LATTE,
    MILK,
    NOW,
    OAT,
    OSLO,
    AnsweringLink,
    Cafe,
    FakeTime,
    act,
    menu,
    order,
    step,
)
from tests.desktop.stores.model_signals import Watched

ORDERS, MENU, STATUS = "collection:order", "collection:menu", "collection:status"
LENT = (950, 951, 952)


CLOSED = Status(open=False)


class Till(Cafe):
    """A café's till with a file in ``folder``, which it finds again when it is started anew."""

    def __init__(self, folder: Path) -> None:
        self.file = TillFile(folder / "till.db")
        super().__init__(self.file)
        self.rows = Watched(self.stores.outbox)

    @property
    def outbox(self) -> Outbox:
        return self.stores.outbox

    def borrow(self, *numbers: int) -> None:
        """The hub lends numbers when the orders are joined."""
        self.join()
        self.lend(*numbers)

    def join(self) -> None:
        self.link.connected = True
        self.stores.on_joined(ORDERS, Joined(seq=1, epoch="k3f9", day=NOW.date(), now=self.stores.clock.now()))

    def lend(self, *numbers: int, loan: int = 7) -> None:
        assert isinstance(self.link.asked[0].command, LendNumbers)
        self.link.answer(encode(LentNumbers(loan=loan, numbers=numbers)))  # type: ignore[arg-type]

    def sell(self, item: int = LATTE) -> int:
        """One order with the hub away; the number that the guest is told."""
        self.link.connected = False
        self.stores.cart.add(item)
        self.stores.cart.send()
        return int(self.stores.cart.sentNumber)

    def asked(self) -> list[tuple[str, object]]:
        return [
            (asked.event, getattr(asked.command, "day_id", getattr(asked.command, "loan", None)))
            for asked in self.link.asked
        ]

    def placed(self) -> PlaceOrder:
        command = self.link.asked[0].command
        assert isinstance(command, PlaceOrder)
        return command

    def accept(self, number: int | None = None, total: int | None = None) -> Order:
        """The hub takes the order that is on its way."""
        command = self.placed()
        id = (number or command.day_id or 0) - 100
        record = msgspec.structs.replace(order(id), uuid=command.uuid, total_nok=35 if total is None else total)
        self.link.answer(OrderAnswer(record=record, act=act(id, "place", step(id, None, State.RECEIVED))))
        return record


@pytest.fixture
def tills(tmp_path: Path) -> Iterator["Tills"]:
    tills = Tills(tmp_path)
    yield tills
    tills.running.file.close()


class Tills:
    """The one till, and the same one after a restart."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.running = Till(folder)
        self.running.borrow(*LENT)

    def restart(self) -> Till:
        self.running.file.close()
        self.running = Till(self.folder)
        return self.running

    @contextmanager
    def restarted_alone(self) -> Iterator[Stores]:
        """Stores that have heard nothing."""
        self.running.file.close()
        link = AnsweringLink()
        link.connected = False
        self.running.file = TillFile(self.folder / "till.db")
        yield Stores(link, time_source=FakeTime(), zone=OSLO, till_file=self.running.file)


@contextmanager
def unwritable_disk(till: Till) -> Iterator[None]:
    till.file._database.execute("PRAGMA query_only = true")
    yield
    till.file._database.execute("PRAGMA query_only = false")


@pytest.fixture
def till(tills: Tills) -> Till:
    return tills.running


# Selling


def test_without_the_hub_the_guest_gets_a_lent_number(till: Till) -> None:
    cart = till.stores.cart
    assert till.sell() == 950
    assert (cart.empty, cart.sending, cart.sentWaits, cart.sentSummary) == (True, False, True, "1 vare · 35,-")
    assert till.rows.column("number") == [950]
    assert (till.outbox.waiting, till.outbox.refused, till.stores.notices.current) == (1, 0, False)
    assert till.stores.oops.label == "950 i vente"
    assert till.sell(KAFFE) == 951


def test_the_order_is_on_the_disk_when_its_number_is_shown(tills: Tills) -> None:
    tills.running.sell()
    (kept,) = tills.restart().file.orders
    assert (kept.number, kept.total, kept.sent) == (950, 35, False)
    assert (kept.command.day_id, kept.command.loan, kept.command.sold_at) == (950, 7, NOW)


def test_an_order_whose_answer_is_missing_waits_under_the_same_uuid(till: Till) -> None:
    till.stores.cart.add(LATTE)
    till.stores.cart.send()
    uuid = till.placed().uuid
    till.link.answer(NoAnswer("after 5 s"))
    assert (till.stores.cart.sentNumber, till.stores.cart.sending) == (950, False)
    till.wait(1)
    assert (till.placed().uuid, till.placed().day_id) == (uuid, 950)


def test_nobody_overtakes_those_that_wait(till: Till) -> None:
    till.sell()
    till.link.connected = True
    till.stores.cart.add(KAFFE)
    till.stores.cart.send()
    assert till.stores.cart.sentNumber == 951
    till.wait(1)
    assert till.asked() == [("place", 950)]


@pytest.mark.parametrize("lost", [Unreachable("away"), NoAnswer("lost")])
def test_with_every_number_given_the_order_stays_in_the_cart(till: Till, lost: KaffeError) -> None:
    for _ in LENT:
        till.sell()
    till.join()
    for number in LENT:
        till.accept(number)
    till.lend()
    till.stores.cart.dismissSent()
    till.stores.cart.add(LATTE)
    till.stores.cart.send()
    till.link.answer(lost)
    assert (till.stores.cart.count, till.stores.cart.sentNumber, till.outbox.waiting) == (1, 0, 0)
    if isinstance(lost, Unreachable):
        assert till.stores.notices.text == "Kassa har ikke flere numre · Skriv bestillingen på papir"
        assert till.stores.cart.canSend
    else:
        assert till.stores.notices.title == "Bestillingen venter på huben"
        till.wait(1)
        till.accept(143)
        assert till.stores.cart.sentNumber == 143


def test_a_shop_that_was_closed_sells_nothing(till: Till) -> None:
    till.stores.shop.load(Status(open=False))
    assert till.sell() == 0
    assert till.stores.notices.text == "Det er stengt · Åpne kafeen og send på nytt"
    assert (till.stores.cart.count, till.file.loan.numbers) == (1, LENT)


def test_when_the_disk_takes_nothing_no_number_is_told(till: Till) -> None:
    with unwritable_disk(till):
        assert till.sell() == 0
    assert till.stores.notices.title == "Bestillingen ble ikke sendt"
    assert till.stores.notices.text == "Kassas disk er full eller skadd · Skriv bestillingen på papir"
    assert (till.stores.cart.count, till.outbox.waiting, till.file.loan.numbers) == (1, 0, LENT)


def test_a_till_without_a_disk_says_so_and_keeps_the_cart(cafe: Cafe) -> None:
    cafe.stores.outbox.tell_of_the_disk()
    assert cafe.stores.notices.title == "Kassa kan ikke selge uten nett"
    cafe.link.connected = False
    cafe.stores.cart.add(LATTE)
    cafe.stores.cart.send()
    assert (cafe.stores.cart.count, cafe.stores.notices.text) == (1, "Ingen kontakt med huben")


# A restart


def test_a_till_started_without_the_hub_has_menu_status_orders_and_numbers(tills: Tills) -> None:
    till = tills.running
    till.stores.on_change(MENU, Change(action="update", record=encode(menu()), seq=2))
    till.stores.on_change(STATUS, Change(action="update", record=encode(Status(open=True)), seq=2))
    till.sell()
    till.sell(KAFFE)
    with tills.restarted_alone() as stores:
        assert Watched(stores.outbox).column("number") == [950, 951]
        assert (stores.menu.loaded, stores.menu.categoryCount, stores.shop.known, stores.shop.open) == (
            True,
            2,
            True,
            True,
        )
        assert stores.oops.label == "951 i vente"
        stores.cart.add(BOLLE)
        stores.cart.send()
        assert stores.cart.sentNumber == 952


def test_a_till_started_without_the_hub_stays_closed_if_it_was(tills: Tills) -> None:
    tills.running.stores.on_change(STATUS, Change(action="update", record=encode(Status(open=False)), seq=2))
    with tills.restarted_alone() as stores:
        assert (stores.shop.known, stores.shop.open) == (True, False)


def test_a_menu_that_this_version_cannot_read_is_left_alone(tills: Tills) -> None:
    tills.running.file.remember(MENU, b'{"tree": 3}')
    with tills.restarted_alone() as stores:
        assert not stores.menu.loaded


def test_a_damaged_file_is_told_and_sells_nothing_until_the_hub_lends_again(tills: Tills) -> None:
    tills.running.sell()
    tills.running.file.close()
    (tills.folder / "till.db").write_bytes(b"damaged" * 1000)
    till = tills.restart()
    assert till.stores.notices.title == "Usendte bestillinger kan være borte"
    assert "till.damaged-" in till.stores.notices.text
    assert till.sell() == 0
    till.borrow(901)
    assert till.sell() == 901


# On return


def test_orders_go_out_one_at_a_time_in_order_and_leave_the_disk_with_the_answer(tills: Tills) -> None:
    till = tills.running
    for _ in LENT:
        till.sell()
    till.join()
    assert till.asked() == [("place", 950)]
    till.accept()
    assert (till.asked(), till.outbox.waiting) == ([("place", 951)], 2)
    till = tills.restart()
    assert till.rows.column("number") == [951, 952]
    till.join()
    till.accept()
    till.accept()
    assert till.asked() == [("lend", 7)]
    assert till.outbox.waiting == 0
    assert tills.restart().file.orders == ()


def test_the_card_counts_down_row_by_row(till: Till) -> None:
    for _ in LENT:
        till.sell()
    till.rows.take()
    till.join()
    for _ in LENT:
        till.accept()
    assert till.rows.take() == [("remove", 0)] * 3


@pytest.mark.parametrize("error", [NoAnswer("lost"), Unavailable("no disk"), RateLimited("slow down")])
def test_an_order_that_the_hub_could_not_take_now_goes_out_again(till: Till, error: KaffeError) -> None:
    till.sell()
    till.join()
    first = till.placed()
    till.link.answer(error)
    assert till.link.asked == []
    till.wait(1)
    assert till.placed() is first
    till.wait(1)
    assert len(till.link.asked) == 1


def test_a_confirmed_order_can_be_taken_back_at_the_hub(till: Till) -> None:
    till.sell()
    till.join()
    till.accept()
    assert till.stores.oops.label == "950 sendt"


def test_the_previous_number_follows_its_order_from_the_outbox(till: Till) -> None:
    cart = till.stores.cart
    till.sell()
    cart.dismissSent()
    assert (cart.previousNumber, cart.previousState, cart.sentWaits) == (950, "", False)
    till.join()
    record = till.accept()
    assert (cart.previousNumber, cart.previousState) == (950, "received")
    making = msgspec.structs.replace(record, state=State.PRODUCTION)
    till.stores.on_change(ORDERS, Change(action="update", record=encode(making), seq=2))
    assert cart.previousState == "production"


def test_a_number_that_was_used_is_replaced_and_told(tills: Tills) -> None:
    till = tills.running
    till.sell()
    till.join()
    first = till.placed()
    till.link.answer(Invalid("used", field="day_id"))
    second = till.placed()
    assert (second.day_id, second.loan, second.sold_at, second.items) == (None, None, None, first.items)
    assert second.uuid != first.uuid
    till = tills.restart()
    till.join()
    assert till.placed() == second
    till.accept(112)
    assert till.stores.notices.title == "950 har fått nummer 112"
    assert (till.stores.notices.text, till.stores.notices.action) == (
        "Nummeret var brukt · Si det nye til gjesten",
        "OK",
    )


def test_another_price_at_the_hub_is_told(till: Till) -> None:
    till.sell()
    till.join()
    till.accept(total=40)
    notices = till.stores.notices
    assert (notices.title, notices.text) == ("950 koster 40,-", "Kassa viste 35,- · Prisen i menyen er endret")


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (Invalid("no such item", field="items[0].item"), "Menyen er endret · Se over linjene og send på nytt"),
        (Closed("closed"), "Det er stengt · Åpne kafeen og send på nytt"),
        (SoldOut("gone"), "Noe er utsolgt · Ta det ut og send på nytt"),
        (Forbidden("role"), "Denne skjermen har ikke lov · Bruk en annen skjerm"),
        (Internal("fault"), "Feil i huben · Si fra hvis det skjer igjen"),
    ],
)
def test_a_refused_order_stays_listed_until_staff_take_it_back(tills: Tills, error: KaffeError, text: str) -> None:
    till = tills.running
    till.stores.cart.add(KAFFE)
    till.stores.cart.choose(MILK, OAT)
    till.stores.cart.setGuest("Ida", "")
    till.sell()
    till.sell()
    till.join()
    till.link.answer(error)
    assert (till.outbox.refused, till.outbox.waiting, till.rows.column("refused")) == (1, 1, [True, False])
    assert (till.stores.notices.title, till.stores.notices.text) == ("950 kom ikke til kjøkkenet", text)
    till.accept()
    till = tills.restart()
    till.join()
    till.lend(953)
    assert (till.outbox.refused, till.stores.notices.current) == (1, False)
    till.outbox.explain()
    till.stores.notices.act()
    assert (till.outbox.count, Watched(till.stores.cart).column("name")) == (0, ["Kaffe", "Latte"])
    assert (till.stores.cart.guestName, till.stores.cart.editor.name) == ("Ida", "Latte")
    assert tills.restart().file.orders == ()


def test_the_time_of_sale_is_by_the_hubs_clock_also_if_the_tills_own_was_wrong(till: Till) -> None:
    till.stores.clock.hear(NOW.replace(year=2020))
    till.sell()
    till.wait(600)
    till.stores.clock.hear(NOW)
    till.join()
    assert till.placed().sold_at == NOW - timedelta(seconds=600)


# Taking back


def test_oops_takes_a_waiting_order_back_into_the_cart(tills: Tills) -> None:
    till = tills.running
    till.sell(KAFFE)
    till.stores.oops.undo()
    assert Watched(till.stores.cart).column("name") == ["Kaffe"]
    assert (till.outbox.count, till.stores.oops.available, till.stores.cart.previousNumber) == (0, False, 0)
    till.join()
    assert [asked.event for asked in till.link.asked] == ["lend"]
    assert tills.restart().file.orders == ()


def test_an_order_that_the_hub_may_have_is_cancelled_there(tills: Tills) -> None:
    till = tills.running
    till.stores.cart.add(LATTE)
    till.stores.cart.send()
    till.link.answer(NoAnswer("late"))
    till.stores.oops.undo()
    assert (till.stores.cart.count, till.outbox.count) == (1, 0)
    till = tills.restart()
    till.join()
    record = till.accept(143)
    cancel = till.link.asked[0].command
    assert isinstance(cancel, CancelOrder)
    assert cancel.id == record.id
    till.link.answer(NoAnswer("lost"))
    till.wait(1)
    till.accept(143)
    assert till.link.asked[0].command == cancel
    till.link.answer(OrderAnswer(record=record))
    assert [asked.event for asked in till.link.asked] == ["lend"]
    assert (till.stores.notices.current, tills.restart().file.orders) == (False, ())


def test_staff_are_told_when_what_they_took_back_was_made_all_the_same(till: Till) -> None:
    till.stores.cart.add(LATTE)
    till.stores.cart.send()
    till.link.answer(NoAnswer("late"))
    till.stores.oops.undo()
    till.join()
    record = till.accept(143)
    handed_out = msgspec.structs.replace(record, state=State.DISPATCHED)
    till.link.answer(Conflict("it is handed out", record=handed_out, by="kasse-2"))
    assert till.stores.notices.title == "143 er alt utlevert"
    assert till.stores.notices.text == "Den ble tatt tilbake her for sent · Ikke send den en gang til"
    assert till.outbox.count == 0


@pytest.mark.parametrize("error", [Unavailable("the disk is full"), RateLimited("slow down")])
def test_a_hub_that_cannot_take_orders_now_does_not_stop_the_till(till: Till, error: KaffeError) -> None:
    till.borrow(*LENT)
    till.stores.cart.add(LATTE)
    till.stores.cart.send()
    first = till.placed()
    till.link.answer(error)
    assert (till.stores.cart.sentNumber, till.outbox.waiting, till.stores.notices.current) == (950, 1, False)
    till.wait(1)
    assert till.placed().uuid == first.uuid


def test_an_answer_that_cannot_be_read_does_not_hold_the_next_guest_up(till: Till) -> None:
    """The hub has the order, and corrects its number to the one that the guest is told."""
    till.borrow(*LENT)
    till.stores.cart.add(LATTE)
    till.stores.cart.send()
    till.link.answer(msgspec.Raw(b'{"of": "a hub of tomorrow"}'))
    assert (till.stores.cart.sentNumber, till.outbox.waiting) == (950, 1)
    till.wait(1)
    assert till.placed().day_id == 950
    till.link.answer(msgspec.Raw(b'{"of": "a hub of tomorrow"}'))
    assert till.outbox.count == 0


def test_an_order_taken_back_that_the_hub_does_not_have_is_forgotten(till: Till) -> None:
    till.sell()
    till.join()
    till.stores.oops.undo()
    till.link.answer(NotFound("gone"))
    assert (till.outbox.count, till.stores.notices.current) == (0, False)
    assert till.asked() == [("lend", 7)]


def test_what_the_disk_does_not_let_go_is_not_taken_back(till: Till) -> None:
    till.sell()
    with unwritable_disk(till):
        till.stores.oops.undo()
        assert (till.outbox.waiting, till.stores.cart.empty) == (1, True)
        assert till.stores.notices.title == "950 er fortsatt i vente"
    till.stores.notices.act()
    assert (till.outbox.waiting, till.stores.cart.count) == (0, 1)


def test_what_went_out_before_it_was_taken_back_again_is_cancelled_at_the_hub(till: Till) -> None:
    till.sell()
    with unwritable_disk(till):
        till.stores.oops.undo()
    till.join()
    till.stores.notices.act()
    assert (till.outbox.count, till.stores.cart.count) == (0, 1)
    till.accept()
    assert isinstance(till.link.asked[0].command, CancelOrder)


def test_after_a_restart_the_hub_may_have_what_a_full_disk_did_not_note(tills: Tills) -> None:
    till = tills.running
    till.sell()
    with unwritable_disk(till):
        till.join()
        till.accept()
    till = tills.restart()
    till.stores.oops.undo()
    till.join()
    till.accept(950)
    assert isinstance(till.link.asked[0].command, CancelOrder)


# Numbers


def test_numbers_are_renewed_at_each_join_and_each_new_day(till: Till) -> None:
    till.join()
    till.lend(950, 951, 952, 953)
    tomorrow = NOW.date().replace(day=24)
    till.stores.on_tick(Tick(seq=1, now=NOW, day=tomorrow))
    till.lend(950, 952)
    till.stores.on_tick(Tick(seq=1, now=NOW, day=tomorrow))
    assert till.link.asked == []
    assert till.file.loan == LentNumbers(loan=7, numbers=(950, 952))


def test_no_number_is_asked_for_while_an_order_waits(till: Till) -> None:
    till.sell()
    till.join()
    till.wait(1)
    assert till.asked() == [("place", 950)]


def test_a_number_that_a_guest_has_is_not_given_again(till: Till) -> None:
    till.join()
    till.sell()
    till.link.connected = True
    till.lend(950, 951, 953)
    assert till.file.loan.numbers == (951, 953)


@pytest.mark.parametrize(("error", "again"), [(Unavailable("no disk"), True), (Invalid("all are lent"), False)])
def test_a_loan_that_did_not_come_is_asked_for_again_if_that_can_help(
    till: Till, error: KaffeError, again: bool
) -> None:
    till.join()
    till.link.answer(error)
    till.wait(1)
    assert bool(till.link.asked) == again
    assert till.file.loan.numbers == LENT


def test_a_question_whose_answer_is_lost_is_asked_again_and_makes_no_second_loan(till: Till) -> None:
    def question() -> LendNumbers:
        command = till.link.asked[0].command
        assert isinstance(command, LendNumbers)
        till.link.answer(NoAnswer("lost"))
        return command

    till.join()
    first = question()
    till.wait(1)
    assert question() == first
    till.sell()
    till.join()
    till.accept()
    assert question() != first, "the first answer may have the number that was given since"


def test_a_loan_that_was_exchanged_is_given_back_when_the_fresh_one_is_on_the_disk(till: Till) -> None:
    till.join()
    till.lend(850, 851, loan=8)
    assert till.file.loan.loan == 8
    back = till.link.asked[0].command
    assert isinstance(back, LendNumbers)
    assert (back.loan, back.back) == (7, True)
    till.link.answer(NoAnswer("lost"))
    assert (till.link.asked, till.stores.notices.current) == ([], False)


def test_a_loan_is_kept_while_a_guest_has_one_of_its_numbers_and_the_hub_not_the_order(till: Till) -> None:
    till.join()
    till.sell()
    till.link.connected = True
    till.lend(850, 851, loan=8)
    till.wait(1)
    assert till.asked() == [("place", 950)]


def test_what_was_borrowed_is_kept_when_the_disk_does_not_take_the_fresh_one(till: Till) -> None:
    till.join()
    with unwritable_disk(till):
        till.lend(850, 851, loan=8)
    assert (till.file.loan, till.link.asked) == (LentNumbers(loan=7, numbers=LENT), [])


NEWS = {"items": msgspec.Raw(encode([CLOSED]))}
NOTHING_NEW = {"changes": ()}


def join_status(till: Till, told: dict[str, Any]) -> None:
    till.stores.on_joined(STATUS, Joined(seq=3, epoch="k3f9", day=NOW.date(), now=NOW, **told))


@pytest.mark.parametrize("told", [NEWS, NOTHING_NEW])
def test_a_closed_café_is_opened_without_the_hub_and_the_hub_is_told(till: Till, told: dict[str, Any]) -> None:
    """The hub did not start this morning, or the cable was out for a moment: then it has nothing new to tell."""
    till.borrow(*LENT)
    till.stores.shop.load_status(CLOSED)
    till.link.connected = False
    till.stores.shop.setOpen(True)
    assert till.stores.shop.open
    assert till.stores.notices.title == "Kafeen er åpnet på denne kassa"
    assert till.sell() == 950
    till.link.connected = True
    join_status(till, told)
    (asked,) = [asked.command for asked in till.link.asked if isinstance(asked.command, UpdateStatus)]
    assert asked.record.open is True


def test_a_café_that_was_opened_without_the_hub_can_be_closed_without_it(till: Till) -> None:
    till.borrow(*LENT)
    till.stores.shop.load_status(CLOSED)
    till.link.connected = False
    till.stores.shop.setOpen(True)
    till.stores.shop.setOpen(False)
    assert not till.stores.shop.open
    till.link.connected = True
    join_status(till, NEWS)
    assert not till.link.asked


def test_a_screen_that_keeps_no_orders_is_not_opened_without_the_hub(cafe: Cafe) -> None:
    cafe.stores.shop.load_status(CLOSED)
    cafe.link.connected = False
    cafe.stores.shop.setOpen(True)
    assert not cafe.stores.shop.open
    assert cafe.stores.notices.title == "Kafeen ble ikke åpnet"
