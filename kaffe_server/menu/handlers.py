"""What stations may do to the menu."""

import msgspec

from kaffe_server.contract.commands import MENU, ItemSale, UpdateInMenu, decode_strictly
from kaffe_server.contract.errors import Invalid, NotFound
from kaffe_server.contract.records import Item
from kaffe_server.menu.catalogue import MenuShelf
from kaffe_server.menu.table import set_sale, sold_out_before
from kaffe_server.storage.transaction import Transaction
from kaffe_server.storage.writer import Changed, Outcome

WHOLE = 0
"""Key of the menu in its topic: it is one record."""

_sale = msgspec.json.Decoder(ItemSale)


class ItemAnswer(msgspec.Struct, frozen=True):
    record: Item


def update_sale(tx: Transaction, command: UpdateInMenu, shelf: MenuShelf, day: str) -> Outcome:
    """Takes an item off sale or puts it back; what is already so is answered and not published.

    :param day: the business day that ``today_only`` means, as ISO text.
    :raises Invalid: not the sale of an item.
    :raises NotFound: there is no such item.
    """
    if command.collection != "item":
        raise Invalid(f"this hub does not change a {command.collection} yet", field="collection")
    try:
        sale = decode_strictly(_sale, command.record)
    except Invalid as error:
        error.field = f"record.{error.field}" if error.field else "record"
        raise
    before = shelf.catalogue(tx).item(sale.id)
    if before is None:
        raise NotFound(f"no item {sale.id}", field="record.id")
    until = day if sale.sold_out and sale.today_only else None
    if (before.sold_out, before.sold_out_day and before.sold_out_day.isoformat()) == (sale.sold_out, until):
        return Outcome(ItemAnswer(before))
    set_sale(tx, sale.id, sold_out=sale.sold_out, until=until)
    changed = _changed_menu(tx, shelf)
    after = shelf.catalogue(tx).item(sale.id)
    assert after is not None
    return Outcome(ItemAnswer(after), (changed,))


def restock(tx: Transaction, shelf: MenuShelf, day: str) -> tuple[Changed, ...]:
    """On a new business day: what was sold out for an earlier one is sold again."""
    back = sold_out_before(tx, day)
    for item_id in back:
        set_sale(tx, item_id, sold_out=False)
    return (_changed_menu(tx, shelf),) if back else ()


def _changed_menu(tx: Transaction, shelf: MenuShelf) -> Changed:
    shelf.forget()
    return Changed(MENU, "update", WHOLE, shelf.catalogue(tx).menu)
