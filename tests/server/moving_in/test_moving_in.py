"""Moving in from Kaffebase: menu, messages and order history, once, and all or nothing."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from time import monotonic
from typing import Any

import pytest

from kaffe_server import cli
from kaffe_server.moving_in.chips import HUES, nearest_chip
from kaffe_server.moving_in.kaffebase import MovingInError, read_kaffebase
from kaffe_server.moving_in.moving import Moved, Renumbered, move_in
from kaffe_server.moving_in.translation import translate
from kaffe_server.shop.calendar import Calendar
from kaffe_server.storage.backup import check
from kaffe_server.storage.database import FILE, Database
from tests.server.moving_in.old_file import (
    BAKST,
    BOLLE,
    EGEN,
    FORMS,
    HAVRE,
    HEL,
    KAFFE,
    KAFFE_SVART,
    KOPP,
    LATTE,
    LITEN,
    MELK,
    NEWEST,
    PAUSE,
    STOR,
    STORRELSE,
    TE,
    TE_GRONN,
    TEXT_IDS,
    Form,
    OldFile,
)
from tests.server.open_hub import MENU, MESSAGES, ORDERS, STATUS, Clock, opened

TOKENS = Path(__file__).parents[3] / "kaffe_desktop/qml/Kaffe/Design/Tokens.qml"
NOW = datetime(2026, 11, 23, 9, 40, tzinfo=UTC)
MONDAY = datetime(2025, 11, 17, 9, 30, tzinfo=UTC)


@pytest.fixture(params=FORMS.values(), ids=FORMS)
def form(request: pytest.FixtureRequest) -> Form:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture
def old(tmp_path: Path) -> Iterator[OldFile]:
    """The newest form."""
    with closing(OldFile(tmp_path / "kaffebase.db")) as file:
        yield file


def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def moved(file: OldFile, tmp_path: Path, now: datetime = NOW) -> Moved:
    """Moves in at a time of the test's choice."""
    database = Database(data(tmp_path))
    try:
        return move_in(database, translate(read_kaffebase(file.path)), Calendar(), lambda: now)
    finally:
        database.close()


def run(tmp_path: Path, *arguments: object) -> int:
    return cli.main(["import-kaffebase", "--data", str(data(tmp_path)), *map(str, arguments)])


def rows(tmp_path: Path, query: str) -> list[Any]:
    with closing(sqlite3.connect(data(tmp_path) / FILE)) as connection:
        return connection.execute(query).fetchall()


def everything(tmp_path: Path) -> dict[str, list[Any]]:
    tables = [row[0] for row in rows(tmp_path, "SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {table: rows(tmp_path, f'SELECT * FROM "{table}"') for table in tables}


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_menu_of_every_form_is_taken_over(tmp_path: Path, form: Form) -> None:
    with closing(OldFile(tmp_path / "old.db", form)) as file:
        menu = translate(read_kaffebase(file.path)).menu
    latte = 35
    assert [(row.name, row.price_nok, row.category_name, row.enable, row.image) for row in menu.items] == [
        ("Kaffe", 20, "Kaffe", True, None),
        ("Latte", latte, "Kaffe", True, None),
        ("Grønn te", 18, "Te", True, None),
        ("Bolle", 25, "Bakst", False, None),
    ]
    milk, size, cup = menu.customization_keys
    assert [(key.name, key.label_color, key.multiple_choice) for key in (milk, size, cup)] == [
        ("Melk", "marine", False),
        ("Størrelse", "brun", False),
        ("Kopp", "skifer", True),
    ]
    values = {value.name: value for value in menu.customization_values}
    assert (milk.default_value, size.default_value) == (str(values["Hel"].id), str(values["Liten"].id))
    assert cup.default_value is None
    assert [(name, row.price_increment_nok, row.constant_price, row.belongs_to) for name, row in values.items()] == [
        ("Hel", 0, True, milk.id),
        ("Havre", 5, True, milk.id),
        ("Liten", 0, True, size.id),
        ("Stor", 8, True, size.id),
        ("Egen kopp", 80, False, cup.id),
    ]
    assert [(row.name, row.valid_customizations, row.enable) for row in menu.categories] == [
        ("Kaffe", (milk.id, size.id, cup.id), True),
        ("Te", (size.id,), True),
        ("Bakst", (), False),
    ]


def test_integer_ids_are_kept_for_the_clients_that_know_them(old: OldFile) -> None:
    menu = translate(read_kaffebase(old.path)).menu
    assert [row.id for row in menu.categories] == [KAFFE, TE, BAKST]
    assert [row.id for row in menu.items] == [KAFFE_SVART, LATTE, TE_GRONN, BOLLE]
    assert [row.id for row in menu.customization_keys] == [MELK, STORRELSE, KOPP]
    assert [row.id for row in menu.customization_values] == [HEL, HAVRE, LITEN, STOR, EGEN]


def test_a_snapshot_keeps_its_names_and_prices_and_is_summed_by_the_rule(tmp_path: Path, form: Form) -> None:
    with closing(OldFile(tmp_path / "old.db", form)) as file:
        latte = file.unit(
            LATTE,
            "Caffè latte",
            31,
            (MELK, "Melk", HAVRE, "Havremelk", 6),
            (STORRELSE, "Størrelse", LITEN, "Liten", 0),
            (KOPP, "Kopp", EGEN, "Egen kopp", 80),
        )
        file.order(MONDAY, 101, latte, file.unit(KAFFE_SVART, "Kaffe", 19), latte)
        home = translate(read_kaffebase(file.path))
    (order,) = home.orders
    assert (order.created, order.updated) == (MONDAY, MONDAY + timedelta(minutes=5))
    assert [(entry.name, entry.price, entry.total_nok, entry.line, entry.category) for entry in order.items] == [
        ("Caffè latte", 31, 30, 1, "Kaffe"),
        ("Kaffe", 19, 19, 2, "Kaffe"),
        ("Caffè latte", 31, 30, 1, "Kaffe"),
    ]
    assert order.total_nok == 79
    chosen = order.items[0].customizations
    assert [(one.key_name, one.value_name, one.price_change, one.constant_price, one.default) for one in chosen] == [
        ("Melk", "Havremelk", 6, True, False),
        ("Størrelse", "Liten", 0, True, True),
        ("Kopp", "Egen kopp", 80, False, False),
    ]
    assert [one.label_color for one in chosen] == ["marine", "brun", "skifer"]
    values = {row.name: row.id for row in home.menu.customization_values}
    assert [one.value_id for one in chosen] == [values["Havre"], values["Liten"], values["Egen kopp"]]


@pytest.mark.parametrize(
    ("at", "day"),
    [
        (datetime(2025, 11, 17, 22, 59, tzinfo=UTC), date(2025, 11, 17)),
        (datetime(2025, 11, 18, 2, 59, tzinfo=UTC), date(2025, 11, 17)),
        (datetime(2025, 11, 18, 3, 0, tzinfo=UTC), date(2025, 11, 18)),
        (datetime(2025, 6, 18, 2, 0, tzinfo=UTC), date(2025, 6, 18)),
    ],
)
def test_an_order_is_of_the_business_day_on_the_cafes_clock(
    old: OldFile, tmp_path: Path, at: datetime, day: date
) -> None:
    old.order(at, 101)
    assert [order.business_day for order in moved(old, tmp_path).orders] == [day]


def test_of_orders_with_one_number_on_a_day_the_first_keeps_it(old: OldFile, tmp_path: Path) -> None:
    night = MONDAY.replace(hour=23, minute=50)
    old.order(MONDAY, 101)
    old.order(MONDAY + timedelta(minutes=2), 102)
    old.order(MONDAY + timedelta(minutes=1), 102)
    old.order(night, 103)
    old.order(night + timedelta(hours=1), 101)
    old.order(night + timedelta(hours=2), None)
    old.order(MONDAY + timedelta(days=1), 101)
    result = moved(old, tmp_path)
    monday = MONDAY.date()
    assert [(order.business_day, order.day_id) for order in result.orders] == [
        (monday, 101),
        (monday, 102),
        (monday, 104),
        (monday, 103),
        (monday, 105),
        (monday, 106),
        (monday + timedelta(days=1), 101),
    ]
    assert result.renumbered == (
        Renumbered(monday, 102, 104),
        Renumbered(monday, 101, 105),
        Renumbered(monday, None, 106),
    )
    assert rows(tmp_path, "SELECT * FROM day_number") == [("2025-11-17", 106), ("2025-11-18", 101)]


def test_open_orders_stay_open_only_today(old: OldFile, tmp_path: Path) -> None:
    for state in ("received", "production", "completed", "dispatched", None):
        old.order(NOW - timedelta(minutes=9), None, state=state)
        old.order(MONDAY, None, state=state)
    result = moved(old, tmp_path)
    states = {day: [o.state for o in result.orders if o.business_day == day] for day in (NOW.date(), MONDAY.date())}
    assert states[NOW.date()] == ["received", "production", "completed", "dispatched", "received"]
    assert set(states[MONDAY.date()]) == {"dispatched"}
    assert result.handed_out == 4


@pytest.mark.parametrize("kind", [NEWEST, TEXT_IDS], ids=["with uuids", "without"])
def test_a_second_time_changes_nothing(tmp_path: Path, kind: Form) -> None:
    with closing(OldFile(tmp_path / "old.db", kind)) as file:
        for minute in range(5):
            file.order(NOW - timedelta(minutes=minute), 101 + minute % 3, state="completed")
            file.order(MONDAY + timedelta(minutes=minute), 101 + minute % 3)
        first = moved(file, tmp_path)
        before = everything(tmp_path)
        second = moved(file, tmp_path, NOW + timedelta(hours=1))
    assert (len(first.orders), len(second.orders), second.messages, second.replaced) == (10, 0, 0, None)
    before["life"] = rows(tmp_path, "SELECT * FROM life")  # Which ids were given already is noted again.
    assert everything(tmp_path) == before


def test_orders_that_came_since_are_added(old: OldFile, tmp_path: Path) -> None:
    old.order(MONDAY, 101)
    moved(old, tmp_path)
    old.order(MONDAY + timedelta(minutes=1), 102)
    assert [order.day_id for order in moved(old, tmp_path).orders] == [102]


@pytest.mark.asyncio
async def test_a_hub_goes_on_where_the_old_one_stopped(old: OldFile, tmp_path: Path) -> None:
    old.order(MONDAY, 101, old.unit(LATTE, "Latte", 35, (MELK, "Melk", HAVRE, "Havre", 5)), state="completed")
    old.order(NOW - timedelta(minutes=9), 117, state="production", took=60)
    moved(old, tmp_path)
    async with opened(data(tmp_path), Clock(NOW), lambda _database: None) as hub:
        till = await hub.stranger()
        orders = (await till.join(ORDERS))["items"]
        assert [(order["day_id"], order["state"]) for order in orders] == [(117, "production")]
        assert [item["name"] for item in (await till.join(MENU))["items"]["tree"][0]["items"]] == ["Kaffe", "Latte"]
        assert [message["title"] for message in (await till.join(MESSAGES))["items"]] == [
            "Vi åpner 10.15",
            "Straks tilbake",
        ]
        status = (await till.join(STATUS))["items"][0]
        assert (status["open"], status["show_message"], status["message_id"]) == (True, True, PAUSE)
        placed = await till.place({"item": LATTE, "customizations": [{"key": KOPP, "value": [EGEN]}]})
        assert (placed["day_id"], placed["total_nok"]) == (118, 28)
        assert (await till.move(orders[0], "completed"))["state"] == "completed"
        report = await till.ask(ORDERS, "report", {"day": "2025-11-17"})
        assert (report["orders"], report["total_nok"], report["median_ready_s"]) == (1, 40, None)
        (past,) = (await till.ask(ORDERS, "history", {"day": "2025-11-17"}))["orders"]
        events = (await till.ask(ORDERS, "history", {"id": past["id"]}))["events"]
        assert [(event["kind"], event["to"], event["at"], event["station"]) for event in events] == [
            ("place", "received", "2025-11-17T09:30:00Z", "kaffebase"),
            ("import", "dispatched", "2025-11-17T09:35:00Z", "kaffebase"),
        ]


@pytest.mark.asyncio
async def test_own_orders_and_messages_stay_and_keep_their_numbers(old: OldFile, tmp_path: Path) -> None:
    """The sample menu is replaced."""
    async with opened(data(tmp_path), Clock(NOW)) as hub:
        till = await hub.screen()
        await till.join(MESSAGES)
        assert (await till.place())["day_id"] == 101
        for title in ("Vår egen", "Straks"):
            await till.ask(MESSAGES, "create", {"record": {"title": title, "subtitle": ""}})
    old.order(NOW - timedelta(minutes=1), 101, state="received")
    assert [order.day_id for order in moved(old, tmp_path).orders] == [102]
    assert rows(tmp_path, "SELECT id, title FROM message") == [
        (1, "Vår egen"),
        (2, "Straks"),
        (3, "Vi åpner 10.15"),
        (4, "Straks tilbake"),
    ]
    assert rows(tmp_path, "SELECT show_message, message_id FROM status") == [(1, 4)]
    names = [row[0] for row in rows(tmp_path, "SELECT name FROM item ORDER BY id")]
    assert names == ["Kaffe", "Latte", "Grønn te", "Bolle"]


def test_what_only_we_know_of_the_menu_survives_a_second_time(old: OldFile, tmp_path: Path) -> None:
    moved(old, tmp_path)
    with closing(sqlite3.connect(data(tmp_path) / FILE)) as connection, connection:
        connection.execute("UPDATE category SET icon = 'croissant', no_preparation = 1 WHERE id = ?", [BAKST])
        connection.execute("UPDATE item SET sold_out = 1 WHERE id = ?", [LATTE])
    old.run("UPDATE item SET price_nok = 22 WHERE id = ?", [KAFFE_SVART])
    moved(old, tmp_path)
    assert rows(tmp_path, "SELECT icon, no_preparation FROM category WHERE id = 7") == [("croissant", 1)]
    assert rows(tmp_path, "SELECT price_nok, sold_out FROM item ORDER BY id") == [(22, 0), (35, 1), (18, 0), (25, 0)]


def test_what_cannot_move_as_it_was_is_told(old: OldFile) -> None:
    old.order(MONDAY, 101, old.unit(LATTE, "Latte", 30, (MELK, "Melk", 77, "Soya", 6)))
    home = translate(read_kaffebase(old.path))
    assert home.remarks == (
        "the item 'Glemt' is left out: it is in no category",
        "'Soya' is not on the menu: its 6 count as kroner in old orders",
    )
    assert home.orders[0].total_nok == 36


def test_orders_that_share_a_uuid_are_all_moved_and_it_is_told(old: OldFile, tmp_path: Path) -> None:
    for minute in range(3):
        old.order(MONDAY + timedelta(minutes=minute), 101 + minute)
    old.run('UPDATE "order" SET uuid = (SELECT min(uuid) FROM "order")')
    assert translate(read_kaffebase(old.path)).remarks[1:] == (
        "several orders have the uuid 00000000-0000-0000-0000-000000000001: each is moved",
    )
    assert [order.day_id for order in moved(old, tmp_path).orders] == [101, 102, 103]
    assert moved(old, tmp_path).orders == ()


def test_an_order_of_before_the_snapshots_is_there_without_lines(old: OldFile, tmp_path: Path) -> None:
    old.order(MONDAY, 101)
    old.run('UPDATE "order" SET items_data = NULL')
    assert [(order.items, order.total_nok) for order in moved(old, tmp_path).orders] == [((), 0)]


def test_names_that_ours_could_not_tell_apart_get_a_number(old: OldFile) -> None:
    old.add("category", 8, name="kaffe ", sort_order=8, enable=1, valid_customizations="[]")
    old.add("category", 9, name="K" * 50, sort_order=9, enable=1, valid_customizations="[]")
    names = [row.name for row in translate(read_kaffebase(old.path)).menu.categories]
    assert names == ["Kaffe", "Te", "Bakst", "kaffe 2", "K" * 40]


def test_the_person_at_the_shell_is_told_what_moved(
    old: OldFile, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old.order(MONDAY, 101, state="received")
    old.order(MONDAY, 101)
    old.order(MONDAY + timedelta(days=1), 101)
    assert run(tmp_path, old.path) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"{old.path}: moved in",
        "  menu: 3 categories with 4 items, 3 options with 5 values",
        "  messages: 2 new of 2",
        "  the shop: open",
        "  orders: 3 new of 3, from 2025-11-17 to 2025-11-18",
        "    handed out now, because their day is over: 1",
        "    with a new number, because another order of the day had theirs: 1",
        "      2025-11-17: 101 is now 102",
        "  the item 'Glemt' is left out: it is in no category",
    ]


def test_a_dry_run_says_the_same_beside_a_running_hub_and_leaves_no_trace(
    old: OldFile, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old.order(MONDAY, 101)
    assert run(tmp_path, old.path, "--dry-run") == 0
    first = capsys.readouterr().out.splitlines()
    assert first[0] == f"{old.path}: this would move in; nothing is changed"
    assert "  orders: 1 new of 1, from 2025-11-17 to 2025-11-17" in first
    assert not data(tmp_path).exists()

    database = Database(data(tmp_path))
    try:
        before = everything(tmp_path)
        assert run(tmp_path, old.path, "--dry-run") == 0
        assert capsys.readouterr().out.splitlines() == first
        assert everything(tmp_path) == before
    finally:
        database.close()
    assert not list(data(tmp_path).glob("kaffe-before*"))


def test_the_database_is_copied_before_anything_moves(
    old: OldFile, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    moved(old, tmp_path)
    before = check(data(tmp_path) / FILE)
    old.run("DELETE FROM item WHERE id = ?", [BOLLE])
    assert run(tmp_path, old.path) == 0
    (copy,) = data(tmp_path).glob("kaffe-before-moving-in-*.db")
    told = capsys.readouterr().out
    assert f"{copy}: a checked copy" in told
    assert "    in place of 3 categories with 4 items, 3 options with 5 values" in told
    assert "whose id" not in told
    assert check(copy) == before != check(data(tmp_path) / FILE)


def test_it_is_told_that_an_order_on_its_way_would_become_another_item(
    old: OldFile, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = Database(data(tmp_path))
    cli.load_sample(database)
    database.close()
    assert run(tmp_path, old.path) == 0
    told = capsys.readouterr().out
    assert "    items whose id was another's: 4; tills must have sent all their orders before" in told


def test_the_old_file_is_not_touched(old: OldFile, tmp_path: Path) -> None:
    old.order(MONDAY, 101)
    old.close()
    folder = tmp_path / "copy"
    folder.mkdir()
    with closing(sqlite3.connect(folder / "old.db")) as copy, closing(sqlite3.connect(old.path)) as source:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = WAL")
    before = files(folder)
    assert run(tmp_path, folder / "old.db") == 0
    assert files(folder) == before


def test_what_kaffebase_has_not_yet_written_into_its_file_moves_too(old: OldFile, tmp_path: Path) -> None:
    with closing(sqlite3.connect(old.path)) as running:
        running.execute("PRAGMA journal_mode = WAL")
        running.execute("UPDATE item SET name = 'Svart kaffe' WHERE name = 'Kaffe'")
        running.commit()
        assert read_kaffebase(old.path).items[0].name == "Svart kaffe"


def spoiled(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xa5" * 8192 + whole[12288:])


BROKEN = {
    "missing": (lambda path: path.unlink(), "there is no file"),
    "empty": (lambda path: path.write_bytes(b""), "is not a database of Kaffebase: it has no table 'category'"),
    "text": (lambda path: path.write_text("hei " * 500), "damaged, or no database: file is not a database"),
    "damaged": (spoiled, "damaged"),
    "cut off": (lambda path: path.write_bytes(path.read_bytes()[:9000]), "damaged"),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_file_that_is_none_is_refused_and_nothing_changes(
    old: OldFile, tmp_path: Path, capsys: pytest.CaptureFixture[str], fault: str
) -> None:
    spoil, reason = BROKEN[fault]
    old.order(MONDAY, 101)
    old.close()
    spoil(old.path)
    for options in ([], ["--dry-run"]):
        assert run(tmp_path, old.path, *options) == 1
        told = capsys.readouterr()
        assert told.out == ""
        assert told.err.startswith("kaffe-hub: ")
        assert reason in told.err
        assert len(told.err.splitlines()) == 1
    assert not data(tmp_path).exists()


def test_our_own_database_is_not_mistaken_for_an_old_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Database(data(tmp_path)).close()
    assert run(tmp_path, data(tmp_path) / FILE) == 1
    assert "is not a database of Kaffebase: 'category' has no column 'valid_customizations'" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("UPDATE \"order\" SET items_data = '[{' WHERE id = 2", "order 2 cannot be moved: Input data was truncated"),
        ("UPDATE \"order\" SET items_data = '[{}]' WHERE id = 2", "order 2 cannot be moved: Object missing required"),
        (
            'UPDATE "order" SET items_data = \'[{"item_id": 9007199254740993, "name": "x"}]\' WHERE id = 2',
            "order 2 cannot be moved: 9007199254740993 is no id",
        ),
        (
            f'UPDATE "order" SET items_data = \'[{{"item_id": 1, "name": "x", "z": {"[" * 100_000}\' WHERE id = 2',
            "order 2 cannot be moved: maximum recursion depth",
        ),
        ("UPDATE \"order\" SET state = 'eaten' WHERE id = 2", "order 2: Invalid enum value 'eaten' - at `$.state`"),
        ("UPDATE \"order\" SET inserted_at = 'yesterday' WHERE id = 2", "order 2 cannot be moved: Invalid isoformat"),
        ("UPDATE item SET price_nok = -1 WHERE id = 4", "item 4 cannot be moved: a price of -1 kr"),
        ("UPDATE item SET price_nok = 'dyrt' WHERE id = 4", "item 4 cannot be moved: 'dyrt' is no amount"),
        ("UPDATE customization_value SET price_increment_nok = 5000 WHERE id = 8", "a price change of 5000 %"),
        ("UPDATE item SET id = 0 WHERE id = 4", "item 0 cannot be moved: 0 is no id"),
        ("UPDATE item SET id = 9007199254740993 WHERE id = 4", "cannot be moved: 9007199254740993 is no id"),
        ('ALTER TABLE "order" DROP COLUMN items_data', "'order' has no column 'items_data'"),
    ],
)
def test_a_row_that_means_nothing_is_named_and_nothing_moves(
    old: OldFile, tmp_path: Path, capsys: pytest.CaptureFixture[str], statement: str, reason: str
) -> None:
    old.order(MONDAY, 101)
    old.order(MONDAY, 102)
    old.run(statement)
    assert run(tmp_path, old.path) == 1
    assert reason in capsys.readouterr().err
    assert not data(tmp_path).exists()


def test_nobody_moves_in_while_the_hub_runs(old: OldFile, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    database = Database(data(tmp_path))
    try:
        before = files(data(tmp_path))
        assert run(tmp_path, old.path) == 1
        assert "is in use by a running hub: stop that one first" in capsys.readouterr().err
        assert files(data(tmp_path)) == before
    finally:
        database.close()


def test_a_fault_half_way_leaves_everything_as_it_was(
    old: OldFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Database(data(tmp_path)).close()
    before = everything(tmp_path)
    old.order(MONDAY, 101)
    monkeypatch.setattr("kaffe_server.orders.acts.note", lambda *_steps, **_more: 1 / 0)
    with pytest.raises(MovingInError, match="Nothing was changed"):
        moved(old, tmp_path)
    assert everything(tmp_path) == before


def test_ten_thousand_orders_move_in_a_few_seconds(old: OldFile, tmp_path: Path) -> None:
    latte = old.unit(LATTE, "Latte", 35, (MELK, "Melk", HAVRE, "Havre", 5), (STORRELSE, "Størrelse", STOR, "Stor", 8))
    for place in range(10_000):
        old.order(MONDAY + timedelta(days=place // 100, seconds=place), 101 + place % 100, latte, latte)
    begin = monotonic()
    assert len(moved(old, tmp_path).orders) == 10_000
    assert monotonic() - begin < 20


@pytest.mark.parametrize(
    ("text", "chip"),
    [
        ("#ff0000", "rust"),
        ("#F80", "brun"),
        ("4d7c0f", "oliven"),
        (" #06b6d4 ", "petrol"),
        ("#3b82f6", "marine"),
        ("#8b5cf6", "fiolett"),
        ("#ec4899", "baer"),
        ("#ff0033", "baer"),
        ("#000000", "skifer"),
        ("#9ca3af", "skifer"),
        ("red", "skifer"),
        ("", "skifer"),
        (None, "skifer"),
    ],
)
def test_a_colour_becomes_the_chip_of_the_nearest_hue(text: str | None, chip: str) -> None:
    assert nearest_chip(text) == chip


def test_each_chips_own_colour_is_its_own() -> None:
    solid = dict(re.findall(r'(\w+): \{ solid: "(#\w+)", tint: [^}]*\}', TOKENS.read_text().partition("var chip")[2]))
    assert set(solid) == {*HUES, "skifer"}
    assert {name: nearest_chip(colour) for name, colour in solid.items()} == {name: name for name in solid}
