pragma ComponentBehavior: Bound
import QtQuick

// The ring round the control that has the keyboard: 4 px wide, 3 px outside; or `inside`, where a control fills its bar.
Rectangle {
    property real around: Tokens.radiusControl
    property bool onDark: false
    property bool inside: false
    readonly property int reach: inside ? -3 : 7

    anchors.fill: parent
    anchors.margins: -reach
    radius: Math.max(0, around + reach)
    color: Tokens.transparent
    border.width: 4
    border.color: onDark ? Tokens.onDark : Tokens.focus
}
