pragma ComponentBehavior: Bound
import QtQuick

// A key of the on-screen keyboard. It never takes the keyboard focus: what is being typed into keeps it.
Pressable {
    id: key

    property string iconName
    property bool quiet: false
    property bool held: false
    property color foreground: held ? Tokens.onDark : Tokens.ink

    focusPolicy: Qt.NoFocus
    leftPadding: 0
    rightPadding: 0
    background: Plate {
        radius: key.radius
        edge: Tokens.edge
        sunk: key.down
        color: key.held ? Tokens.ink : key.down ? Tokens.green100 : key.quiet ? Tokens.sunken : Tokens.surface
        border.width: Tokens.hairline
        border.color: Tokens.lineStrong
    }
    contentItem: Item {
        Words {
            anchors.centerIn: parent
            anchors.verticalCenterOffset: key.drop
            text: key.text
            size: Tokens.px(key.text.length > 1 ? 21 : 30)
            weight: Font.DemiBold
            color: key.foreground
            visible: key.iconName === ""
        }
        Icon {
            anchors.centerIn: parent
            anchors.verticalCenterOffset: key.drop
            name: key.iconName
            size: Tokens.px(28)
            color: key.foreground
        }
    }
}
