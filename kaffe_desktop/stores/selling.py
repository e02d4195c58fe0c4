"""Taking an item off sale from the till, and selling it again."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement

from kaffe_desktop.link import Answer, Link
from kaffe_desktop.stores.menu import MenuModel
from kaffe_desktop.stores.notices import Notices
from kaffe_desktop.stores.qml import QmlUncreatable
from kaffe_desktop.stores.refusals import refusal
from kaffe_server.contract.commands import MENU, ItemSale, UpdateInMenu
from kaffe_server.contract.errors import KaffeError
from kaffe_server.contract.frames import encode

QML_IMPORT_NAME = "Kaffe.Stores"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("given by Stores")
class Selling(QObject):
    """Verbs go to the hub; the menu that it then sends changes the tiles."""

    def __init__(self, link: Link, menu: MenuModel, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._link = link
        self._menu = menu
        self._notices = notices

    @Slot(int)
    def soldOut(self, item: int) -> None:
        """Until somebody says that it is sold again."""
        self._tell(ItemSale(id=item, sold_out=True), lambda: self.tr("{name} selges fortsatt"))

    @Slot(int)
    def soldOutToday(self, item: int) -> None:
        self._tell(ItemSale(id=item, sold_out=True, today_only=True), lambda: self.tr("{name} selges fortsatt"))

    @Slot(int)
    def sellAgain(self, item: int) -> None:
        self._tell(ItemSale(id=item, sold_out=False), lambda: self.tr("{name} er fortsatt utsolgt"))

    def _tell(self, sale: ItemSale, failed: Callable[[], str]) -> None:
        item = self._menu.catalogue.item(sale.id)
        if item is not None:
            command = UpdateInMenu(uuid=uuid4(), collection="item", record=encode(sale))
            self._ask(command, lambda: failed().format(name=item.name), f"item {sale.id}")

    def _ask(self, command: UpdateInMenu, failed: Callable[[], str], key: str) -> None:
        def answered(answer: Answer) -> None:
            if isinstance(answer, KaffeError):
                self._notices.tell(lambda: refusal(answer, failed(), lambda: self._ask(command, failed, key), key))

        self._notices.withdraw(key)
        self._link.insist(MENU, "update", command, answered)
