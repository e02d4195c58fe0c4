"""Staff: names that save themselves, new PINs, new people and who leaves; by taps in a real window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from kaffe_desktop.stores.staff import StaffAnswer
from kaffe_server.contract.commands import CreateStaff, DeleteStaff, Lock, UpdateStaff
from kaffe_server.contract.errors import Invalid, Unavailable
from kaffe_server.contract.frames import Change, encode
from kaffe_server.contract.records import StaffMember
from tests.desktop.admin.scenes import OLA, SARA, staff
from tests.desktop.admin.test_shell import PIN_1234, answer
from tests.desktop.kiosk.hands import Hands
from tests.desktop.kiosk.till import Till


@pytest.fixture
def kiosk(till: Till, show: Callable[..., Hands]) -> Hands:
    staff(till)
    return show()


def told(till: Till, action: str, member: StaffMember) -> None:
    """The hub tells everyone, then answers who asked."""
    till.stores.staff.apply(Change(action=action, record=encode(member), seq=1))  # type: ignore[arg-type]


def names(till: Till) -> list[str]:
    return [person.name for person in till.stores.staff]


def test_a_name_typed_on_the_screen_saves_itself(kiosk: Hands, till: Till) -> None:
    kiosk.tap("person-2")
    assert kiosk.text("person-name") == "Ola"
    kiosk.tap("person-name")
    kiosk.press(Qt.Key.Key_End)
    kiosk.tap("key-delete", "key-e")
    assert (kiosk.text("person-name"), kiosk.text("saved-mark")) == ("Ole", "Lagrer …")
    till.stores.staffEditor.flush()
    command = till.link.asked[-1][1]
    assert isinstance(command, UpdateStaff)
    assert (command.record.id, command.record.name) == (2, "Ole")
    told(till, "update", StaffMember(id=2, name="Ole"))
    answer(till, encode(StaffAnswer(StaffMember(id=2, name="Ole"))))
    assert kiosk.text("saved-mark") == "Lagret 10:42"
    kiosk.tap("note-ok")
    assert kiosk.find("key-e") is None


def test_a_name_that_somebody_has_is_told_at_the_field(kiosk: Hands, till: Till) -> None:
    till.stores.staffEditor.select(2)
    till.stores.staffEditor.setName("Sara")
    till.stores.staffEditor.flush()
    answer(till, Invalid("another", field="record.name"))
    assert kiosk.text("person-name", "error") == "Navnet mangler, eller noen har det"
    assert kiosk.text("saved-mark") == "Ikke lagret"
    assert till.stores.notices.action == "Prøv igjen"


def test_ones_own_new_name_stands_on_the_lock(kiosk: Hands, till: Till) -> None:
    told(till, "update", StaffMember(id=1, name="Sara M."))
    assert kiosk.text("lock") == "Sara M. · lås"


def test_a_new_person_exists_when_the_pin_is_chosen(kiosk: Hands, till: Till) -> None:
    kiosk.tap("new-person")
    kiosk.tap("choose-pin")
    assert kiosk.text("person-name", "error") != "", "a name comes first"
    kiosk.type("Ida")
    kiosk.tap("choose-pin", *PIN_1234)
    assert till.link.asked == []
    kiosk.tap(*PIN_1234)
    created = answer_created(till, StaffMember(id=7, name="Ida"))
    assert (created.record.name, created.record.pin) == ("Ida", "1234")
    assert (names(till), till.stores.staffEditor.selected) == (["Bjørn-Åge Kristoffersen", "Ida", "Ola", "Sara"], 7)
    assert till.stores.staffEditor.pin.task == ""


def answer_created(till: Till, member: StaffMember) -> CreateStaff:
    told(till, "create", member)
    command = answer(till, encode(StaffAnswer(member)))
    assert isinstance(command, CreateStaff)
    return command


def test_a_pin_that_somebody_has_is_chosen_anew(kiosk: Hands, till: Till) -> None:
    kiosk.tap("choose-pin", *PIN_1234, *PIN_1234)
    answer(till, Invalid("somebody has it", field="record.pin"))
    assert kiosk.text("pin-hint") == "Noen har den. Velg en annen."
    kiosk.tap("pin-9", "pin-9", "pin-9", "pin-9", "pin-9", "pin-9", "pin-9", "pin-9")
    command = answer(till, encode(StaffAnswer(SARA)))
    assert isinstance(command, UpdateStaff)
    assert (command.record.id, command.record.pin) == (1, "9999")
    assert till.stores.staffEditor.pin.task == ""


def test_a_pin_that_was_not_stored_is_told(kiosk: Hands, till: Till) -> None:
    kiosk.tap("choose-pin", *PIN_1234, *PIN_1234)
    answer(till, Unavailable("no disk"))
    assert (till.stores.notices.title, till.stores.notices.action) == ("PIN-en ble ikke lagret", "Prøv igjen")


def test_a_pin_that_is_being_chosen_is_forgotten_when_the_screen_locks(kiosk: Hands, till: Till) -> None:
    kiosk.tap("choose-pin", *PIN_1234)
    till.stores.admin.lock()
    assert till.stores.staffEditor.pin.task == ""


def test_removing_somebody_is_asked_about_first(kiosk: Hands, till: Till) -> None:
    kiosk.tap("person-2", "remove-person", "refuse")
    assert till.link.asked == []
    kiosk.tap("remove-person", "confirm")
    told(till, "delete", OLA)
    command = answer(till, encode(StaffAnswer(OLA)))
    assert isinstance(command, DeleteStaff)
    assert (command.record.id, names(till)) == (2, ["Bjørn-Åge Kristoffersen", "Sara"])
    assert till.stores.staffEditor.selected == SARA.id


def test_who_removes_oneself_is_locked_out(kiosk: Hands, till: Till) -> None:
    kiosk.tap("remove-person", "confirm")
    told(till, "delete", SARA)
    answer(till, encode(StaffAnswer(SARA)))
    assert till.link.asked[-1][1] == Lock()
    assert kiosk.window.property("view") == "order"


def test_two_who_remove_each_other_at_once_leave_one(kiosk: Hands, till: Till) -> None:
    kiosk.tap("person-2", "remove-person", "confirm")
    answer(till, Invalid("somebody must be able to open the admin views", field="record.id"))
    assert (till.stores.notices.title, till.stores.notices.text) == (
        "Ola ble ikke fjernet",
        "Den siste kan ikke fjernes",
    )


def test_the_last_one_cannot_be_removed(kiosk: Hands, till: Till) -> None:
    till.stores.staff.load([SARA])
    assert kiosk.text("note") == "Den siste kan ikke fjernes."
    assert not kiosk.get("remove-person").isEnabled()
