pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design

// The ready field when there is nothing in it.
Column {
    id: nothing

    required property bool stale

    spacing: Tokens.bx(28)

    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        name: "coffee"
        size: Tokens.bx(204)
        stroke: 1.45
        color: nothing.stale ? Tokens.staleFg : Tokens.state.completed.solid
        opacity: 0.9
    }
    Words {
        anchors.horizontalCenter: parent.horizontalCenter
        text: qsTr("Ingen ferdige akkurat nå")
        size: Tokens.bx(66)
        weight: Font.DemiBold
        color: nothing.stale ? Tokens.staleFg : Tokens.state.completed.deep
    }
}
