"""A SQLite file as Kaffebase writes it, in each form that its migrations have made of the schema."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

KAFFE, TE, BAKST = 1, 2, 7
KAFFE_SVART, LATTE, TE_GRONN, BOLLE, UTEN_PLASS = 3, 4, 9, 11, 12
MELK, STORRELSE, KOPP = 1, 2, 5
HEL, HAVRE, LITEN, STOR, EGEN = 1, 2, 4, 5, 8
APNINGSTID, PAUSE = 2, 3


@dataclass(frozen=True)
class Form:
    """How one state of its schema differs from another."""

    id: str = "INTEGER"
    price: str = "INTEGER"
    inserted: str = "inserted_at"
    updated: str = "updated_at"
    category: str = "category_id"
    message: str = "message_id"
    uuid: bool = True
    zone: str = ""
    """After each time: Ecto writes none, PocketBase wrote Z."""

    def key(self, table: str, number: int | None) -> Any:
        return number if number is None or self.id == "INTEGER" else f"r{number:x}{table[:4]}{number:09x}"[:15]

    def amount(self, kroner: float) -> Any:
        return f"{kroner:.2f}" if self.price == "TEXT" else kroner


NEWEST = Form()
DECIMAL = Form(price="DECIMAL", uuid=False)
TEXT_IDS = Form("TEXT", "NUMERIC", category="category", message="message", uuid=False)
OLDEST = Form("TEXT", "TEXT", "created", "updated", "category", "message", uuid=False, zone="Z")
FORMS = {"integer": NEWEST, "decimal": DECIMAL, "text ids": TEXT_IDS, "oldest": OLDEST}


class OldFile:
    """Made with a small café in it; orders are added with :meth:`order`."""

    def __init__(self, path: Path, form: Form = NEWEST) -> None:
        self.path, self.form = path, form
        self._orders = 0
        times = f"{form.inserted} TEXT NOT NULL, {form.updated} TEXT NOT NULL"
        key = f"id {form.id} PRIMARY KEY"
        shown = "enable BOOLEAN DEFAULT FALSE NOT NULL, sort_order INTEGER DEFAULT 0 NOT NULL"
        self._connection = sqlite3.connect(path, isolation_level=None)
        self._connection.executescript(
            f"""
                PRAGMA journal_mode = MEMORY;
                PRAGMA synchronous = OFF;
                CREATE TABLE schema_migrations (version INTEGER PRIMARY KEY, inserted_at TEXT);
                CREATE TABLE users ({key}, email TEXT NOT NULL, hashed_password TEXT, {times});
                CREATE TABLE category ({key}, name TEXT NOT NULL, {shown},
                  valid_customizations TEXT DEFAULT '[]' NOT NULL, {times});
                CREATE TABLE item ({key}, name TEXT NOT NULL, price_nok {form.price} NOT NULL,
                  {form.category} {form.id}, image TEXT, {shown}, {times});
                CREATE TABLE customization_key ({key}, name TEXT NOT NULL, label_color TEXT, default_value TEXT,
                  multiple_choice BOOLEAN DEFAULT FALSE NOT NULL, {shown}, {times});
                CREATE TABLE customization_value ({key}, name TEXT NOT NULL,
                  price_increment_nok {form.price} DEFAULT 0 NOT NULL, belongs_to {form.id} NOT NULL,
                  constant_price BOOLEAN DEFAULT FALSE NOT NULL, {shown}, {times});
                CREATE TABLE message ({key}, title TEXT NOT NULL, subtitle TEXT, {times});
                CREATE TABLE status ({key}, open BOOLEAN DEFAULT FALSE NOT NULL,
                  show_message BOOLEAN DEFAULT FALSE NOT NULL, {form.message} {form.id}, {times});
                CREATE TABLE "order" ({key}, {"uuid TEXT NOT NULL," if form.uuid else ""} customer_id INTEGER,
                  day_id INTEGER, items_data TEXT, state TEXT, missing_information BOOLEAN, {times});
            """
        )
        self._fill()

    def _fill(self) -> None:
        for id_, name, enable, keys in (
            (KAFFE, "Kaffe", 1, [MELK, STORRELSE, KOPP]),
            (TE, "Te", 1, [STORRELSE, 99]),
            (BAKST, "Bakst", 0, []),
        ):
            valid = json.dumps([self.form.key("customization_key", key) for key in keys])
            self.add("category", id_, name=name, sort_order=id_, enable=enable, valid_customizations=valid)
        for id_, name, price, category, enable in (
            (KAFFE_SVART, "Kaffe", 20, KAFFE, 1),
            (LATTE, "Latte", 34.5, KAFFE, 1),
            (TE_GRONN, "  Grønn   te ", 18, TE, 1),
            (BOLLE, "Bolle", 25, BAKST, 0),
            (UTEN_PLASS, "Glemt", 5, None, 1),
        ):
            owner = {self.form.category: self.form.key("category", category)}
            self.add(
                "item",
                id_,
                name=name,
                price_nok=self.form.amount(price if self.form.price != "INTEGER" else round(price + 0.01)),
                image="",
                sort_order=id_,
                enable=enable,
                **owner,
            )
        for id_, name, colour, default, several in (
            (MELK, "Melk", "#3b82f6", HEL, 0),
            (STORRELSE, "Størrelse", "#D97706", LITEN, 0),
            (KOPP, "Kopp", None, None, 1),
        ):
            value = self.form.key("customization_value", default)
            self.add(
                "customization_key",
                id_,
                name=name,
                label_color=colour,
                default_value=None if value is None else str(value),
                multiple_choice=several,
                enable=1,
                sort_order=id_,
            )
        for id_, name, amount, constant, key in (
            (HEL, "Hel", 0, 1, MELK),
            (HAVRE, "Havre", 5, 1, MELK),
            (LITEN, "Liten", 0, 1, STORRELSE),
            (STOR, "Stor", 8, 1, STORRELSE),
            (EGEN, "Egen kopp", 80, 0, KOPP),
        ):
            self.add(
                "customization_value",
                id_,
                name=name,
                price_increment_nok=self.form.amount(amount),
                constant_price=constant,
                belongs_to=self.form.key("customization_key", key),
                enable=1,
                sort_order=id_,
            )
        self.add("message", APNINGSTID, title="Vi åpner 10.15", subtitle=None)
        self.add("message", PAUSE, title="Straks tilbake", subtitle="Vi lager mer kaffe")
        shown = {self.form.message: self.form.key("message", PAUSE)}
        self.add("status", 1, open=1, show_message=1, **shown)

    def add(
        self, table: str, id_: int, at: datetime | None = None, updated: datetime | None = None, **columns: Any
    ) -> None:
        made = at or datetime(2025, 10, 20, 8, 0, id_, tzinfo=UTC)
        times = {self.form.inserted: self._text(made), self.form.updated: self._text(updated or made)}
        values = {"id": self.form.key(table, id_), **columns, **times}
        names = ", ".join(f'"{name}"' for name in values)
        self.run(f'INSERT INTO "{table}" ({names}) VALUES ({", ".join("?" * len(values))})', list(values.values()))

    def order(
        self,
        at: datetime,
        day_id: int | None,
        *units: dict[str, Any],
        state: str | None = "dispatched",
        took: float = 300,
        items: str | None = None,
        **more: Any,
    ) -> UUID | None:
        """:param took: seconds from its making to its last change. :param items: the text of ``items_data``."""
        self._orders += 1
        uuid = UUID(int=self._orders) if self.form.uuid else None
        self.add(
            "order",
            self._orders,
            at,
            at + timedelta(seconds=took),
            customer_id=1,
            day_id=day_id,
            items_data=items if items is not None else json.dumps(units or [self.unit(KAFFE_SVART, "Kaffe", 20)]),
            state=state,
            missing_information=0,
            **({"uuid": str(uuid)} if uuid else {}),
            **more,
        )
        return uuid

    def unit(self, item: int, name: str, price: float, *chosen: tuple[int, str, int, str, float]) -> dict[str, Any]:
        """One entry of a snapshot; ``chosen``: key, its name, value, its name, price change."""
        return {
            "item_id": self.form.key("item", item),
            "name": name,
            "price": self.form.amount(price),
            "category": "Kaffe" if self.form.id == "INTEGER" else self.form.key("category", KAFFE),
            "customizations": [
                {
                    "key_id": self.form.key("customization_key", key),
                    "key_name": key_name,
                    "value_id": self.form.key("customization_value", value),
                    "value_name": value_name,
                    "price_change": self.form.amount(change),
                }
                for key, key_name, value, value_name, change in chosen
            ],
        }

    def run(self, statement: str, values: Any = ()) -> None:
        self._connection.execute(statement, values)

    def close(self) -> None:
        self._connection.close()

    def _text(self, moment: datetime) -> str:
        text = moment.astimezone(UTC).replace(tzinfo=None).isoformat(" " if self.form.zone else "T")
        return text + self.form.zone
