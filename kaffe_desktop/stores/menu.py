"""What is sold, as tiles under their categories."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kaffe_desktop.stores.catalogue import Catalogue
from kaffe_desktop.stores.pricing import kroner
from kaffe_desktop.stores.qml import Property, QmlUncreatable
from kaffe_desktop.stores.rows import Rows
from kaffe_desktop.stores.spoken import spoken_tile
from kaffe_server.contract.records import Category, Item, Menu

QML_IMPORT_NAME = "Kaffe.Stores"
QML_IMPORT_MAJOR_VERSION = 1

TILES_PER_ROW = 4


@dataclass(frozen=True)
class Tile:
    item_id: int
    name: str
    price: int
    price_text: str
    sold_out: bool
    count: int
    selected: bool
    spoken: str


@dataclass(frozen=True)
class Section:
    category_id: int
    name: str
    icon: str
    tiles: TileModel


@QmlElement
@QmlUncreatable("given by Stores")
class TileModel(Rows):
    """``count`` as a role is how many units of the item the cart has; as a property, how many tiles there are."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Tile, parent)


@QmlElement
@QmlUncreatable("given by Stores")
class MenuModel(Rows):
    """The enabled categories that have enabled items. A category keeps its ``TileModel`` for as long as this lives."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Section, parent)
        self._catalogue = Catalogue()
        self._tiles: dict[int, TileModel] = {}
        self._counts: Mapping[int, int] = {}
        self._selected: int | None = None
        self._loaded = False

    @property
    def catalogue(self) -> Catalogue:
        return self._catalogue

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        return self._loaded

    @Property(int, notify=changed)
    def tileRows(self) -> int:
        return len(self.shelfOfRow)

    @Property("QVariantList", notify=changed)
    def shelfOfRow(self) -> list[int]:
        """For each row of tiles, which category it stands in."""
        rows = [-(-len(section.tiles) // TILES_PER_ROW) for section in self._rows]
        return [place for place, count in enumerate(rows) for _ in range(count)]

    @Property(int, notify=changed)
    def categoryCount(self) -> int:
        return len(self)

    def load(self, menu: Menu) -> None:
        self._catalogue = Catalogue(menu)
        self._loaded = True
        for category in self._catalogue.categories:
            if category.id not in self._tiles:
                self._tiles[category.id] = TileModel(self)
        self._show_tiles()
        self.align([self._section(category) for category in self._catalogue.categories])
        self.changed.emit()

    def mark(self, counts: Mapping[int, int], selected: int | None) -> None:
        """What the cart has: units by item, and the item of its selected line."""
        self._counts, self._selected = counts, selected
        self._show_tiles()

    def _show_tiles(self) -> None:
        for category in self._catalogue.categories:
            self._tiles[category.id].align([self._tile(item) for item in self._catalogue.sold_in(category.id)])

    def _section(self, category: Category) -> Section:
        return Section(category.id, category.name, category.icon, self._tiles[category.id])

    def _tile(self, item: Item) -> Tile:
        count = self._counts.get(item.id, 0)
        return Tile(
            item_id=item.id,
            name=item.name,
            price=item.price_nok,
            price_text=kroner(item.price_nok),
            sold_out=item.sold_out,
            count=count,
            selected=item.id == self._selected,
            spoken=spoken_tile(item.name, item.price_nok, item.sold_out, count),
        )
