pragma ComponentBehavior: Bound
import QtQuick

// The shade under a panel that lies above the page: rings of rectangles, since the software renderer draws no blur. It
// is as dark at each distance as one over `reach`.
Item {
    id: shade

    property real radius: Tokens.radiusPanel
    property bool dialog: false
    property int reach: Tokens.px(dialog ? 64 : 28)
    property int below: Tokens.px(dialog ? 24 : 8)
    property real strength: dialog ? 0.4 : 0.22
    readonly property int rings: Math.ceil(60 * strength)

    anchors.fill: parent
    z: -1

    Repeater {
        model: shade.rings

        Rectangle {
            required property int index
            readonly property real covered: (index + 0.5) / shade.rings
            readonly property real spread: 0.3 * shade.reach * Math.log(covered / (1 - covered))

            x: -spread
            y: -spread + shade.below
            width: shade.width + 2 * spread
            height: shade.height + 2 * spread
            radius: Math.max(0, shade.radius + spread)
            visible: spread > -shade.below
            color: Qt.alpha(Tokens.shadow, 1 - Math.pow(1 - shade.strength, 1 / shade.rings))
        }
    }
}
