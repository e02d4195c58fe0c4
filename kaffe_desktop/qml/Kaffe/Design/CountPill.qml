pragma ComponentBehavior: Bound
import QtQuick

// How many there are of something.
Rectangle {
    id: pill

    required property int count
    property int textSize: Tokens.px(20)

    implicitHeight: Math.round(textSize * 1.4)
    implicitWidth: Math.max(implicitHeight * 1.2, digits.implicitWidth + Math.round(textSize * 0.95))
    radius: height / 2
    color: Tokens.green600

    Digits {
        id: digits

        anchors.centerIn: parent
        text: pill.count
        size: pill.textSize
        color: Tokens.onDark
    }
}
