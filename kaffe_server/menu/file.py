"""The menu as a TOML file that a person can edit: reading with errors that name the line, and writing.

Ids are not in the file: what has the same name keeps its id, so that a menu that is exported, edited and imported again
is the same menu to the screens. What is new gets an id that nothing had before: an order on its way may name that.
"""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Annotated, Any, Literal

import msgspec
import tomli_w
from msgspec import Meta, Struct

from kaffe_server.contract.records import Category, CustomizationKey, CustomizationValue, Item, Menu
from kaffe_server.menu.table import build_menu

Name = Annotated[str, Meta(min_length=1, max_length=40)]
Color = Literal["petrol", "brun", "baer", "oliven", "fiolett", "marine", "rust", "skifer"]


class MenuFileError(Exception):
    """The file is no menu. ``line`` counts from 1; 0 where the fault has no line."""

    def __init__(self, reason: str, line: int = 0) -> None:
        super().__init__(f"line {line}: {reason}" if line else reason)
        self.line = line


class _Value(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """``add``: kroner; ``percent``: what the guest pays of the price, e.g. 80."""

    name: Name
    add: Annotated[int, Meta(ge=-10_000, le=10_000)] = 0
    percent: Annotated[int, Meta(ge=0, le=1000)] | None = None
    sold_out: bool = False
    hidden: bool = False


class _Option(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    name: Name
    color: Color = "skifer"
    several: bool = False
    default: Name | None = None
    hidden: bool = False
    value: tuple[_Value, ...] = ()


class _Item(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """``sold_out_day``: the business day after which a sold-out item is sold again."""

    name: Name
    price: Annotated[int, Meta(ge=0, le=1_000_000)]
    sold_out: bool = False
    sold_out_day: date | None = None
    hidden: bool = False
    image: str | None = None


class _Category(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    name: Name
    icon: str = "coffee"
    options: tuple[Name, ...] = ()
    preparation: bool = True
    hidden: bool = False
    item: tuple[_Item, ...] = ()


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    option: tuple[_Option, ...] = ()
    category: tuple[_Category, ...] = ()


def read_menu_file(text: str, known: Menu | None = None, last_ids: Mapping[str, int] = {}) -> Menu:
    """The menu that the text describes.

    :param known: the menu whose ids are kept for the same names.
    :param last_ids: by table, the highest id that was ever given.
    :raises MenuFileError: not TOML, or not a menu; names line and reason.
    """
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        raise MenuFileError(str(error), int(line[1]) if line else len(text.splitlines())) from None
    try:
        file = msgspec.convert(content, _File)
    except msgspec.ValidationError as error:
        reason, _, path = str(error).partition(" - at `$.")
        raise MenuFileError(f"{path.rstrip('`') or 'menu'}: {reason}", line_of(text, path.rstrip("`"))) from None
    for path, reason in _contradictions(file):
        raise MenuFileError(f"{path}: {reason}", line_of(text, path))
    return _menu(file, known or Menu(), last_ids)


def write_menu_file(menu: Menu) -> str:
    """The text that :func:`read_menu_file` reads as the same menu."""
    index = menu.indexes
    names = {key.id: key.name for key in index.customization_keys}
    values = {value.id: value.name for value in index.customization_values}
    options = tuple(
        _Option(
            key.name,
            color=key.label_color,  # type: ignore[arg-type]
            several=key.multiple_choice,
            default=values.get(int(key.default_value)) if key.default_value else None,
            hidden=not key.enable,
            value=tuple(_file_value(value) for value in index.customizations_by_key[str(key.id)]),
        )
        for key in index.customization_keys
    )
    categories = tuple(
        _Category(
            row.name,
            icon=row.icon,
            options=tuple(names[key_id] for key_id in row.valid_customizations),
            preparation=not row.no_preparation,
            hidden=not row.enable,
            item=tuple(
                _Item(
                    one.name,
                    one.price_nok,
                    sold_out=one.sold_out,
                    sold_out_day=one.sold_out_day,
                    hidden=not one.enable,
                    image=one.image,
                )
                for one in index.items_by_category[str(row.id)]
            ),
        )
        for row in index.categories
    )
    file = {"option": options, "category": categories}
    return tomli_w.dumps(msgspec.to_builtins(file, builtin_types=(date,)))


def line_of(text: str, path: str) -> int:
    """The line on which the value at a path like ``category[1].item[2].price`` stands; or the nearest above."""
    lines = text.splitlines()
    line, heading = 0, ""
    for name, index in re.findall(r"(\w+)(?:\[(\d+)\])?", path):
        heading = f"{heading}.{name}" if heading else name
        key = rf"\s*\{{?.*\b{re.escape(name)}\s*="
        if not index:
            hits = _matching(lines, line - 1 if line else 0, key)[:1]
        elif not (hits := _matching(lines, line, rf"\s*\[\[\s*{re.escape(heading)}\s*\]\]")):
            inline = _matching(lines, line, key)[:1]
            hits = _matching(lines, inline[0], r"(.*=\s*\[)?\s*\{") if inline else []
        if len(hits) <= int(index or 0):
            break
        line = hits[int(index or 0)] + 1
    return line


def _matching(lines: list[str], start: int, pattern: str) -> list[int]:
    return [place for place in range(start, len(lines)) if re.match(pattern, lines[place])]


def _contradictions(file: _File) -> Iterator[tuple[str, str]]:
    options = {option.name: option for option in file.option}
    yield from _repeated("option", [option.name for option in file.option])
    for place, option in enumerate(file.option):
        at = f"option[{place}]"
        names = [value.name for value in option.value]
        yield from _repeated(f"{at}.value", names)
        if option.default is not None and option.default not in names:
            yield f"{at}.default", f"{option.name} has no value {option.default!r}"
        for number, value in enumerate(option.value):
            if value.add and value.percent is not None:
                yield f"{at}.value[{number}].percent", f"{value.name} has both add and percent; give one"
    yield from _repeated("category", [category.name for category in file.category])
    for place, category in enumerate(file.category):
        at = f"category[{place}]"
        yield from _repeated(f"{at}.item", [item.name for item in category.item])
        for name in category.options:
            if name not in options:
                yield f"{at}.options", f"there is no option {name!r}"


def _repeated(at: str, names: list[str]) -> Iterator[tuple[str, str]]:
    for place, name in enumerate(names):
        if name in names[:place]:
            yield f"{at}[{place}].name", f"{name!r} stands there twice"


def _menu(file: _File, known: Menu, last_ids: Mapping[str, int]) -> Menu:
    index = known.indexes
    key_id = _ids({row.name: row.id for row in index.customization_keys}, last_ids.get("customization_key", 0))
    keys: list[CustomizationKey] = []
    values: list[CustomizationValue] = []
    key_names = {row.id: row.name for row in index.customization_keys}
    value_names = {(key_names[row.belongs_to], row.name): row.id for row in index.customization_values}
    value_id = _ids(value_names, last_ids.get("customization_value", 0))
    for place, option in enumerate(file.option):
        owner = key_id(option.name)
        values.extend(
            _record_value(value, owner, number, value_id((option.name, value.name)))
            for number, value in enumerate(option.value)
        )
        default = str(value_id((option.name, option.default))) if option.default is not None else None
        keys.append(
            CustomizationKey(
                id=owner,
                name=option.name,
                enable=not option.hidden,
                label_color=option.color,
                default_value=default,
                multiple_choice=option.several,
                sort_order=place,
            )
        )
    category_id = _ids({row.name: row.id for row in index.categories}, last_ids.get("category", 0))
    item_id = _ids({(row.category_name, row.name): row.id for row in index.items}, last_ids.get("item", 0))
    order = {option.name: place for place, option in enumerate(file.option)}
    categories: list[Category] = []
    items: list[Item] = []
    for place, category in enumerate(file.category):
        allowed = sorted(dict.fromkeys(category.options), key=order.__getitem__)
        categories.append(
            Category(
                id=category_id(category.name),
                name=category.name,
                sort_order=place,
                enable=not category.hidden,
                valid_customizations=tuple(key_id(name) for name in allowed),
                no_preparation=not category.preparation,
                icon=category.icon,
            )
        )
        items.extend(
            Item(
                id=item_id((category.name, item.name)),
                name=item.name,
                price_nok=item.price,
                category_id=category_id(category.name),
                category_name=category.name,
                image=item.image,
                enable=not item.hidden,
                sort_order=number,
                sold_out=item.sold_out,
                sold_out_day=item.sold_out_day if item.sold_out else None,
            )
            for number, item in enumerate(category.item)
        )
    return build_menu(
        tuple(categories), tuple(sorted(items, key=_place)), tuple(keys), tuple(sorted(values, key=_place))
    )


def _place(row: Item | CustomizationValue) -> tuple[int, str]:
    return row.sort_order, row.name


def _record_value(value: _Value, owner: int, place: int, id_: int) -> CustomizationValue:
    return CustomizationValue(
        id=id_,
        name=value.name,
        price_increment_nok=value.add if value.percent is None else value.percent,
        constant_price=value.percent is None,
        belongs_to=owner,
        enable=not value.hidden,
        sort_order=place,
        sold_out=value.sold_out,
    )


def _file_value(value: CustomizationValue) -> _Value:
    return _Value(
        value.name,
        add=value.price_increment_nok if value.constant_price else 0,
        percent=None if value.constant_price else value.price_increment_nok,
        sold_out=value.sold_out,
        hidden=not value.enable,
    )


def _ids(known: Mapping[Any, int], last: int) -> Callable[[object], int]:
    """Gives each name its known id, and each new one the next after the ``last`` that was ever given."""
    ids: dict[object, int] = dict(known)

    def id_of(name: object) -> int:
        if name not in ids:
            ids[name] = max((last, *ids.values())) + 1
        return ids[name]

    return id_of
