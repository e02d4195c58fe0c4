"""The rows of the menu as an admin types into them, shared by the editors of the menu and of its options."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import Any, cast
from uuid import UUID, uuid4

import msgspec
from PySide6.QtCore import QObject, Signal, Slot

from kaffe_desktop.link import Answer
from kaffe_desktop.stores import menu_words
from kaffe_desktop.stores.admin import Admin
from kaffe_desktop.stores.clock import Clock
from kaffe_desktop.stores.menu import MenuModel
from kaffe_desktop.stores.notices import Notice, Notices
from kaffe_desktop.stores.refusals import refusal
from kaffe_desktop.stores.saving import Fields, Form, Saver, Savers
from kaffe_server.contract.commands import (
    MENU,
    Command,
    CreateInMenu,
    DeleteFromMenu,
    MenuCollection,
    UpdateInMenu,
)
from kaffe_server.contract.edits import RowId
from kaffe_server.contract.errors import Forbidden, Invalid, KaffeError
from kaffe_server.contract.frames import encode
from kaffe_server.contract.records import MenuIndexes

MenuKey = tuple[MenuCollection, int]

FIELDS: Mapping[MenuCollection, tuple[str, ...]] = {
    "category": ("name", "enable", "valid_customizations", "no_preparation", "icon"),
    "item": ("name", "price_nok", "category_id", "enable"),
    "customization_key": ("name", "enable", "label_color", "default_value", "multiple_choice"),
    "customization_value": ("name", "price_increment_nok", "constant_price", "enable"),
}
"""What is typed; the rest is said at once."""

AMOUNTS = frozenset({"price_nok", "price_increment_nok"})
STATES = ("failed", "saving", "waiting", "saved")


class _Created(msgspec.Struct, frozen=True):
    record: RowNumber


class RowNumber(msgspec.Struct, frozen=True):
    id: int


class NewRow(QObject):
    """A row that the hub does not have yet. It reads as a :class:`Saver`, and saves nothing until it is created."""

    changed = Signal()

    def __init__(self, admin: Admin, collection: MenuCollection, fields: Fields, parent: QObject) -> None:
        super().__init__(parent)
        self.collection = collection
        self.state = ""
        self.savedAt = ""
        self._admin = admin
        self._fields = fields
        self._fault = ""
        self._uuid = uuid4()

    @property
    def command(self) -> CreateInMenu:
        """The same for as long as the same is typed."""
        return CreateInMenu(uuid=self._uuid, collection=self.collection, record=encode(self._fields))

    @property
    def fields(self) -> Fields:
        return dict(self._fields)

    def value(self, field: str) -> Any:
        return self._fields[field]

    def error(self, field: str) -> str:
        return menu_words.fault(field, self._fields[field]) if field == self._fault else ""

    def set(self, field: str, value: Any) -> None:
        self._admin.touched()
        if value != self._fields[field]:
            self._fields[field] = value
            self._uuid = uuid4()
            self.tell(self.state, "")

    def tell(self, state: str, fault: str) -> None:
        """``saving`` while the hub is asked; ``fault``: the field that it refused."""
        self.state, self._fault = state, fault
        self.changed.emit()


def state_of(*forms: Saver | NewRow | None) -> str:
    """Of several forms that are shown as one, what staff must know first."""
    states = [form.state for form in forms if form]
    return next((state for state in STATES if state in states), "")


def saved_at(*forms: Saver | NewRow | None) -> str:
    return max((form.savedAt for form in forms if form), default="")


class MenuForms(QObject):
    """A saver for each row that is open, and what is said to the hub at once."""

    changed = Signal()

    def __init__(
        self, admin: Admin, clock: Clock, notices: Notices, menu: MenuModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._admin = admin
        self._clock = clock
        self._notices = notices
        self._menu = menu
        self._savers = Savers(self._saver)
        self._drafts: dict[tuple[MenuCollection, int | None], NewRow] = {}
        self._created: dict[MenuKey, tuple[NewRow, Callable[[MenuKey], None]]] = {}
        self._deleted: set[MenuKey] = set()
        menu.changed.connect(self._follow)

    @property
    def indexes(self) -> MenuIndexes:
        return self._menu.catalogue.menu.indexes

    def rows(self, collection: MenuCollection) -> tuple[Any, ...]:
        """All of the collection, in sort order."""
        indexes = self.indexes
        return {
            "category": indexes.categories,
            "item": indexes.items,
            "customization_key": indexes.customization_keys,
            "customization_value": indexes.customization_values,
        }[collection]

    def row(self, key: MenuKey) -> Any:
        """None if there is no such row."""
        return next((row for row in self.rows(key[0]) if row.id == key[1]), None)

    def name(self, key: MenuKey) -> str:
        return str(getattr(self.row(key), "name", ""))

    def open(self, key: MenuKey) -> Saver:
        """Saves what was typed into the others."""
        return self._savers.open(key)

    def of(self, key: MenuKey) -> Saver:
        return self._savers.of(key)

    def new(self, collection: MenuCollection, **fields: Any) -> NewRow:
        """What was begun before and neither added nor discarded is taken up again."""
        draft = (collection, fields.get("belongs_to"))
        if draft not in self._drafts:
            self._drafts[draft] = NewRow(self._admin, collection, fields, self)
            self._drafts[draft].changed.connect(self.changed)
        return self._drafts[draft]

    def discard(self, new: NewRow) -> None:
        self._drafts = {draft: other for draft, other in self._drafts.items() if other is not new}
        new.deleteLater()

    def create(self, new: NewRow, created: Callable[[MenuKey], None]) -> None:
        """What is typed on while the hub is asked is saved into the row that it made."""

        def failed() -> str:
            return self.tr("{name} ble ikke lagt til").format(name=new.value("name").strip() or self.tr("Den"))

        def done(answer: msgspec.Raw) -> None:
            key = (new.collection, msgspec.json.decode(answer, type=_Created).record.id)
            self._created[key] = (new, created)
            self._follow()

        def refused(field: str) -> None:
            new.tell("", field)

        if not new.state:
            new.tell("saving", "")
            self._ask("create", new.command, failed, f"new {new.collection}", done, refused)

    def change(self, key: MenuKey, failed: Callable[[], str], **fields: Any) -> None:
        """At once: what is not typed, but tapped or dragged."""
        self._ask("update", self._update(key, uuid4(), fields), failed, str(key))

    def delete(self, key: MenuKey) -> None:
        name = self.name(key)

        def failed() -> str:
            return self.tr("{name} ble ikke slettet").format(name=name)

        def refused(_: str) -> None:
            self._deleted.discard(key)

        self._deleted.add(key)
        command = DeleteFromMenu(uuid=uuid4(), collection=key[0], record=RowId(id=key[1]))
        self._ask("delete", command, failed, str(key), refused=refused)

    def _update(self, key: MenuKey, uuid: UUID, fields: Fields) -> UpdateInMenu:
        return UpdateInMenu(uuid=uuid, collection=key[0], record=encode({"id": key[1], **fields}))

    def _saver(self, hashable: Hashable) -> Saver:
        key = cast(MenuKey, hashable)

        def fault(field: str, _: Invalid) -> str:
            return menu_words.fault(field, self._savers.of(key).value(field))

        form = Form(
            topic=MENU,
            event="update",
            command=lambda uuid, fields: self._update(key, uuid, fields),
            label=menu_words.label,
            failed=lambda: self.tr("{name} ble ikke lagret").format(name=self.name(key)),
            fault=fault,
            amounts=AMOUNTS,
        )
        saver = Saver(self._admin, self._clock, self._notices, form, _fields(key, self.row(key)), self)
        saver.changed.connect(self.changed)
        return saver

    def _ask(
        self,
        event: str,
        command: Command,
        failed: Callable[[], str],
        about: str,
        done: Callable[[msgspec.Raw], None] = lambda _: None,
        refused: Callable[[str], None] = lambda _: None,
    ) -> None:
        """
        :param about: key of the notice if it fails.
        :param refused: gets the field that is wrong, or an empty text.
        """

        def again() -> None:
            self._ask(event, command, failed, about, done, refused)

        def answered(answer: Answer) -> None:
            if not isinstance(answer, KaffeError):
                done(answer)
                return
            field = (answer.field or "").removeprefix("record.") if isinstance(answer, Invalid) else ""
            refused(field)
            if isinstance(answer, Invalid):
                self._notices.tell(lambda: Notice("error", failed(), menu_words.fault(field, "…"), key=about))
            elif not isinstance(answer, Forbidden):
                self._notices.tell(lambda: refusal(answer, failed(), again, about))

        self._notices.withdraw(about)
        self._admin.request(MENU, event, command, answered)

    @Slot()
    def _follow(self) -> None:
        for collection in FIELDS:
            for row in self.rows(collection):
                key = (collection, row.id)
                self._savers.load(key, _fields(key, row))
        for hashable in self._savers:
            key = cast(MenuKey, hashable)
            if self.row(key) is None:
                if key not in self._deleted:
                    self._tell_of_deletion(str(self._savers.of(key).value("name")))
                self._savers.drop(key)
        for key in [key for key in self._created if self.row(key) is not None]:
            self._take_over(key, *self._created.pop(key))
        self.changed.emit()

    def _take_over(self, key: MenuKey, new: NewRow, created: Callable[[MenuKey], None]) -> None:
        """The hub has told of the row that it made."""
        created(key)
        saver = self.of(key)
        for field in FIELDS[key[0]]:
            saver.set(field, new.fields.get(field, saver.value(field)))
        self.discard(new)

    def _tell_of_deletion(self, name: str) -> None:
        self._notices.tell(lambda: Notice("info", self.tr("En annen slettet {name}").format(name=name)))


def _fields(key: MenuKey, row: Any) -> Fields:
    return {field: getattr(row, field) for field in FIELDS[key[0]]}
