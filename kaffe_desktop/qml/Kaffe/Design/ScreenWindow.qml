pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window

// A window that is one screen of the café: it tells the tokens its size, and that a hand is at work and no key.
Window {
    id: screenWindow

    color: Tokens.paper

    Binding {
        target: Tokens
        property: "view"
        value: Qt.size(screenWindow.width, screenWindow.height)
    }
    Item {
        anchors.fill: parent
        z: 100

        PointHandler { onActiveChanged: if (active) Tokens.byKeys = false }
    }
}
