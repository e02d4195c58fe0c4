pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design
import Kaffe.Stores

// The wall monitor.
ScreenWindow {
    id: window

    required property Stores stores

    title: qsTr("Kaffe – tavle")
    width: 1280
    height: 720
    color: view.color

    BoardView {
        id: view

        anchors.fill: parent
        stores: window.stores
    }
}
