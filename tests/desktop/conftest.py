"""Desktop tests run with an application object, so that timers and models behave as in the programs."""

import math
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kaffe_desktop import language
from kaffe_desktop.config import ScreenConfig
from kaffe_desktop.kiosk import open_kiosk
from kaffe_desktop.language import language_of
from kaffe_desktop.window import application
from tests.desktop.canned import CannedStores
from tests.desktop.kiosk.till import Till
from tests.desktop.walking import unfit
from tests.desktop.walks import ALL_SIZES, SIZES, Walk

TRANSLATIONS = Path(__file__).parents[2] / "resources" / "translations"


@pytest.fixture(autouse=True)
def _application(qapp: QGuiApplication) -> QGuiApplication:
    return qapp


@pytest.fixture(scope="session")
def _compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("translations")
    for source in TRANSLATIONS.glob("*.ts"):
        lrelease = Path(sys.executable).with_name("pyside6-lrelease")
        subprocess.run([lrelease, "-silent", source, "-qm", folder / f"{source.stem}.qm"], check=True)
    return folder


@pytest.fixture
def translated(_compiled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Other languages are spoken as the sources of the translations stand now, compiled or not."""
    monkeypatch.setattr(language, "resource", lambda _, name: _compiled / name)


@pytest.fixture(params=SIZES)
def walk(request: pytest.FixtureRequest, qapp: QGuiApplication, translated: None) -> Iterator[Walk]:
    """Shows one scene after another in a window of one size and tells, in each language, all that is wrong."""
    size, diagonal = ALL_SIZES[request.param]

    def walk(
        view: str,
        scenes: dict[str, Till | CannedStores],
        *,
        larger: bool = False,
        languages: Iterable[str] = ("nb",),
        use: Callable[[QQuickWindow, str], None] = lambda window, name: None,
    ) -> dict[str, list[str]]:
        config = ScreenConfig(size=size, diagonal=diagonal, larger_text=larger, view=view, reduce_motion=True)
        application(config)
        screen = open_kiosk(config, next(iter(scenes.values())).stores)
        assert QTest.qWaitForWindowExposed(screen.window)
        wrong = {}
        for name, scene in scenes.items():
            screen.window.setProperty("stores", scene.stores)
            screen.stores = scene.stores
            use(screen.window, name)
            for code in languages:
                language_of(qapp).speak(code)
                wrong[f"{name}, {code}"] = unfit(screen.window, math.hypot(*size) / (diagonal * 25.4))
            QTest.keyClick(screen.window, Qt.Key.Key_Escape)
        screen.dispose()
        return {name: faults for name, faults in wrong.items() if faults}

    yield walk
    language_of(qapp).speak("nb")
