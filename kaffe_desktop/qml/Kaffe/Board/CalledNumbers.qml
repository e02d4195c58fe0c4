pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design

// Whose guests shall come to the counter.
Rectangle {
    id: called

    required property string numbers
    required property bool narrow
    readonly property bool crowded: narrow && numbers.includes(",")

    implicitWidth: words.width + Tokens.bx(56)
    color: Tokens.attn
    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("%1 – kom til disken").arg(numbers)

    Row {
        id: words

        anchors.centerIn: parent
        spacing: Tokens.bx(16)

        Digits {
            anchors.verticalCenter: parent.verticalCenter
            height: called.height
            verticalAlignment: Text.AlignVCenter
            text: called.numbers
            size: Tokens.bx(76)
            elide: Text.ElideNone
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, Tokens.bx(called.crowded ? 316 : called.narrow ? 370 : 900))
            text: qsTr("– kom til disken")
            size: Tokens.bx(called.crowded ? 40 : 48)
            weight: Font.Bold
            wrapMode: Text.WordWrap
            lineHeight: 0.9
        }
    }
}
