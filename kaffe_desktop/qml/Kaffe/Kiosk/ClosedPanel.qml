pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design

// In the place of menu and order while the shop is closed.
Item {
    id: closed

    signal openTapped
    signal messageTapped

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Tokens.padding, Tokens.px(480))
        spacing: Tokens.px(20)

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Tokens.px(112)
            height: width
            radius: width / 2
            color: Tokens.sunken

            Icon {
                anchors.centerIn: parent
                name: "lock"
                size: Tokens.px(56)
                color: Tokens.ink2
            }
        }
        Words {
            width: parent.width
            text: qsTr("Det er stengt")
            size: Tokens.px(36)
            weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
        }
        PrimaryButton {
            objectName: "open"
            width: parent.width
            text: qsTr("Åpne")
            iconName: "store"
            onClicked: closed.openTapped()
        }
        PlainButton {
            objectName: "edit-message"
            width: parent.width
            text: qsTr("Endre melding")
            iconName: "megaphone"
            onClicked: closed.messageTapped()
        }
    }
}
