"""Desktop tests run with an application object, so that timers and models behave as in the programs."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kaffe_desktop import language

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
