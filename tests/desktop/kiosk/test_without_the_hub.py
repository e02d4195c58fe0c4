from collections.abc import Callable
from pathlib import Path

import pytest

from kaffe_desktop import kiosk as program
from kaffe_desktop.kiosk import open_till_file
from kaffe_server.contract.errors import SoldOut
from tests.desktop.kiosk.hands import Hands
from tests.desktop.kiosk.test_layout import SIZES
from tests.desktop.kiosk.till import Till

STATION, HUB = "kasse-1", "ws://127.0.0.1:9"


def test_the_card_shows_the_numbers_that_wait_and_goes_when_the_hub_has_them(till: Till, kiosk: Hands) -> None:
    assert kiosk.find("unsent") is None
    till.link.connected = False
    kiosk.tap("tile-Latte", "send")
    assert (kiosk.text("sent-number"), kiosk.text("sent-title")) == ("144", "Venter på sending")
    kiosk.tap("tile-Te", "send")
    assert kiosk.text("unsent-title") == "2 venter på sending"
    assert [kiosk.find(f"unsent-{number}") is not None for number in (144, 145, 146)] == [True, True, False]
    till.link.connected = True
    till.stores.outbox.send()
    till.accept(144)
    assert kiosk.text("unsent-title") == "1 venter på sending"
    till.accept(145)
    assert kiosk.find("unsent") is None


def test_a_tap_on_the_card_shows_what_the_kitchen_must_be_told(till: Till, kiosk: Hands) -> None:
    till.link.connected = False
    till.add("Latte", "Havre", quantity=2)
    till.add("Kanelbolle")
    till.stores.cart.setGuest("Ida", "Allergi")
    till.stores.cart.send()
    till.sell_alone("Te")
    kiosk.tap("unsent")
    texts = [item.property("text") for item in kiosk.seen() if item.inherits("QQuickText")]
    shown = texts[texts.index("Venter på sending") :]
    assert {"144", "2 × Latte", "Havre", "Kanelbolle", "Ida – Allergi", "145", "Te"} <= set(shown)
    till.link.connected = True
    till.stores.outbox.send()
    till.accept(144)
    till.accept(145)
    assert kiosk.find("unsent-content") is None


def test_oops_takes_the_waiting_order_back(till: Till, kiosk: Hands) -> None:
    till.link.connected = False
    kiosk.tap("tile-Latte", "option-Havre", "send")
    assert kiosk.text("oops", "what") == "144 i vente"
    kiosk.tap("oops")
    assert kiosk.find("unsent") is None
    assert kiosk.find("sent-number") is None
    assert [line.name for line in till.stores.cart] == ["Latte"]


def test_a_refused_order_is_told_kept_on_the_card_and_told_again_at_a_tap(till: Till, kiosk: Hands) -> None:
    till.sell_alone("Kanelbolle")
    till.link.connected = True
    till.stores.outbox.send()
    till.refuse(SoldOut("gone"))
    assert till.stores.notices.title == "144 kom ikke til kjøkkenet"
    till.stores.notices.dismiss()
    assert kiosk.text("unsent-title") == "1 er ikke sendt"
    kiosk.tap("unsent")
    assert till.stores.notices.action == "Til kassa"
    till.stores.notices.act()
    assert kiosk.find("unsent") is None
    assert [line.name for line in till.stores.cart] == ["Kanelbolle"]


def test_ready_numbers_are_grey_and_still_while_the_hub_is_away(till: Till, kiosk: Hands) -> None:
    till.ready((131, 1, ""))
    till.lose_the_hub(16)
    kiosk.tap("ready-131")
    assert till.link.asked == []
    assert kiosk.get("ready-131").property("stale")


@pytest.mark.parametrize(("size", "detail"), [("1280", ""), ("1920", ""), ("portrait", "10:42")])
def test_grey_numbers_say_since_when_they_are_where_the_heading_has_no_room_to(
    till: Till, show: Callable[..., Hands], size: str, detail: str
) -> None:
    till.ready((131, 6, "Ida"))
    till.lose_the_hub(16)
    kiosk = show(*SIZES[size])
    assert (kiosk.text("ready-131", "detail"), kiosk.get("ready-131").property("late")) == (detail, False)
    texts = [item.property("text") for item in kiosk.seen() if item.inherits("QQuickText")]
    assert ("Ferdig sist kl. 10:42" in texts) == (detail == "")


def test_one_count_stands_for_all_that_is_on_the_card(till: Till, kiosk: Hands) -> None:
    till.sell_alone("Kanelbolle")
    till.link.connected = True
    till.stores.outbox.send()
    till.refuse(SoldOut("gone"))
    till.stores.notices.dismiss()
    till.sell_alone("Te", "Latte")
    assert [kiosk.find(f"unsent-{number}") is not None for number in (144, 145, 146)] == [True, True, True]
    assert kiosk.text("unsent-title") == "3 er ikke sendt"


def test_a_second_program_for_one_station_ends_with_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = open_till_file(tmp_path, STATION, HUB)
    assert file is not None
    assert program.main(["--data", str(tmp_path), "--station", STATION, "--hub", HUB]) == 1
    assert "another program uses" in capsys.readouterr().err
    file.close()


def test_a_disk_that_cannot_be_used_leaves_a_till_that_needs_the_hub(tmp_path: Path) -> None:
    (tmp_path / "till").write_text("not a folder")
    assert open_till_file(tmp_path / "till", STATION, HUB) is None
