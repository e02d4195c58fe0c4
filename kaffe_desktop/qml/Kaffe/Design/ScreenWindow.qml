pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window

// A window that is one screen of the café: it tells the tokens its size, and that a hand is at work and no key.
Window {
    id: screenWindow

    // What the measures follow: the window, unless it shows what is made for another one.
    property size drawnFor: Qt.size(width, height)

    color: Tokens.paper

    Binding {
        target: Tokens
        property: "view"
        value: screenWindow.drawnFor
    }
    Item {
        anchors.fill: parent
        z: 100

        PointHandler { onActiveChanged: if (active) Tokens.byKeys = false }
    }
}
