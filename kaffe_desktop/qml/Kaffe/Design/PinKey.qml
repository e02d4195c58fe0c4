pragma ComponentBehavior: Bound
import QtQuick

// A key of the number pad: a digit, or quiet without a surface a word or an icon.
Pressable {
    id: key

    property string iconName
    property bool quiet: false
    readonly property color foreground: enabled ? Tokens.ink : Tokens.disabledFg

    implicitWidth: Tokens.t20
    implicitHeight: Tokens.t20
    radius: Tokens.radiusButton
    background: Plate {
        radius: key.radius
        edge: key.quiet ? 0 : Tokens.edge
        sunk: key.down
        color: key.down ? Tokens.green100 : key.quiet ? Tokens.transparent : Tokens.surface
        border.width: key.quiet ? 0 : Tokens.hairline
        border.color: Tokens.lineStrong
    }
    contentItem: Item {
        Digits {
            anchors.centerIn: parent
            anchors.verticalCenterOffset: key.drop
            text: key.text
            size: Tokens.px(44)
            weight: Font.DemiBold
            color: key.foreground
            visible: !key.quiet
        }
        Words {
            anchors.centerIn: parent
            anchors.verticalCenterOffset: key.drop
            text: key.text
            size: Tokens.textItem
            weight: Font.DemiBold
            color: key.foreground
            visible: key.quiet && key.iconName === ""
        }
        Icon {
            anchors.centerIn: parent
            anchors.verticalCenterOffset: key.drop
            name: key.iconName
            size: Tokens.px(40)
            color: key.foreground
        }
    }
}
