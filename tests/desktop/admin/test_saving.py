"""A form that saves itself, typed into by a test that also plays the hub and another admin."""

from typing import Any
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from kaffe_desktop.link import NoAnswer
from kaffe_desktop.link.answers import Answer
from kaffe_desktop.stores import saving
from kaffe_desktop.stores.saving import Form, Saver, Savers
from kaffe_server.contract.commands import MENU, UpdateInMenu
from kaffe_server.contract.errors import Forbidden, Invalid, Unavailable
from kaffe_server.contract.frames import EMPTY, encode
from kaffe_server.contract.records import StaffMember
from tests.desktop.stores.cafe import Cafe

LATTE = {"name": "Latte", "price_nok": 35}


class Desk:
    """Sara has unlocked the screen and opened the latte's form."""

    def __init__(self, cafe: Cafe) -> None:
        self.cafe, self.link, self.notices = cafe, cafe.link, cafe.stores.notices
        self.admin = cafe.stores.admin
        self.savers = Savers(self.make)
        self.admin.let_in(StaffMember(id=1, name="Sara"))
        self.saver = self.savers.open(5)

    def make(self, key: Any) -> Saver:
        def command(uuid: UUID, fields: dict[str, Any]) -> UpdateInMenu:
            return UpdateInMenu(uuid=uuid, collection="item", record=encode({"id": key, **fields}))

        form = Form(
            topic=MENU,
            event="update",
            command=command,
            label={"name": "Navn", "price_nok": "Pris"}.__getitem__,
            failed=lambda: "Latte ble ikke lagret",
            fault=lambda field, error: f"{field}: {error.message}",
            amounts=frozenset({"price_nok"}),
        )
        stores = self.cafe.stores
        return Saver(stores.admin, stores.clock, stores.notices, form, LATTE, stores)

    def type(self, **fields: Any) -> None:
        for field, value in fields.items():
            self.saver.set(field, value)
        self.saver.flush()

    def sent(self) -> list[str]:
        """What waits for an answer."""
        return [bytes(asked.command.record).decode() for asked in self.link.asked]  # type: ignore[attr-defined]

    def answer(self, answer: Answer = EMPTY) -> None:
        self.link.answer(answer)

    def take(self, **record: Any) -> None:
        """The hub does what was sent, and tells everyone before it answers."""
        self.saver.load({**LATTE, **record})
        self.answer()


@pytest.fixture
def desk(cafe: Cafe) -> Desk:
    return Desk(cafe)


def test_what_is_typed_is_sent_once_after_a_pause(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("L", "La", "Lat"):
        desk.saver.set("name", name)
    assert (desk.saver.state, desk.sent()) == ("saving", [])
    qtbot.waitUntil(lambda: desk.sent() == ['{"id":5,"name":"Lat"}'])
    assert desk.saver.state == "saving"
    desk.take(name="Lat")
    assert (desk.saver.state, desk.saver.savedAt, desk.saver.value("name")) == ("saved", "10:42", "Lat")


def test_an_untouched_form_says_nothing_and_sends_nothing(desk: Desk) -> None:
    desk.type(name="Latte")
    assert (desk.saver.state, desk.sent(), desk.saver.settled) == ("", [], True)


def test_only_what_was_changed_is_sent(desk: Desk) -> None:
    desk.type(price_nok=37)
    assert desk.sent() == ['{"id":5,"price_nok":37}']


def test_what_is_typed_while_saving_goes_next(desk: Desk) -> None:
    desk.type(price_nok=37)
    desk.type(price_nok=38, name="Caffe latte")
    assert desk.sent() == ['{"id":5,"price_nok":37}']
    desk.take(price_nok=37)
    assert desk.sent() in ([f'{{"id":5,{fields}}}'] for fields in permuted('"price_nok":38', '"name":"Caffe latte"'))
    assert desk.saver.value("price_nok") == 38
    desk.take(price_nok=38, name="Caffe latte")
    assert (desk.saver.state, desk.saver.settled, desk.notices.current) == ("saved", True, False)


def permuted(one: str, other: str) -> tuple[str, str]:
    return f"{one},{other}", f"{other},{one}"


def test_a_space_at_the_end_stays_while_the_next_word_is_thought_of(desk: Desk) -> None:
    desk.type(name="Caffe ")
    desk.take(name="Caffe")
    assert (desk.saver.value("name"), desk.notices.current) == ("Caffe ", False)
    desk.type(name="Caffe latte")
    desk.take(name="Caffe latte")
    assert desk.saver.value("name") == "Caffe latte"


def test_without_the_hub_it_is_kept_and_sent_on_return(desk: Desk) -> None:
    desk.link.connected = False
    desk.type(name="Lat")
    desk.type(price_nok=37)
    assert (desk.saver.state, desk.saver.value("name"), desk.saver.settled) == ("waiting", "Lat", False)
    desk.cafe.wait(60)
    assert desk.saver.state == "waiting"
    desk.link.connected = True
    desk.cafe.wait(1)
    assert len(desk.sent()) == 1
    desk.take(name="Lat", price_nok=37)
    assert (desk.saver.state, desk.saver.settled) == ("saved", True)


def test_a_screen_that_was_locked_meanwhile_saves_when_the_pin_is_given_again(desk: Desk) -> None:
    desk.type(price_nok=37)
    desk.answer(Forbidden("locked"))
    assert (desk.admin.unlocked, desk.saver.state, desk.notices.current) == (False, "waiting", False)
    desk.cafe.wait(1)
    assert desk.sent() == []
    desk.admin.let_in(StaffMember(id=2, name="Ola"))
    assert desk.sent() == ['{"id":5,"price_nok":37}']


def test_a_command_without_an_answer_goes_out_again_as_the_same(desk: Desk) -> None:
    desk.type(price_nok=37)
    command = desk.link.asked[0].command
    desk.answer(NoAnswer("lost"))
    assert desk.saver.state == "waiting"
    desk.type(name="Lat")
    assert desk.sent() == [], "what may have been done is settled first"
    desk.cafe.wait(1)
    assert [asked.command for asked in desk.link.asked] == [command]
    desk.take(price_nok=37)
    assert desk.sent() == ['{"id":5,"name":"Lat"}']


def test_a_refused_field_is_told_and_the_others_are_saved(desk: Desk) -> None:
    desk.type(name="Mokka", price_nok=37)
    desk.answer(Invalid("another has it", field="record.name"))
    assert desk.sent() == ['{"id":5,"price_nok":37}']
    desk.take(price_nok=37)
    assert (desk.saver.state, desk.saver.error("name")) == ("failed", "name: another has it")
    assert (desk.saver.value("name"), desk.saver.error("price_nok")) == ("Mokka", "")
    notices = desk.notices
    assert (notices.title, notices.action) == ("Latte ble ikke lagret", "Prøv igjen")
    desk.type(name="Mokka 2")
    assert (desk.saver.error("name"), notices.current) == ("", False)
    desk.take(name="Mokka 2", price_nok=37)
    assert desk.saver.state == "saved"


def test_a_failure_of_the_hub_can_be_tried_again_by_hand(desk: Desk) -> None:
    desk.type(price_nok=37)
    desk.answer(Unavailable("no disk"))
    assert (desk.saver.state, desk.notices.action) == ("failed", "Prøv igjen")
    desk.cafe.wait(5)
    assert desk.sent() == []
    desk.notices.act()
    assert desk.sent() == ['{"id":5,"price_nok":37}']


def test_what_another_admin_changes_in_an_untouched_field_is_taken(desk: Desk) -> None:
    desk.type(price_nok=37)
    desk.saver.load({**LATTE, "name": "Caffe latte"})
    assert (desk.saver.value("name"), desk.saver.value("price_nok")) == ("Caffe latte", 37)
    assert not desk.notices.current


def test_a_field_that_is_being_typed_is_saved_over_another_admins_change_and_told(desk: Desk) -> None:
    desk.saver.set("price_nok", 37)
    desk.saver.load({**LATTE, "price_nok": 40})
    assert (desk.saver.value("price_nok"), desk.notices.title) == (37, "En annen endret også Pris")
    desk.saver.flush()
    desk.take(price_nok=37)
    assert (desk.saver.value("price_nok"), desk.saver.state) == (37, "saved")


def test_a_saved_field_that_another_admin_changes_shows_what_holds_and_tells(desk: Desk) -> None:
    desk.type(price_nok=37)
    desk.take(price_nok=37)
    assert not desk.notices.current
    desk.saver.load({**LATTE, "price_nok": 40})
    assert (desk.saver.value("price_nok"), desk.notices.title) == (40, "En annen endret også Pris")


def test_an_answer_before_the_change_counts_as_the_change(desk: Desk) -> None:
    desk.type(price_nok=37)
    desk.answer()
    assert (desk.saver.value("price_nok"), desk.saver.state) == (37, "saved")
    desk.saver.load({**LATTE, "price_nok": 37})
    assert not desk.notices.current
    desk.saver.load({**LATTE, "price_nok": 40})
    assert (desk.saver.value("price_nok"), desk.notices.title) == (40, "En annen endret også Pris")


def test_an_admin_who_was_later_wins_even_before_the_answer(desk: Desk) -> None:
    desk.type(price_nok=37)
    desk.saver.load({**LATTE, "price_nok": 37})
    desk.saver.load({**LATTE, "price_nok": 40})
    desk.answer()
    assert (desk.saver.value("price_nok"), desk.notices.title) == (40, "En annen endret også Pris")


def test_opening_another_record_saves_the_one_before_and_keeps_what_cannot_be_saved(desk: Desk) -> None:
    desk.saver.set("price_nok", 37)
    desk.savers.open(6)
    assert desk.sent() == ['{"id":5,"price_nok":37}']
    desk.answer(Unavailable("no disk"))
    desk.savers.open(7)
    assert desk.savers.open(5).value("price_nok") == 37


def test_a_form_that_is_typed_in_keeps_the_screen_unlocked(desk: Desk) -> None:
    desk.cafe.wait(299)
    desk.type(price_nok=37)
    desk.cafe.wait(299)
    assert desk.admin.unlocked
    desk.cafe.wait(1)
    assert not desk.admin.unlocked


def test_an_amount_waits_longer_for_its_next_digit(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saving, "SAVES_AFTER_MS", 1)
    monkeypatch.setattr(saving, "AMOUNT_AFTER_MS", 60_000)
    other = desk.savers.of(6)
    desk.saver.set("price_nok", 3)
    other.set("name", "Mokka")
    qtbot.waitUntil(lambda: desk.sent() != [])
    assert desk.sent() == ['{"id":6,"name":"Mokka"}']
    desk.saver.set("price_nok", 31)
    desk.savers.open(6)
    assert desk.sent()[-1] == '{"id":5,"price_nok":31}'
