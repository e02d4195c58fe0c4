pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design

// The café's message while it is open.
Rectangle {
    id: panel

    required property string title
    required property string subtitle

    color: Tokens.surface

    Rectangle {
        width: parent.width
        height: Tokens.bx(8)
        color: Tokens.green500
    }
    Rectangle {
        id: well

        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: Tokens.bx(4)
        x: Tokens.bx(48)
        width: Tokens.bx(120)
        height: width
        radius: Tokens.bx(24)
        color: Tokens.green100

        Icon {
            anchors.centerIn: parent
            name: "megaphone"
            size: Tokens.bx(68)
            color: Tokens.green600
        }
    }
    Column {
        anchors.left: well.right
        anchors.leftMargin: Tokens.bx(32)
        anchors.right: parent.right
        anchors.rightMargin: Tokens.bx(48)
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: Tokens.bx(4)
        spacing: Tokens.bx(9)

        Words {
            width: parent.width
            text: panel.title
            size: Tokens.bx(76)
            weight: Font.ExtraBold
            wrapMode: Text.Wrap
            maximumLineCount: 2
            lineHeight: 0.8
        }
        Words {
            width: parent.width
            text: panel.subtitle
            visible: text !== ""
            size: Tokens.bx(46)
            color: Tokens.ink2
            wrapMode: Text.Wrap
            maximumLineCount: 2
            lineHeight: 0.93
        }
    }
}
