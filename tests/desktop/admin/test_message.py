"""Open and closed, and the messages for the boards, by taps in a real window."""

from collections.abc import Callable
from typing import Any

import pytest
from msgspec import UNSET
from msgspec.structs import asdict
from pytestqt.qtbot import QtBot

from kaffe_desktop.stores.message_editor import MessageAnswer
from kaffe_server.contract.commands import CreateMessage, DeleteMessage, UpdateMessage, UpdateStatus
from kaffe_server.contract.errors import Forbidden, Invalid, Unavailable
from kaffe_server.contract.frames import EMPTY, Change, encode
from kaffe_server.contract.records import Message, Status
from tests.desktop.admin.scenes import MESSAGES, message
from tests.desktop.admin.test_shell import answer
from tests.desktop.kiosk.hands import Hands, everything_in
from tests.desktop.kiosk.till import Till


@pytest.fixture
def kiosk(till: Till, show: Callable[..., Hands]) -> Hands:
    message(till)
    return show()


def status_patch(till: Till) -> dict[str, Any]:
    """What the hub was asked last to make of the status; the answer is that it is done."""
    command = answer(till, EMPTY)
    assert isinstance(command, UpdateStatus)
    return {name: value for name, value in asdict(command.record).items() if value is not UNSET and name != "id"}


def told(till: Till, action: str, record: Message) -> None:
    till.stores.shop.change_message(Change(action=action, record=encode(record), seq=1))  # type: ignore[arg-type]


def test_closing_with_open_orders_is_asked_about_first(kiosk: Hands, till: Till) -> None:
    kiosk.tap("segment-closed", "refuse")
    assert till.link.asked == []
    kiosk.tap("segment-closed", "confirm")
    assert status_patch(till) == {"open": False}


def test_closing_an_idle_shop_and_opening_it_ask_nothing(kiosk: Hands, till: Till) -> None:
    till.stores.orders.replace_all([])
    kiosk.tap("segment-closed")
    assert status_patch(till) == {"open": False}
    till.stores.shop.load_status(Status(open=False))
    kiosk.tap("segment-open")
    assert status_patch(till) == {"open": True}


def test_a_tap_on_a_row_chooses_the_message_and_the_switch_shows_it(kiosk: Hands, till: Till) -> None:
    kiosk.tap("message-3")
    assert status_patch(till) == {"message_id": 3}
    kiosk.tap("show-message")
    assert status_patch(till) == {"show_message": False}
    till.stores.shop.load_status(Status(open=True, show_message=False, message_id=3))
    assert kiosk.text("show-message") == "Vises ikke"
    assert kiosk.get("message-3").property("chosen")
    kiosk.tap("show-message")
    assert status_patch(till) == {"show_message": True}


def test_nothing_can_be_shown_while_no_message_is_chosen(kiosk: Hands, till: Till) -> None:
    till.stores.shop.load_status(Status(open=True))
    assert not kiosk.get("show-message").isEnabled()


def test_the_preview_is_the_real_board(kiosk: Hands, till: Till) -> None:
    board = kiosk.get("board-preview")
    assert board.metaObject().className().startswith("BoardView")
    shown = {str(item.property("text")) for item in everything_in(board) if item.property("text")}
    assert {"140", "137", "131", "Tom for havremelk"} <= shown
    lies = kiosk.place(board)
    assert round(lies.width() / lies.height(), 1) == 1.8
    told(till, "update", Message(id=1, title="Tom for melk"))
    assert "Tom for melk" in {str(item.property("text")) for item in everything_in(board) if item.property("text")}


def test_a_message_is_typed_on_the_screen_and_saves_itself(kiosk: Hands, till: Till) -> None:
    kiosk.tap("edit-message-2")
    assert kiosk.text("message-title") == "Kanelboller kl. 11.30"
    kiosk.tap("message-subtitle")
    kiosk.tap("key-a")
    assert kiosk.text("message-subtitle").count("a") == MESSAGES[1].subtitle.count("a") + 1
    till.stores.messageEditor.flush()
    command = answer(till, EMPTY)
    assert isinstance(command, UpdateMessage)
    assert (command.record.id, command.record.title) == (2, UNSET)
    kiosk.tap("note-ok", "message-done")
    assert kiosk.find("message-title") is None


def test_what_is_typed_into_is_seen_above_the_keyboard(kiosk: Hands, qtbot: QtBot) -> None:
    kiosk.tap("edit-message-2", "message-subtitle")
    keys = kiosk.place(kiosk.get("key-q"))
    field = kiosk.get("message-subtitle")
    qtbot.waitUntil(lambda: kiosk.place(field).bottom() < keys.top())


def test_a_message_without_a_title_is_told_at_the_field(kiosk: Hands, till: Till) -> None:
    kiosk.tap("edit-message-2")
    till.stores.messageEditor.setTitle(" ")
    till.stores.messageEditor.flush()
    answer(till, Invalid("no title", field="record.title"))
    assert kiosk.text("message-title", "error") == "Meldingen trenger en tittel"
    told(till, "update", MESSAGES[1])
    assert kiosk.text("message-title") == " ", "what was typed stays"


def test_a_new_message_opens_with_its_title_ready_to_be_typed_over(kiosk: Hands, till: Till) -> None:
    kiosk.tap("new-message")
    new = Message(id=9, title="Ny melding")
    told(till, "create", new)
    command = answer(till, encode(MessageAnswer(new)))
    assert isinstance(command, CreateMessage)
    assert command.record.title == "Ny melding"
    kiosk.tap("key-h", "key-e", "key-i")
    assert kiosk.text("message-title") == "hei"


def test_deleting_a_message_is_asked_about_first(kiosk: Hands, till: Till) -> None:
    kiosk.tap("edit-message-2", "remove-message", "refuse")
    assert till.link.asked == []
    kiosk.tap("remove-message", "confirm")
    told(till, "delete", MESSAGES[1])
    command = answer(till, EMPTY)
    assert isinstance(command, DeleteMessage)
    assert command.record.id == 2
    editor = till.stores.messageEditor
    assert (editor.open, [row.message_id for row in editor.messages]) == (0, [1, 3])


def test_what_the_hub_did_not_do_can_be_tried_again(kiosk: Hands, till: Till) -> None:
    kiosk.tap("message-3")
    answer(till, Unavailable("no disk"))
    assert till.stores.notices.title == "Meldingen ble ikke valgt"
    kiosk.tap("notice-action")
    assert status_patch(till) == {"message_id": 3}


def test_a_message_that_another_admin_has_just_deleted_is_told_to_be_gone(kiosk: Hands, till: Till) -> None:
    kiosk.tap("message-3")
    answer(till, Invalid("no message 3", field="record.message_id"))
    assert (till.stores.notices.title, till.stores.notices.text) == (
        "Meldingen ble ikke valgt",
        "Den finnes ikke lenger",
    )


def test_a_screen_that_the_hub_has_locked_meanwhile_asks_for_the_pin(kiosk: Hands, till: Till) -> None:
    kiosk.tap("message-3")
    answer(till, Forbidden("locked"))
    assert (till.stores.admin.asking, till.stores.notices.current) == (True, False)
    assert kiosk.find("message-3") is None, "what lies behind is not shown"


def test_the_cafes_own_line_is_typed_beside_the_board_that_shows_it(kiosk: Hands, till: Till) -> None:
    kiosk.tap("board-line", "key-h", "key-e", "key-i")
    till.stores.messageEditor.flush()
    assert status_patch(till) == {"line": "Hei"}
    till.stores.shop.load_status(Status(open=True, line="Hei"))
    board = kiosk.get("board-preview")
    assert "Hei" in {str(item.property("text")) for item in everything_in(board) if item.property("text")}
    assert kiosk.text("saved-mark") == "Lagret 10:42"
