pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

// Everything that can be tapped: a tap, space or return clicks it; the focus ring shows after a key press only.
// Arrows move between those that stand in an item with `readonly property bool focusGroup: true`, Tab goes to the next
// such group; `readonly property bool focusTrap: true` keeps both in a dialog (kaffe_desktop/focus.py).
T.AbstractButton {
    id: pressable

    property real radius: Tokens.radiusControl
    property bool onDark: false
    property bool fillsBar: false
    property bool ringed: activeFocus && Tokens.byKeys
    readonly property int drop: down ? Tokens.edge : 0

    function clickWith(event: KeyEvent) {
        event.accepted = !event.isAutoRepeat && !(event.modifiers & Qt.ControlModifier)
        if (event.accepted) click()
    }

    implicitWidth: Math.max(implicitContentWidth + leftPadding + rightPadding, Tokens.t12)
    implicitHeight: Math.max(implicitContentHeight + topPadding + bottomPadding, Tokens.t12)
    focusPolicy: Qt.TabFocus
    Keys.onReturnPressed: event => pressable.clickWith(event)
    Keys.onEnterPressed: event => pressable.clickWith(event)
    Accessible.name: text

    FocusRing {
        around: pressable.radius
        onDark: pressable.onDark
        inside: pressable.fillsBar
        visible: pressable.ringed
        z: 1
    }
}
