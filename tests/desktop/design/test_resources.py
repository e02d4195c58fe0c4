import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication

from kaffe_desktop import resources
from kaffe_desktop.resources import IconProvider, ResourcesMissing, load_fonts, resource, resource_root


@pytest.fixture(autouse=True)
def _forget_the_root() -> Iterator[None]:
    resource_root.cache_clear()
    yield
    resource_root.cache_clear()


def make_resources(folder: Path) -> Path:
    (folder / "resources" / "fonts").mkdir(parents=True)
    return folder / "resources"


def test_a_checkout_has_them_beside_the_package() -> None:
    assert resource("fonts", "KaffeSans-Bold.ttf").is_file()


def test_a_frozen_bundle_has_them_in_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource_root() != make_resources(tmp_path)
    resource_root.cache_clear()
    assert resource_root() == tmp_path / "resources"


def test_an_installed_wheel_has_them_in_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site-packages" / "kaffe_desktop"
    package.mkdir(parents=True)
    monkeypatch.setattr(resources, "__file__", str(package / "resources.py"))
    with pytest.raises(ResourcesMissing, match="install kaffe again"):
        resource_root()
    assert make_resources(package) == resource_root()


def test_a_missing_file_is_named() -> None:
    with pytest.raises(ResourcesMissing, match=r"nothing\.svg"):
        resource("icons", "nothing.svg")


def test_both_families_are_there_and_text_is_not_hinted(qapp: QGuiApplication) -> None:
    load_fonts()
    assert {"Kaffe Sans", "Kaffe Tall"} <= set(QFontDatabase.families())
    assert qapp.font().family() == "Kaffe Sans"
    assert qapp.font().hintingPreference() is QFont.HintingPreference.PreferNoHinting


def test_an_icon_has_the_size_and_colour_that_were_asked_for() -> None:
    size = QSize()
    image = IconProvider().requestImage("minus/B3261E/2", size, QSize(48, 48))
    assert (image.size(), size) == (QSize(48, 48), QSize(48, 48))
    assert image.pixelColor(24, 24) == QColor("#B3261E")
    assert image.pixelColor(2, 2).alpha() == 0


def test_a_thicker_line_covers_more() -> None:
    def covered(stroke: float) -> int:
        image = IconProvider().requestImage(f"check/000000/{stroke}", QSize(), QSize(48, 48))
        return sum(image.pixelColor(x, y).alpha() > 0 for x in range(48) for y in range(48))

    assert covered(3) > covered(2)
