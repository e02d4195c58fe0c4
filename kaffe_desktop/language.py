"""The language that all windows of the program speak, and its change while they are shown."""

from PySide6.QtCore import QCoreApplication, QObject, QTranslator, Signal, Slot

from kaffe_desktop.config import LANGUAGES
from kaffe_desktop.resources import resource


class Language(QObject):
    """A child of the application. Norwegian bokmål is in the sources and needs no translation."""

    changed = Signal()

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._translator = QTranslator(self)
        self.code = "nb"

    def speak(self, code: str) -> None:
        """:param code: ``nb`` or ``en``."""
        if code == self.code:
            return
        self.code = code
        QCoreApplication.removeTranslator(self._translator)
        if code != "nb":
            self._translator.load(str(resource("translations", f"kaffe_{code}.qm")))
            QCoreApplication.installTranslator(self._translator)
        self.changed.emit()

    @Slot()
    def speak_next(self) -> None:
        self.speak(LANGUAGES[(LANGUAGES.index(self.code) + 1) % len(LANGUAGES)])


def language_of(app: QCoreApplication) -> Language:
    """The one of this application; made on first use."""
    return app.findChild(Language) or Language(app)
