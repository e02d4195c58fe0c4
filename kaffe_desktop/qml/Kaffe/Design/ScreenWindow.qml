pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window

// A window that is one screen of the café: it tells the tokens its size.
Window {
    id: screenWindow

    color: Tokens.paper

    Binding {
        target: Tokens
        property: "view"
        value: Qt.size(screenWindow.width, screenWindow.height)
    }
}
