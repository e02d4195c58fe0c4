pragma ComponentBehavior: Bound
import QtQuick

// A number that is ready to be handed out; a tap hands it out. `detail` is the guest's name or the time since ready.
Pressable {
    id: tile

    required property int number
    required property string detail
    property bool late: false
    property bool stale: false

    radius: Tokens.radiusTile
    text: number
    enabled: !stale
    Accessible.name: qsTr("%1, %2, trykk for utlevert").arg(number).arg(detail)
    background: Plate {
        radius: tile.radius
        edge: tile.stale ? 0 : Tokens.edge
        edgeColor: Tokens.numberEdge
        sunk: tile.down
        color: tile.stale ? Tokens.staleTile : tile.down ? Tokens.state.dispatched.solid : Tokens.surface
    }
    contentItem: Item {
        Column {
            anchors.centerIn: parent
            anchors.verticalCenterOffset: tile.drop
            spacing: -Tokens.px(3)

            Digits {
                anchors.horizontalCenter: parent.horizontalCenter
                text: tile.number
                size: Tokens.textNumber
                color: tile.stale ? Tokens.staleFg : tile.down ? Tokens.onDark : Tokens.state.completed.deep
                lineHeight: 0.9
            }
            TimeBadge {
                anchors.horizontalCenter: parent.horizontalCenter
                text: tile.down ? Tokens.state.dispatched.word : tile.detail
                urgency: tile.late && !tile.down ? "warn" : "normal"
                plain: true
                foreground: tile.down ? Tokens.onDark : tile.late ? Tokens.ink : Tokens.ink2
                visible: !tile.stale
            }
        }
    }
}
