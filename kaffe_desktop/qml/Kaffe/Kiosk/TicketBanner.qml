pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design

// Something about a ticket that somebody must look at, and the button that settles it, if there is one. `good` news is
// green, the rest amber.
Rectangle {
    id: banner

    required property string text
    property string iconName: "message-circle-question-mark"
    property string actionText
    property string actionName
    property string actionSpoken: actionText
    property bool pending: false
    property bool good: false
    readonly property color foreground: good ? Tokens.green900 : Tokens.attnDeep

    signal acted

    height: Math.ceil(Math.max(Tokens.kx(64), settle.height + 2 * Tokens.kx(7), words.implicitHeight + Tokens.kx(14)))
    radius: Tokens.kx(12)
    color: good ? Tokens.green50 : Tokens.attnTint
    border.width: Tokens.attentionLine
    border.color: good ? Tokens.green600 : Tokens.attnIcon
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Tokens.kx(16)
        anchors.rightMargin: Tokens.kx(8)
        spacing: Tokens.kx(12)

        Icon {
            name: banner.iconName
            size: Tokens.kx(28)
            color: banner.foreground
        }
        Words {
            id: words

            text: banner.text
            size: Tokens.kx(24)
            weight: Font.DemiBold
            color: banner.foreground
            wrapMode: Text.Wrap
            maximumLineCount: 4
            lineHeight: 0.9
            Layout.fillWidth: true
        }
        PlainButton {
            id: settle

            objectName: banner.actionName
            text: banner.actionText
            textSize: Tokens.kx(24)
            radius: Tokens.kx(10)
            enabled: !banner.pending
            background: Plate {
                radius: settle.radius
                sunk: settle.down
                color: !settle.enabled ? Tokens.disabledBg : settle.down ? Tokens.sunken : Tokens.surface
                border.width: settle.enabled ? Tokens.hairline : 0
                border.color: banner.border.color
            }
            visible: text !== ""
            Accessible.name: banner.actionSpoken
            onClicked: banner.acted()
        }
    }
}
