pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design

// Something about a ticket that somebody must look at, and the button that settles it.
Rectangle {
    id: banner

    required property string text
    required property string actionText
    required property string actionName
    required property bool pending

    signal acted

    height: Math.max(Tokens.kx(64), settle.height + 2 * Tokens.kx(7))
    radius: Tokens.kx(12)
    color: Tokens.attnTint
    border.width: Tokens.attentionLine
    border.color: Tokens.attnIcon

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Tokens.kx(16)
        anchors.rightMargin: Tokens.kx(8)
        spacing: Tokens.kx(12)

        Icon {
            name: "message-circle-question-mark"
            size: Tokens.kx(28)
            color: Tokens.attnDeep
        }
        Words {
            text: banner.text
            size: Tokens.kx(24)
            weight: Font.DemiBold
            color: Tokens.attnDeep
            wrapMode: Text.Wrap
            maximumLineCount: 2
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
            onClicked: banner.acted()
        }
    }
}
