pragma ComponentBehavior: Bound
import QtQuick

// The shade under a panel that lies above the page: rings of rectangles, since the software renderer draws no blur.
Item {
    id: shade

    property real radius: Tokens.radiusPanel
    property int reach: Tokens.px(20)
    property real strength: 0.22
    readonly property int rings: 8

    anchors.fill: parent
    z: -1

    Repeater {
        model: shade.rings

        Rectangle {
            required property int index
            readonly property real spread: shade.reach * (index + 1) / shade.rings

            x: -spread
            y: -spread + shade.reach * 0.4
            width: shade.width + 2 * spread
            height: shade.height + 2 * spread
            radius: shade.radius + spread
            color: Qt.alpha(Tokens.shadow, shade.strength / shade.rings)
        }
    }
}
