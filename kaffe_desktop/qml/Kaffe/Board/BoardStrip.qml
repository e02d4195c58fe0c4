pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design

// The strip under the fields: whose board it is, that it is closed for new orders, and the time.
Rectangle {
    id: strip

    required property string time
    required property bool closing
    required property bool updating

    color: Tokens.ink

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Tokens.bx(28)
        anchors.rightMargin: Tokens.bx(36)
        spacing: Tokens.bx(28)

        Icon {
            name: "coffee"
            size: Tokens.bx(48)
            color: Tokens.green500
        }
        Words {
            text: qsTr("Kaffe")
            size: Tokens.bx(44)
            weight: Font.ExtraBold
            color: Tokens.onDark
            Layout.leftMargin: Tokens.bx(-18)
        }
        Rectangle {
            color: Tokens.inkLine
            visible: strip.closing
            Layout.preferredWidth: Tokens.bx(2)
            Layout.preferredHeight: Tokens.bx(52)
        }
        Words {
            text: strip.closing ? qsTr("Stengt for nye bestillinger") : ""
            size: Tokens.bx(40)
            weight: Font.DemiBold
            color: Tokens.onDark
            Layout.fillWidth: true
        }
        Words {
            text: qsTr("Oppdaterer …")
            size: Tokens.bx(40)
            weight: Font.DemiBold
            color: Tokens.onDark
            visible: strip.updating
        }
        Rectangle {
            color: Tokens.inkLine
            visible: strip.updating
            Layout.preferredWidth: Tokens.bx(2)
            Layout.preferredHeight: Tokens.bx(60)
        }
        Digits {
            text: strip.time
            size: Tokens.bx(56)
            color: Tokens.onDark
        }
    }
}
