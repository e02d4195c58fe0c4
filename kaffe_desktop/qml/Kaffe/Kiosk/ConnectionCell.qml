pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design

// Whether the hub is heard: "connected", "connecting" or "offline".
Rectangle {
    id: cell

    readonly property bool offline: state === "offline"
    readonly property color foreground: offline ? Tokens.ink : state === "connecting" ? Tokens.onDark2 : Tokens.onDark
    readonly property string word: offline ? qsTr("Uten nett")
        : state === "connecting" ? qsTr("Kobler til …") : qsTr("Tilkoblet")

    implicitWidth: row.implicitWidth + 2 * Tokens.drawn(18, 18, 15)
    color: offline ? Tokens.attn : Tokens.transparent
    Accessible.role: Accessible.StaticText
    Accessible.name: word

    RowLayout {
        id: row

        anchors.horizontalCenter: parent.horizontalCenter
        height: parent.height
        spacing: Tokens.px(9)

        Icon {
            name: cell.offline ? "wifi-off" : "wifi"
            color: cell.foreground
        }
        Words {
            text: cell.word
            size: Tokens.px(19)
            weight: Font.DemiBold
            color: cell.foreground
            visible: !Tokens.narrow
        }
    }
}
