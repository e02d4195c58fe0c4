"""A business day on one page of A4, to print or to send: text that can be searched, in the program's own fonts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPageLayout, QPageSize, QPainter, QPdfWriter

from kaffe_desktop.resources import SANS
from kaffe_desktop.sales.figures import NARROW_SPACE, Bar, Figure, Seller

# Lengths are in tenths of a millimetre from the page's upper left corner; colours are those of the design tokens.
WIDTH, LEFT, RIGHT, BOTTOM = 2100, 180, 1920, 2850
DPI = 1200
UNITS_PER_INCH = 254
MOST_SELLERS = 12
INK, GREY, LINE, SUNKEN = "#10261D", "#41524A", "#DAD6C8", "#EBE8DE"
BAR, PEAK, BAND = "#0B7A3E", "#064A26", "#D4F4DF"
PLAIN, STRONG = QFont.Weight.Medium, QFont.Weight.Bold
SPACES = f"([ {NARROW_SPACE}])"

translate = QCoreApplication.translate


class Align(Enum):
    """The share of what room is left that lies before the text."""

    LEFT = 0.0
    CENTRE = 0.5
    RIGHT = 1.0


@dataclass(frozen=True)
class DayOnPaper:
    """``as_of``: when the figures were so."""

    title: str
    as_of: str
    figures: Sequence[Figure]
    bars: Sequence[Bar]
    sellers: Sequence[Seller]


def pdf_of(day: DayOnPaper) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(day.title)
    writer.setCreator("Kaffe")
    writer.setResolution(DPI)
    no_margins = QMarginsF(0, 0, 0, 0)
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, no_margins))
    painter = QPainter(writer)
    painter.scale(DPI / UNITS_PER_INCH, DPI / UNITS_PER_INCH)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _Page(painter).draw(day)
    painter.end()
    buffer.close()
    return bytes(content.data())


class _Page:
    def __init__(self, painter: QPainter) -> None:
        self._painter = painter

    def draw(self, day: DayOnPaper) -> None:
        self._text(QRectF(LEFT, 150, RIGHT - LEFT, 90), day.title, 68, STRONG)
        self._text(QRectF(LEFT, 240, RIGHT - LEFT, 50), day.as_of, 34, PLAIN, GREY)
        self._figures(day.figures, QRectF(LEFT, 330, RIGHT - LEFT, 290))
        self._heading(700, translate("figures", "Bestillinger per kvarter"))
        if any(bar.isBreak for bar in day.bars):
            self._legend(700)
        self._chart(day.bars, QRectF(LEFT, 770, RIGHT - LEFT, 820))
        self._heading(1680, translate("figures", "Mest solgt"))
        self._sellers(day.sellers, QRectF(LEFT, 1750, RIGHT - LEFT, BOTTOM - 1750))

    def _figures(self, figures: Sequence[Figure], area: QRectF) -> None:
        gap = 30
        width = (area.width() - gap * (len(figures) - 1)) / len(figures)
        for place, figure in enumerate(figures):
            box = QRectF(area.x() + place * (width + gap), area.y(), width, area.height())
            self._painter.setPen(QColor(LINE))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.drawRoundedRect(box, 24, 24)
            inner = box.adjusted(32, 28, -20, -28)
            self._text(QRectF(inner.x(), inner.y(), inner.width(), 50), figure.label, 36, PLAIN, GREY)
            value = f"{figure.value} {figure.unit}".strip()
            self._text(QRectF(inner.x(), inner.y() + 62, inner.width(), 100), value, 78, STRONG)
            self._text(QRectF(inner.x(), inner.bottom() - 50, inner.width(), 50), figure.note, 34, PLAIN, GREY)

    def _chart(self, bars: Sequence[Bar], area: QRectF) -> None:
        axis = area.bottom() - 60
        peak = max((bar.value for bar in bars), default=0)
        step = area.width() / max(1, len(bars))
        for place, bar in enumerate(bars):
            x = area.x() + place * step
            if bar.isBreak:
                self._painter.fillRect(QRectF(x, area.y(), step, axis - area.y()), QColor(BAND))
            height = (axis - area.y() - 80) * bar.value / max(1, peak)
            is_peak = bar.value == peak
            colour = QColor(PEAK if is_peak else BAR)
            self._painter.fillRect(QRectF(x + 0.18 * step, axis - height, 0.64 * step, height), colour)
            if bar.value:
                over = QRectF(x - step, axis - height - 60, 3 * step, 50)
                self._text(over, str(bar.value), 34, STRONG if is_peak else PLAIN, INK, Align.CENTRE)
            if bar.label:
                self._text(QRectF(x, axis + 14, 200, 46), bar.label, 34, PLAIN, GREY)
        self._painter.fillRect(QRectF(area.x(), axis, area.width(), 4), QColor(GREY))
        if not peak:
            self._text(area, translate("figures", "Ingen bestillinger"), 42, PLAIN, GREY, Align.CENTRE)

    def _legend(self, y: float) -> None:
        word = translate("figures", "friminutt")
        self._text(QRectF(LEFT, y, RIGHT - LEFT, 60), word, 34, PLAIN, GREY, Align.RIGHT)
        left = RIGHT - self._painter.fontMetrics().horizontalAdvance(word) - 60
        self._painter.fillRect(QRectF(left, y + 10, 40, 40), QColor(BAND))

    def _sellers(self, sellers: Sequence[Seller], area: QRectF) -> None:
        height = 84
        for place, seller in enumerate(sellers[:MOST_SELLERS]):
            row = QRectF(area.x(), area.y() + place * height, area.width(), height)
            self._text(QRectF(row.x(), row.y(), 640, height), seller.name, 38, PLAIN)
            track = QRectF(row.x() + 670, row.y() + 30, 640, 24)
            self._painter.fillRect(track, QColor(SUNKEN))
            self._painter.fillRect(QRectF(track.x(), track.y(), track.width() * seller.share, 24), QColor(BAR))
            units = QRectF(track.right() + 30, row.y(), 120, height)
            self._text(units, str(seller.units), 38, STRONG, INK, Align.RIGHT)
            self._text(QRectF(row.right() - 270, row.y(), 270, height), seller.paid, 38, PLAIN, GREY, Align.RIGHT)

    def _heading(self, y: float, text: str) -> None:
        self._text(QRectF(LEFT, y, RIGHT - LEFT, 60), text, 44, STRONG)

    def _text(
        self,
        area: QRectF,
        text: str,
        size: int,
        weight: QFont.Weight,
        colour: str = INK,
        align: Align = Align.LEFT,
    ) -> None:
        """On one line, word by word: Qt writes a PDF in which a space cannot be searched for, but a gap can.

        What is too long for its room ends in dots.
        """
        font = QFont(SANS, weight=weight)
        font.setPixelSize(size)
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))
        measure = QFontMetricsF(font, self._painter.device())
        shown = measure.elidedText(text, Qt.TextElideMode.ElideRight, area.width() + 1)
        spare = area.width() - measure.horizontalAdvance(shown)
        at = QPointF(area.x() + align.value * spare, area.center().y() + (measure.ascent() - measure.descent()) / 2)
        for part in re.split(SPACES, shown):
            if not part.isspace():
                self._painter.drawText(at, part)
            at += QPointF(measure.horizontalAdvance(part), 0)
