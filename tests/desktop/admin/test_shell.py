"""The way into the admin's pages and out again, by taps and keys in a real window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from kaffe_desktop.link import Unreachable
from kaffe_desktop.stores.staff import StaffAnswer
from kaffe_server.contract.commands import CreateStaff, Lock, Unlock
from kaffe_server.contract.errors import Forbidden, RateLimited, Unauthenticated
from kaffe_server.contract.frames import encode
from tests.desktop.admin.scenes import OLA, SARA
from tests.desktop.kiosk.hands import Hands
from tests.desktop.kiosk.till import Till

Show = Callable[..., Hands]
PIN_1234 = ("pin-1", "pin-2", "pin-3", "pin-4")


def answer(till: Till, answer: object) -> object:
    """The hub answers what it was asked last."""
    _, command, answered = till.link.asked.pop()
    answered(answer)
    return command


@pytest.fixture
def kiosk(till: Till, show: Show) -> Hands:
    till.stores.staff.load([SARA, OLA])
    return show()


def enter(kiosk: Hands, till: Till) -> None:
    kiosk.tap("tab-admin", *PIN_1234)
    answer(till, encode(StaffAnswer(SARA)))


def view(kiosk: Hands) -> str:
    return str(kiosk.window.property("view"))


def test_four_digits_of_a_pin_open_the_pages(kiosk: Hands, till: Till) -> None:
    kiosk.tap("tab-admin", "pin-1", "pin-2")
    assert kiosk.text("pin-hint") == "2 av 4 sifre"
    assert (view(kiosk), till.link.asked) == ("order", [])
    kiosk.tap("pin-3", "pin-4")
    assert answer(till, encode(StaffAnswer(SARA))) == Unlock(pin="1234")
    assert view(kiosk) == "admin"
    assert kiosk.text("lock") == "Sara · lås"


def test_a_real_keyboard_types_the_pin_too(kiosk: Hands, till: Till) -> None:
    kiosk.press(Qt.Key.Key_F3)
    kiosk.type("12")
    kiosk.press(Qt.Key.Key_Backspace)
    kiosk.type("934")
    assert answer(till, encode(StaffAnswer(SARA))) == Unlock(pin="1934")
    assert view(kiosk) == "admin"


def test_a_wrong_pin_is_told_and_cleared(kiosk: Hands, till: Till) -> None:
    kiosk.tap("tab-admin", *PIN_1234)
    answer(till, Unauthenticated("nobody"))
    assert (kiosk.text("pin-hint"), kiosk.text("pin-dots", "code")) == ("Feil PIN", "")
    assert kiosk.get("pin-dots").property("wrong")
    kiosk.tap("pin-1")
    assert kiosk.text("pin-hint") == "1 av 4 sifre"
    assert view(kiosk) == "order"


def test_too_many_wrong_pins_cost_a_pause_that_counts_down(kiosk: Hands, till: Till) -> None:
    kiosk.tap("tab-admin", *PIN_1234)
    answer(till, RateLimited("too many", wait_s=30))
    assert kiosk.text("pin-hint") == "For mange forsøk. Vent 30 s"
    till.lose_the_hub(29)
    kiosk.tap("pin-1")
    assert kiosk.text("pin-hint") == "For mange forsøk. Vent 1 s"
    till.lose_the_hub(1)
    assert kiosk.text("pin-hint") == "0 av 4 sifre"
    kiosk.tap("pin-1")
    assert kiosk.text("pin-hint") == "1 av 4 sifre"


def test_without_the_hub_nobody_comes_in_and_the_panel_says_why(kiosk: Hands, till: Till) -> None:
    kiosk.tap("tab-admin", *PIN_1234)
    answer(till, Unreachable("away"))
    assert (kiosk.text("pin-hint"), view(kiosk)) == ("Huben svarte ikke", "order")


@pytest.mark.parametrize("leave", ["pin-cancel", "Escape"])
def test_the_pin_can_be_declined_and_what_was_typed_is_forgotten(kiosk: Hands, till: Till, leave: str) -> None:
    kiosk.tap("tab-admin", "pin-1")
    kiosk.press(Qt.Key.Key_Escape) if leave == "Escape" else kiosk.tap(leave)
    assert (view(kiosk), till.stores.pin.dots, till.stores.admin.asking) == ("order", "", False)


def test_the_first_pin_of_a_cafe_is_chosen_by_typing_it_twice(kiosk: Hands, till: Till) -> None:
    till.stores.staff.load([])
    kiosk.tap("tab-admin", *PIN_1234, "pin-1", "pin-2", "pin-3", "pin-5")
    assert (kiosk.text("pin-hint"), till.link.asked) == ("Ikke like. Velg på nytt.", [])
    kiosk.tap(*PIN_1234, *PIN_1234)
    created = answer(till, encode(StaffAnswer(SARA)))
    assert isinstance(created, CreateStaff)
    assert (created.record.name, created.record.pin) == ("Admin", "1234")
    assert answer(till, encode(StaffAnswer(SARA))) == Unlock(pin="1234")
    assert view(kiosk) == "admin"


def test_the_button_locks_and_goes_back_to_the_till(kiosk: Hands, till: Till) -> None:
    enter(kiosk, till)
    kiosk.tap("lock")
    assert till.link.asked[-1][1] == Lock()
    assert (view(kiosk), till.stores.admin.unlocked) == ("order", False)
    kiosk.tap("tab-admin")
    assert till.stores.admin.asking


def test_five_minutes_without_touch_or_key_lock(kiosk: Hands, till: Till) -> None:
    enter(kiosk, till)
    till.lose_the_hub(299)
    kiosk.tap("admin-page")
    till.lose_the_hub(299)
    assert view(kiosk) == "admin", "touched"
    kiosk.press(Qt.Key.Key_Tab)
    till.lose_the_hub(299)
    assert view(kiosk) == "admin", "a key moved the focus"
    till.lose_the_hub(1)
    assert (view(kiosk), till.link.asked[-1][1]) == ("order", Lock())


def test_touches_at_the_till_do_not_keep_the_pages_open(kiosk: Hands, till: Till) -> None:
    enter(kiosk, till)
    kiosk.tap("tab-order")
    till.lose_the_hub(200)
    kiosk.tap("tab-kitchen", "tab-order")
    till.lose_the_hub(99)
    assert till.stores.admin.unlocked
    till.lose_the_hub(1)
    assert (till.stores.admin.unlocked, view(kiosk)) == (False, "order")


def test_within_five_minutes_the_way_back_needs_no_pin(kiosk: Hands, till: Till) -> None:
    enter(kiosk, till)
    kiosk.press(Qt.Key.Key_F1)
    till.lose_the_hub(200)
    kiosk.press(Qt.Key.Key_F3)
    assert (view(kiosk), till.stores.admin.asking) == ("admin", False)
    till.lose_the_hub(299)
    assert view(kiosk) == "admin"


def test_a_hub_that_says_no_asks_for_the_pin_where_one_is(kiosk: Hands, till: Till) -> None:
    enter(kiosk, till)
    till.stores.admin.request("collection:staff", "lock", Lock(), lambda _: None)
    answer(till, Forbidden("locked"))
    assert (view(kiosk), till.stores.admin.asking) == ("admin", True)
    kiosk.tap(*PIN_1234)
    answer(till, encode(StaffAnswer(OLA)))
    assert kiosk.text("lock") == "Ola · lås"


def test_declining_the_pin_on_the_pages_leads_to_the_till(kiosk: Hands, till: Till) -> None:
    enter(kiosk, till)
    till.stores.admin.forget()
    kiosk.tap("pin-cancel")
    assert view(kiosk) == "order"


@pytest.mark.parametrize("role", ["kitchen", "board"])
def test_a_screen_that_may_not_sell_has_no_way_in(show: Show, till: Till, role: str) -> None:
    hands = show(role=role, view="kitchen")
    assert hands.find("tab-admin") is None
    hands.press(Qt.Key.Key_F3)
    assert (view(hands), till.stores.admin.asking) == ("kitchen", False)


def test_who_types_with_a_real_keyboard_sees_none_on_the_screen(kiosk: Hands, till: Till) -> None:
    enter(kiosk, till)
    till.stores.admin.show("staff")
    kiosk.tap("person-name")
    assert kiosk.find("key-q") is not None
    kiosk.press(Qt.Key.Key_Tab)
    kiosk.press(Qt.Key.Key_Backtab)
    assert kiosk.find("key-q") is None
    kiosk.type("x")
    assert kiosk.text("person-name") == "Sarax"


def test_on_the_pages_ctrl_z_takes_back_no_order(kiosk: Hands, till: Till) -> None:
    till.handed_out(130)
    enter(kiosk, till)
    kiosk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert till.link.commands("undo") == []
    kiosk.press(Qt.Key.Key_F1)
    kiosk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(till.link.commands("undo")) == 1
