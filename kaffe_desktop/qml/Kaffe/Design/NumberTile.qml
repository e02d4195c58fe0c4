pragma ComponentBehavior: Bound
import QtQuick

// A number that is ready to be handed out; a tap hands it out. `detail` is the guest's name or the time since
// ready; `taken`: it was tapped, the answer is awaited; `stale`: so it was when the hub was last heard.
Pressable {
    id: tile

    required property int number
    required property string detail
    property bool late: false
    property bool stale: false
    property bool taken: false
    readonly property bool inked: down || taken

    radius: Tokens.radiusTile
    text: number
    enabled: !stale && !taken
    Accessible.name: qsTr("%1, %2, trykk for utlevert").arg(number).arg(detail)
    background: Plate {
        radius: tile.radius
        edge: tile.stale ? 0 : Tokens.edge
        edgeColor: Tokens.numberEdge
        sunk: tile.inked
        color: tile.stale ? Tokens.staleTile : tile.inked ? Tokens.state.dispatched.solid : Tokens.surface
    }
    contentItem: Item {
        Column {
            anchors.centerIn: parent
            anchors.verticalCenterOffset: tile.drop - (time.visible ? Tokens.drawn(3, 7, 4) : 0)
            spacing: -Tokens.px(3)

            Digits {
                anchors.horizontalCenter: parent.horizontalCenter
                text: tile.number
                size: Tokens.textNumber
                color: tile.stale ? Tokens.staleFg : tile.inked ? Tokens.onDark : Tokens.state.completed.deep
                lineHeight: 0.9
            }
            TimeBadge {
                id: time

                anchors.horizontalCenter: parent.horizontalCenter
                text: tile.inked ? Tokens.state.dispatched.word : tile.detail
                urgency: tile.late && !tile.inked ? "warn" : "normal"
                plain: true
                foreground: tile.stale ? Tokens.staleFg : tile.inked ? Tokens.onDark
                    : tile.late ? Tokens.ink : Tokens.ink2
                visible: text !== ""
            }
        }
    }
}
