pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design

// The strip of a board that has not heard from the hub: it must not be believed.
Rectangle {
    id: strip

    required property string lastWord
    required property bool portrait

    color: Tokens.attn
    Accessible.role: Accessible.AlertMessage
    Accessible.name: warning.text

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Tokens.bx(40)
        anchors.rightMargin: Tokens.bx(40)
        spacing: Tokens.bx(36)

        Icon {
            name: "triangle-alert"
            size: Tokens.bx(strip.portrait ? 88 : 104)
            stroke: 2
        }
        Words {
            id: warning

            text: qsTr("Ikke oppdatert – spør i disken")
            size: Tokens.bx(strip.portrait ? 64 : 84)
            weight: Font.ExtraBold
            wrapMode: Text.Wrap
            maximumLineCount: strip.portrait ? 2 : 1
            lineHeight: 0.9
            Layout.fillWidth: true
        }
        Column {
            visible: strip.lastWord !== ""

            Words {
                anchors.right: parent.right
                text: qsTr("Sist oppdatert")
                size: Tokens.bx(40)
            }
            Digits {
                anchors.right: parent.right
                text: strip.lastWord
                size: Tokens.bx(40)
            }
        }
    }
}
