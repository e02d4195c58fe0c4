pragma ComponentBehavior: Bound
import QtQuick

// The letter by which a line of an order is called.
Rectangle {
    id: box

    required property string letter
    property int side: Tokens.px(30)

    implicitWidth: side
    implicitHeight: side
    radius: Math.round(side * 0.25)
    color: Tokens.surface
    border.width: Tokens.attentionLine
    border.color: Tokens.ink2

    Words {
        anchors.centerIn: parent
        text: box.letter
        size: Math.round(box.side * 0.6)
        weight: Font.Bold
    }
}
