"""Walks everything that a window shows and tells what is cut, too small to hit, lies on something else, or has no name
for those who cannot see it."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtQml import qmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

SLACK = 1.5
LONG_NAME = 30
FRAMES_AT_MOST = 300
WHOLE_MS = 1000
PRIMARY = ("PrimaryButton", "MenuTile", "NumberTile", "StateButton")
PRIMARY_MM, OTHER_MM = 20, 12
Role = QAccessible.Role
ROLES = {Role.Button, Role.CheckBox, Role.RadioButton, Role.ListItem, Role.PageTab, Role.EditableText}


def shown(item: QQuickItem) -> Iterator[QQuickItem]:
    """``item`` and all in it that is neither hidden nor wholly transparent."""
    if item.isVisible() and item.opacity() > 0:
        yield item
        for child in item.childItems():
            yield from shown(child)


def place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def above(item: QQuickItem) -> Iterator[QQuickItem]:
    parent = item.parentItem()
    while parent is not None:
        yield parent
        parent = parent.parentItem()


def kind(item: QQuickItem) -> str:
    """The QML type's name: ``MenuTile``."""
    return item.metaObject().className().partition("_QML")[0]


def texts(window: QQuickWindow) -> list[QQuickItem]:
    """What is to be read. The small board of the admin's pages is walked at its own size."""
    found = (item for item in shown(window.contentItem()) if item.inherits("QQuickText") and item.property("text"))
    return [item for item in found if not any(kind(parent) == "BoardPreview" for parent in above(item))]


def targets(window: QQuickWindow) -> list[QQuickItem]:
    """Everything that can be tapped, the disabled too."""
    return [item for item in shown(window.contentItem()) if item.inherits("QQuickAbstractButton")]


def scrolled(item: QQuickItem) -> QQuickItem | None:
    return next((parent for parent in above(item) if parent.inherits("QQuickFlickable")), None)


def may_be_elided(text: QQuickItem) -> bool:
    """Names longer than menus should have, names in a cell of half the width, and the numbers below a lane."""
    if len(str(text.property("text"))) > LONG_NAME:
        return True
    return any(kind(item) == "CompactLine" or item.objectName().startswith("more-") for item in above(text))


def cut_texts(window: QQuickWindow) -> Iterator[str]:
    """What each text says that is elided, larger than its room, or reaches out of its control or the window."""
    whole = QRectF(0, 0, window.width(), window.height())
    for item in texts(window):
        said = str(item.property("text"))
        if item.property("truncated"):
            if not may_be_elided(item):
                yield f"elided: {said}"
        elif item.property("contentWidth") > item.width() + SLACK:
            yield f"wider than its room: {said}"
        else:
            lies = place(item)
            list_ = scrolled(item)
            limits = [place(parent) for parent in above(item) if parent.inherits("QQuickAbstractButton")]
            limits += [
                place(parent) for parent in above(item) if parent.clip() and not parent.inherits("QQuickFlickable")
            ]
            if list_ is None:
                limits.append(whole)
            for limit in limits:
                if not limit.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(lies):
                    yield f"reaches out: {said}"
                    break


def is_key(item: QQuickItem) -> bool:
    return any(kind(parent) == "Keyboard" for parent in above(item))


def small_targets(window: QQuickWindow, pixels_per_mm: float) -> Iterator[str]:
    for item in targets(window):
        least = PRIMARY_MM if kind(item) in PRIMARY and not is_key(item) else OTHER_MM
        if min(item.width(), item.height()) < least * pixels_per_mm - SLACK:
            measured = f"{item.width() / pixels_per_mm:.1f} × {item.height() / pixels_per_mm:.1f} mm"
            yield f"{kind(item)} {item.objectName() or item.property('text')} is {measured}, not {least}"


def overlapping_targets(window: QQuickWindow) -> Iterator[str]:
    """Pairs within one list or beside each other that can be tapped at one point."""
    placed = [(item, place(item), scrolled(item)) for item in targets(window)]
    for n, (item, lies, list_) in enumerate(placed):
        for other, elsewhere, other_list in placed[n + 1 :]:
            together = item.parentItem() is other.parentItem() or (list_ is not None and list_ is other_list)
            together = together and not item.isAncestorOf(other)
            if together and lies.adjusted(SLACK, SLACK, -SLACK, -SLACK).intersects(elsewhere):
                yield f"{item.objectName()} and {other.objectName()}"


def nameless_controls(window: QQuickWindow) -> Iterator[str]:
    """What can be tapped or have the focus, and is not told to screen readers by a name and as what it is."""
    for item in shown(window.contentItem()):
        if item.inherits("QQuickAbstractButton") or (item.activeFocusOnTab() and item.isEnabled()):
            told = QAccessible.queryAccessibleInterface(item)
            name, role = told.text(QAccessible.Text.Name).strip(), told.role()
            if not name or role not in (ROLES if item.isEnabled() else {*ROLES, Role.StaticText}):
                yield f"{kind(item)} {item.objectName()} is told as {role.name} {name!r}"


def draw(window: QQuickWindow) -> None:
    """Shows a frame with all that belongs in it. Lists make what lies beyond their edge bit by bit, between frames;
    what is half made is there, but has no size and no place yet."""
    making = qmlEngine(window).incubationController()
    window.grabWindow()
    for _ in range(FRAMES_AT_MOST):
        if not making.incubatingObjectCount():
            return
        making.incubateFor(WHOLE_MS)
        window.grabWindow()


def stand_still(window: QQuickWindow) -> None:
    """Shows frames until nothing moves any more."""
    before: list[QRectF] = []
    for _ in range(FRAMES_AT_MOST):
        now = [place(item) for item in targets(window)]
        if now == before and not any(rect.isEmpty() for rect in now):
            return
        before = now
        draw(window)
        QTest.qWait(1)


def unfit(window: QQuickWindow, pixels_per_mm: float) -> list[str]:
    """All that is wrong with what the window shows."""
    stand_still(window)
    return [
        *cut_texts(window),
        *small_targets(window, pixels_per_mm),
        *overlapping_targets(window),
        *nameless_controls(window),
    ]
