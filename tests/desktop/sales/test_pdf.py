"""The page on paper, read back by another program's library."""

import io
from dataclasses import replace

import pytest
from pypdf import PageObject, PdfReader

from kaffe_desktop.config import ScreenConfig
from kaffe_desktop.sales.figures import Seller, bars_of, figures_of, sellers_of
from kaffe_desktop.sales.pdf import MOST_SELLERS, DayOnPaper, pdf_of
from kaffe_desktop.window import application
from tests.desktop.admin.canned_day import NOTHING, REPORT
from tests.desktop.admin.scenes import BREAKS

MONDAY = [span for span in BREAKS if span.weekday == 0]
DAY = DayOnPaper(
    title="Kaffe – mandag 23. november 2026",
    as_of="Hentet 2026-11-23 kl. 10:42",
    figures=figures_of(REPORT, 198),
    bars=bars_of(REPORT, MONDAY),
    sellers=sellers_of(REPORT, MOST_SELLERS),
)


@pytest.fixture(autouse=True)
def _fonts(qapp: object) -> None:
    application(ScreenConfig())


def pages(day: DayOnPaper) -> list[PageObject]:
    return list(PdfReader(io.BytesIO(pdf_of(day))).pages)


def said(day: DayOnPaper) -> str:
    return " ".join(pages(day)[0].extract_text().split())


def test_it_is_one_page_of_a4() -> None:
    (page,) = pages(DAY)
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)


def test_every_figure_can_be_searched_for() -> None:
    text = said(DAY)
    for part in (DAY.title, DAY.as_of, "Salg 4 186 kr snitt 43 kr", "Tid til ferdig 4:10 min", "Ikke hentet 2 av 98"):
        assert part in text
    assert "09.30 9 1 3 17 10.30 6 2 4 21 11.30 14 3 1 5 12.30 2 8" in text
    assert "Latte 27 810 kr Cappuccino 19 570 kr" in text


def test_its_only_fonts_are_the_programs_own_and_lie_in_it() -> None:
    fonts = [font.get_object() for font in pages(DAY)[0]["/Resources"]["/Font"].values()]
    assert fonts
    for font in fonts:
        assert font["/BaseFont"].startswith("/KaffeSans")
        assert "/FontFile2" in font["/DescendantFonts"][0].get_object()["/FontDescriptor"]


def test_a_day_without_orders_says_so() -> None:
    nothing = replace(DAY, figures=figures_of(NOTHING, 0), bars=(), sellers=())
    assert "Ingen bestillinger" in said(nothing)
    assert "friminutt" not in said(nothing)


def test_however_much_was_sold_it_stays_one_page() -> None:
    long = tuple(Seller(f"{'Sjokoladecroissant ' * 4}{n}", 1000, 1.0, "100 000 kr") for n in range(40))
    assert len(pages(replace(DAY, sellers=long))) == 1
    assert said(replace(DAY, sellers=long)).count("100 000 kr") == MOST_SELLERS
