pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design

// How many of one item are left to make.
Rectangle {
    id: pill

    required property int count
    required property string name
    property real mostName: Infinity

    objectName: `left-${name}`
    width: row.width + 2 * Tokens.kx(19)
    height: Tokens.kx(64)
    radius: Tokens.kx(12)
    color: Tokens.paper
    border.width: Tokens.hairline
    border.color: Tokens.line
    Accessible.role: Accessible.StaticText
    Accessible.name: `${count} ${name}`

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Tokens.kx(10)

        Digits {
            anchors.verticalCenter: parent.verticalCenter
            text: pill.count
            size: Tokens.kx(34)
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            text: "×"
            size: Tokens.kx(34)
            weight: Font.Bold
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, pill.mostName)
            text: pill.name
            size: Tokens.kx(25)
            weight: Font.DemiBold
        }
    }
}
