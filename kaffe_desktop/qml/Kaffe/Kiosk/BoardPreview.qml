pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Board
import Kaffe.Design
import Kaffe.Stores

// The real board, as it looks on a monitor of 16:9 now, in a frame of ink. It is drawn at the size for which its measures
// are made in this window, and then scaled.
Rectangle {
    id: frame

    required property Stores stores
    readonly property int rim: Tokens.px(6)
    readonly property size drawn: Qt.size(Math.round(1920 * Tokens.b), Math.round(1080 * Tokens.b))

    implicitHeight: Math.round((width - 2 * rim) * 9 / 16) + 2 * rim
    radius: Tokens.px(12)
    color: Tokens.ink
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Slik ser tavla ut nå")

    Item {
        x: frame.rim
        y: frame.rim
        width: frame.width - 2 * frame.rim
        height: frame.height - 2 * frame.rim
        clip: true

        BoardView {
            objectName: "board-preview"
            stores: frame.stores
            width: frame.drawn.width
            height: frame.drawn.height
            transformOrigin: Item.TopLeft
            scale: parent.width / width
        }
    }
}
