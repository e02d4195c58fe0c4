pragma ComponentBehavior: Bound
import QtQuick

// The ring round the control that has the keyboard: 4 px wide, 3 px outside. Fills its parent by itself.
Rectangle {
    property real around: Tokens.radiusControl
    property bool onDark: false

    anchors.fill: parent
    anchors.margins: -7
    radius: around + 7
    color: Tokens.transparent
    border.width: 4
    border.color: onDark ? Tokens.onDark : Tokens.focus
}
