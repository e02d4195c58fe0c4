pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design

// What the hero says: to be picked up now, or just ready.
Item {
    id: words

    required property bool announcing
    required property bool stale
    required property bool narrow
    readonly property color foreground: stale ? Tokens.staleFg : announcing ? Tokens.onDark : Tokens.state.completed.deep

    width: Tokens.bx(narrow ? 184 : 358)
    height: column.height

    Column {
        id: column

        anchors.centerIn: parent
        anchors.verticalCenterOffset: Tokens.bx(3)
        width: parent.width
        spacing: Tokens.bx(words.announcing ? 8 : 12)

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: words.announcing ? "bell-ring" : "circle-check"
            size: Tokens.bx(words.announcing ? 104 : 84)
            color: words.stale || words.announcing ? words.foreground : Tokens.state.completed.solid
        }
        Words {
            width: parent.width
            text: words.announcing ? qsTr("Hent nå") : qsTr("Nettopp\nferdig")
            size: Tokens.bx(words.narrow ? 40 : words.announcing ? 66 : 46)
            weight: words.announcing ? Font.ExtraBold : Font.DemiBold
            color: words.foreground
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.WordWrap
            lineHeight: 0.85
        }
    }
}
