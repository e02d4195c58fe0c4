"""The values that every view is drawn from."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlEngine

from kaffe_desktop.resources import QML

QML_FILES = sorted(QML.rglob("*.qml"))
COLOUR = re.compile(r"#[0-9A-Fa-f]{3,8}\b|Qt\.(rgba|hsla|hsva|darker|lighter|tint)\(|color: *\"")


@pytest.fixture
def tokens(qapp: object) -> Iterator[QObject]:
    engine = QQmlEngine()
    engine.addImportPath(str(QML))
    yield engine.singletonInstance("Kaffe.Design", "Tokens")
    engine.deleteLater()


def on(tokens: QObject, width: int, height: int, px_per_mm: float) -> QObject:
    tokens.setProperty("view", QSize(width, height))
    tokens.setProperty("pxPerMm", px_per_mm)
    return tokens


@pytest.mark.parametrize(
    ("screen", "t20", "t12", "u", "padding", "bar"),
    [
        ((1280, 800, 5.87), 118, 71, 1.0, 12, 72),
        ((1920, 1080, 4.03), 81, 49, 1.2, 20, 68),
        ((1080, 1920, 4.03), 81, 49, 1.2, 20, 68),
    ],
)
def test_sizes_are_those_of_the_mockups(
    tokens: QObject, screen: tuple[int, int, float], t20: int, t12: int, u: float, padding: int, bar: int
) -> None:
    on(tokens, *screen)
    assert [tokens.property(name) for name in ("t20", "t12", "padding", "barHeight")] == [t20, t12, padding, bar]
    assert tokens.property("u") == pytest.approx(u, abs=0.01)


def test_the_board_scales_with_the_height_and_in_portrait_with_the_width(tokens: QObject) -> None:
    assert on(tokens, 1920, 1080, 2).property("b") == 1
    assert on(tokens, 1280, 720, 2).property("b") == pytest.approx(2 / 3)
    assert on(tokens, 1080, 1920, 2).property("b") == 1


def test_larger_text_is_larger(tokens: QObject) -> None:
    small = on(tokens, 1280, 800, 5.87).property("textItem")
    tokens.setProperty("largerText", True)
    assert tokens.property("textItem") > small


def contrast(one: QColor, other: QColor) -> float:
    """WCAG 2.2, relative luminance."""

    def luminance(colour: QColor) -> float:
        parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3]]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("text", "ground", "least"),
    [
        ("ink", "paper", 4.5),
        ("ink3", "sunken", 4.5),
        ("onDark", "green600", 4.5),
        ("onDark", "green800", 10),
        ("onDark2", "ink", 7),
        ("disabledFg", "disabledBg", 4.5),
        ("ink", "attn", 7),
        ("attnDeep", "attnTint", 7),
        ("onDark", "danger", 4.5),
        ("staleFg", "staleTile", 4.5),
        ("lineStrong", "surface", 3),
        ("focus", "paper", 3),
    ],
)
def test_text_can_be_read(tokens: QObject, text: str, ground: str, least: float) -> None:
    assert contrast(tokens.property(text), tokens.property(ground)) >= least


def test_states_and_chips_can_be_read_solid_and_tinted(tokens: QObject) -> None:
    looks = tokens.property("state").toVariant() | tokens.property("chip").toVariant()
    assert len(looks) == 12
    for name, look in looks.items():
        assert contrast(QColor("white"), QColor(look["solid"])) >= 4.5, name
        assert contrast(QColor(look["deep"]), QColor(look["tint"])) >= 7, name


def test_only_the_tokens_name_colours() -> None:
    assert len(QML_FILES) > 40
    literal = {
        f"{file.relative_to(QML)}:{number}"
        for file in QML_FILES
        if file.name != "Tokens.qml"
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1)
        if COLOUR.search(line)
    }
    assert literal == set()


@pytest.mark.parametrize("folder", sorted({file.parent for file in QML_FILES}), ids=lambda folder: folder.name)
def test_every_module_lists_what_it_offers(folder: Path) -> None:
    listed = re.findall(r"(\w+) 1\.0 (\w+)\.qml", (folder / "qmldir").read_text(encoding="utf-8"))
    assert listed
    assert all(name == file and (folder / f"{file}.qml").is_file() for name, file in listed)
    if folder.name == "Design":
        assert {file for _, file in listed} == {file.stem for file in folder.glob("*.qml")}
