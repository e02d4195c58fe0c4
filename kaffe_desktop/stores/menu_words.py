"""What an admin who edits the menu reads of its fields."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kaffe_server.contract.records import CustomizationKey, CustomizationValue

translate = QCoreApplication.translate


def label(field: str) -> str:
    """The field within a sentence."""
    return {
        "name": translate("menu_words", "navnet"),
        "price_nok": translate("menu_words", "prisen"),
        "category_id": translate("menu_words", "kategorien"),
        "enable": translate("menu_words", "om den vises i menyen"),
        "valid_customizations": translate("menu_words", "tilvalgene"),
        "no_preparation": translate("menu_words", "om den må lages"),
        "icon": translate("menu_words", "ikonet"),
        "label_color": translate("menu_words", "fargen"),
        "default_value": translate("menu_words", "standardvalget"),
        "multiple_choice": translate("menu_words", "om gjesten kan velge flere"),
        "price_increment_nok": translate("menu_words", "tillegget"),
        "constant_price": translate("menu_words", "kroner eller prosent"),
    }[field]


def fault(field: str, value: object) -> str:
    """Why the hub refuses the value."""
    if field == "name":
        blank = not str(value).strip()
        return translate("menu_words", "Navnet mangler") if blank else translate("menu_words", "Navnet er i bruk")
    if field == "price_increment_nok":
        return translate("menu_words", "Prosenten må være fra 0 til 1000")
    if field == "id":
        return translate("menu_words", "Den er ikke tom")
    return translate("menu_words", "Noe av det finnes ikke lenger")


def addition(value: CustomizationValue) -> str:
    """``+10``, ``+0``, ``−5``; ``80 %`` of the price to pay."""
    amount = value.price_increment_nok
    if not value.constant_price:
        return translate("menu_words", "{percent} %").format(percent=amount)
    return f"\N{MINUS SIGN}{-amount}" if amount < 0 else f"+{amount}"


def contents(key: CustomizationKey, values: list[CustomizationValue]) -> str:
    """``4 valg · ett valg``."""
    count = translate("menu_words", "{count} valg").format(count=len(values))
    if len(values) == 1 and not values[0].constant_price:
        kind = translate("menu_words", "{percent} av prisen").format(percent=addition(values[0]))
    elif key.multiple_choice:
        kind = translate("menu_words", "flere valg")
    else:
        kind = translate("menu_words", "ett valg")
    return f"{count} · {kind}"
