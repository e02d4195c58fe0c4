import QtQuick

// Beside a list that scrolls, always: how much of it there is, and where one is in it.
Rectangle {
    required property Flickable list

    width: Tokens.px(6)
    height: list.height
    radius: width / 2
    color: Tokens.sunken
    visible: list.visibleArea.heightRatio < 1

    Rectangle {
        y: parent.list.visibleArea.yPosition * parent.height
        width: parent.width
        height: parent.list.visibleArea.heightRatio * parent.height
        radius: parent.radius
        color: Tokens.lineStrong
    }
}
