pragma ComponentBehavior: Bound
import QtQuick

// Moves its row within a list: dragged, or with Alt and the arrows up and down. While it is dragged the row lies `offset`
// pixels off its place; `moved(rows)` says by how many rows when it is let go.
Pressable {
    id: handle

    required property real rowHeight
    readonly property real offset: drag.active ? drag.activeTranslation.y : 0

    signal moved(rows: int)

    implicitWidth: Tokens.t12
    implicitHeight: Tokens.t12
    text: qsTr("Flytt")
    Keys.onPressed: event => {
        event.accepted = event.modifiers & Qt.AltModifier && (event.key === Qt.Key_Up || event.key === Qt.Key_Down)
        if (event.accepted) handle.moved(event.key === Qt.Key_Up ? -1 : 1)
    }
    background: null
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: "grip-vertical"
            size: Tokens.px(28)
            color: Tokens.ink2
        }
    }

    DragHandler {
        id: drag

        target: null
        xAxis.enabled: false
        // By what the finger did, and not by the translation: that is still zero if a quick finger was seen only once.
        onGrabChanged: (transition, point) => {
            if (transition === PointerDevice.UngrabExclusive)
                handle.moved(Math.round((point.scenePosition.y - point.scenePressPosition.y) / handle.rowHeight))
        }
    }
}
