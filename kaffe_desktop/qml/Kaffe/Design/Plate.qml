pragma ComponentBehavior: Bound
import QtQuick

// A surface that lies flat or stands on a solid edge; sunk, the edge is gone and the surface is 2 px lower.
Item {
    id: plate

    property color color: Tokens.surface
    property color edgeColor: Tokens.line
    property int edge: 0
    property bool sunk: false
    property real radius: Tokens.radiusControl
    property alias border: face.border
    readonly property int drop: sunk ? Tokens.edge : 0

    Rectangle {
        y: plate.edge
        width: parent.width
        height: parent.height
        radius: plate.radius
        color: plate.edgeColor
        visible: plate.edge > 0 && !plate.sunk
    }

    Rectangle {
        id: face

        y: plate.drop
        width: parent.width
        height: parent.height
        radius: plate.radius
        color: plate.color
        border.width: 0

        Behavior on y {
            enabled: !plate.sunk
            NumberAnimation { duration: Tokens.releaseMs; easing.type: Easing.OutQuad }
        }
    }
}
