"""Every state of Admin in both languages, with ordinary and larger text, at three sizes."""

import pytest
from PySide6.QtQuick import QQuickWindow

from kaffe_desktop.config import LANGUAGES
from tests.desktop.admin.scenes import ADMIN_SCENES, SEEN_BEHIND_A_DIALOG, open_dialog
from tests.desktop.kiosk.till import Till
from tests.desktop.walks import Walk, fed


@pytest.mark.parametrize("larger", [False, True])
def test_in_admin_nothing_is_cut_too_small_or_in_the_way(walk: Walk, larger: bool) -> None:
    scenes = {name: fed(scene, Till) for name, scene in ADMIN_SCENES.items() if name not in SEEN_BEHIND_A_DIALOG}
    assert len(scenes) > 5

    def go_there(window: QQuickWindow, name: str) -> None:
        window.setProperty("view", "admin" if scenes[name].stores.admin.unlocked else "order")
        open_dialog(window, name)

    assert walk("order", scenes, larger=larger, languages=LANGUAGES, use=go_there) == {}
