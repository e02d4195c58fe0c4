pragma ComponentBehavior: Bound
import QtQuick

// Moves an order on; wears the colour and icon of the state it leads to. `prominent`: this is the one to take.
Pressable {
    id: button

    required property string target
    property bool prominent: false
    property bool stale: false
    property int textSize: Tokens.px(24)
    property int iconSize: Tokens.px(36)
    // Corners of the ticket that the button fills.
    property real leftRadius: radius
    readonly property var look: Tokens.state[target]
    readonly property color foreground: !enabled ? Tokens.disabledFg : down || prominent ? Tokens.onDark : look.deep

    implicitWidth: Math.max(Tokens.t20, implicitContentWidth + 2 * Tokens.px(12))
    implicitHeight: Tokens.t20
    text: look.word
    background: Rectangle {
        topLeftRadius: button.leftRadius
        bottomLeftRadius: button.leftRadius
        topRightRadius: button.radius
        bottomRightRadius: button.radius
        color: !button.enabled ? Tokens.disabledBg : button.stale ? Tokens.staleField : button.down ? button.look.deep
            : button.prominent ? button.look.solid : button.look.tint
    }
    contentItem: Item {
        implicitWidth: words.implicitWidth
        implicitHeight: words.implicitHeight

        Column {
            id: words

            anchors.centerIn: parent
            anchors.verticalCenterOffset: button.drop
            width: parent.width
            spacing: Tokens.px(4)

            Icon {
                name: button.look.icon
                size: button.iconSize
                color: button.down || button.prominent || !button.enabled ? button.foreground : button.look.solid
                anchors.horizontalCenter: parent.horizontalCenter
            }
            Words {
                width: parent.width
                text: button.text
                size: button.textSize
                weight: Font.Bold
                color: button.foreground
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }
}
