"""The options as admins change them, over a real hub."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from kaffe_desktop.stores import saving
from kaffe_desktop.stores.option_editor import OptionEditor
from tests.desktop.admin.office import Desk, Office
from tests.desktop.stores.model_signals import Watched


@pytest.fixture
def office(tmp_path: Path, qt_loop: QEventLoop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    monkeypatch.setattr(saving, "SAVES_AFTER_MS", 1)
    monkeypatch.setattr(saving, "AMOUNT_AFTER_MS", 1)
    office = Office(tmp_path, qt_loop, qtbot)
    yield office
    office.close()


@pytest.fixture
def sara(office: Office) -> Desk:
    return office.desk("Sara")


def editing(desk: Desk, group: str) -> OptionEditor:
    editor = desk.stores.optionEditor
    editor.select(desk.group(group).id)
    return editor


def test_groups_and_values_are_listed_in_words(sara: Desk) -> None:
    editor = editing(sara, "Melk")
    details = dict(zip(*(Watched(editor.groups).column(role) for role in ("name", "detail")), strict=True))
    assert details == {
        "Melk": "4 valg · ett valg",
        "Størrelse": "2 valg · ett valg",
        "Kopp": "1 valg · 80 % av prisen",
        "Sirup": "3 valg · flere valg",
    }
    values = Watched(editor.values)
    assert values.column("name") == ["Hel", "Lett", "Havre", "Laktosefri"]
    assert values.column("isDefault") == [True, False, False, False]
    assert set(values.column("priceText")) == {"+0"}
    assert Watched(editing(sara, "Kopp").values).column("priceText") == ["80 %"]


def test_a_group_is_made_with_its_values(sara: Desk) -> None:
    editor = sara.stores.optionEditor
    editor.addGroup()
    editor.setName("Krem")
    editor.setColour("fiolett")
    editor.setSeveral(True)
    editor.create()
    sara.until(lambda: editor.selected != 0)
    assert (editor.kind, editor.values.count) == ("group", 0)
    for name in ("Fløte", "Havrefløte"):
        editor.addValue()
        editor.setName(name)
        editor.setAmount(8)
        editor.create()
        sara.until(lambda: editor.kind == "group")
    made = sara.group("Krem")
    assert (made.label_color, made.multiple_choice, sara.values_of("Krem")) == (
        "fiolett",
        True,
        ["Fløte", "Havrefløte"],
    )
    assert sara.value("Fløte").price_increment_nok == 8


def test_a_group_saves_itself(office: Office, sara: Desk) -> None:
    ola = office.desk("Ola")
    editor = editing(sara, "Melk")
    editor.setName("Slags melk")
    editor.setColour("rust")
    editor.setSeveral(True)
    sara.until(lambda: editor.state == "saved")
    ola.until(lambda: ola.stores.optionEditor.groups.at(0).colour == "rust")
    assert (ola.group("Slags melk").multiple_choice, editor.name) == (True, "Slags melk")


def test_per_cent_begins_with_the_full_price_and_keeps_to_what_the_hub_takes(sara: Desk) -> None:
    editor = editing(sara, "Størrelse")
    editor.selectValue(sara.value("Stor").id)
    assert (editor.kind, editor.percent, editor.amount) == ("value", False, 10)
    editor.setPercent(True)
    assert editor.amount == 100
    editor.setAmount(-5)
    assert editor.amount == 0
    editor.setAmount(120)
    sara.until(lambda: editor.state == "saved")
    value = sara.value("Stor")
    assert (value.price_increment_nok, value.constant_price) == (120, False)
    editor.setPercent(False)
    editor.setAmount(-5)
    editor.back()
    sara.until(lambda: sara.value("Stor").price_increment_nok == -5)
    assert (editor.kind, Watched(editor.values).column("priceText")) == ("group", ["+0", "−5"])


def test_a_value_becomes_the_default_and_no_value_need_be(sara: Desk) -> None:
    editor = editing(sara, "Melk")
    oat = sara.value("Havre").id
    editor.selectValue(oat)
    editor.setDefault(True)
    assert editor.isDefault
    sara.until(lambda: sara.group("Melk").default_value == str(oat) and editor.state == "saved")
    assert Watched(editor.values).column("isDefault") == [False, False, True, False]
    editor.setDefault(False)
    sara.until(lambda: sara.group("Melk").default_value is None)


def test_values_are_taken_off_sale_and_moved_in_the_list(sara: Desk) -> None:
    editor = editing(sara, "Melk")
    editor.setSold(sara.value("Havre").id, False)
    sara.until(lambda: sara.value("Havre").sold_out)
    editor.setSold(sara.value("Havre").id, True)
    sara.until(lambda: not sara.value("Havre").sold_out)
    editor.moveValue(sara.value("Havre").id, -2)
    sara.until(lambda: sara.values_of("Melk") == ["Havre", "Hel", "Lett", "Laktosefri"])
    editor.moveValue(sara.value("Havre").id, 100)
    sara.until(lambda: sara.values_of("Melk")[-1] == "Havre")
    editor.move(sara.group("Melk").id, 1)
    sara.until(lambda: Watched(editor.groups).column("name")[:2] == ["Størrelse", "Melk"])


def test_a_value_and_a_group_are_deleted(office: Office, sara: Desk) -> None:
    ola = office.desk("Ola")
    theirs = editing(ola, "Sirup")
    editor = editing(sara, "Sirup")
    editor.selectValue(sara.value("Vanilje").id)
    editor.remove()
    sara.until(lambda: sara.values_of("Sirup") == ["Karamell", "Hasselnøtt"])
    assert (editor.kind, editor.name) == ("group", "Sirup")
    editor.remove()
    sara.until(lambda: editor.selected == 0)
    ola.until(lambda: theirs.selected == 0)
    assert ola.stores.notices.title == "En annen slettet Sirup"
    assert not sara.stores.notices.current


def test_a_name_in_use_is_told_at_the_field_of_a_value(sara: Desk) -> None:
    editor = editing(sara, "Melk")
    editor.addValue()
    editor.setName("havre")
    editor.create()
    sara.until(lambda: editor.nameError == "Navnet er i bruk")
    assert editor.kind == "value"
    editor.back()
    assert (editor.kind, editor.isNew) == ("group", False)
