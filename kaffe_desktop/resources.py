"""Where fonts, icons and translations lie, and how the first two reach the screen.

Knows a checkout (``<repo>/resources``), an installed wheel (``kaffe_desktop/resources``) and a frozen bundle
(``sys._MEIPASS/resources``). Knows nothing of windows or stores.
"""

import sys
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

QML = Path(__file__).parent / "qml"
SANS = "Kaffe Sans"


class ResourcesMissing(RuntimeError):
    """A file that belongs to the program is not where any way of installing it would put it."""


@lru_cache(maxsize=1)
def resource_root() -> Path:
    here = Path(__file__).parent
    bundle = getattr(sys, "_MEIPASS", None)
    places = [Path(bundle) / "resources"] if bundle else []
    places += [here / "resources", here.parent / "resources"]
    for place in places:
        if (place / "fonts").is_dir():
            return place
    raise ResourcesMissing("No resources (fonts, icons) in " + ", ".join(map(str, places)) + ": install kaffe again")


def resource(*parts: str) -> Path:
    """Path of one file or folder under resources; raises ``ResourcesMissing`` when it does not exist."""
    path = resource_root().joinpath(*parts)
    if not path.exists():
        raise ResourcesMissing(f"{path} is missing: install kaffe again")
    return path


def load_fonts() -> None:
    """Registers the bundled families and makes Kaffe Sans, unhinted, the application's font.

    Without hinting the same text has the same pixels on every machine.
    """
    for file in sorted(resource("fonts").glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise ResourcesMissing(f"{file} is not a readable font")
    font = QFont(SANS)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    QGuiApplication.setFont(font)


class IconProvider(QQuickImageProvider):
    """``image://icon/NAME/RRGGBB/STROKE``: a line icon in one colour, at the size that is asked for.

    ``STROKE`` counts in units of the icons' 24 × 24 grid. An unknown name gives an empty image and a warning.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requested: QSize) -> QImage:
        name, colour, stroke = id.split("/")
        side = QSize(max(requested.width(), 1), max(requested.height(), 1)) if requested.isValid() else QSize(24, 24)
        image = QImage(side, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        svg = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
        painted = svg.replace("currentColor", QColor(f"#{colour}").name()).replace(
            'stroke-width="2"', f'stroke-width="{float(stroke)}"'
        )
        painter = QPainter(image)
        QSvgRenderer(QByteArray(painted.encode())).render(painter)
        painter.end()
        size.setWidth(side.width())
        size.setHeight(side.height())
        return image
