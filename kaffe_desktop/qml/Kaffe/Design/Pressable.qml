pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

// Everything that can be tapped: a tap or a key clicks it, the focus ring shows after a key press only.
T.AbstractButton {
    id: pressable

    property real radius: Tokens.radiusControl
    property bool onDark: false
    readonly property int drop: down ? Tokens.edge : 0

    implicitWidth: Math.max(implicitContentWidth + leftPadding + rightPadding, Tokens.t12)
    implicitHeight: Math.max(implicitContentHeight + topPadding + bottomPadding, Tokens.t12)
    focusPolicy: Qt.TabFocus
    Accessible.name: text

    FocusRing {
        around: pressable.radius
        onDark: pressable.onDark
        visible: pressable.visualFocus
        z: 1
    }
}
