pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design

// Whether something can be had today: one tap, in the list.
Switch {
    required property string name

    text: on ? qsTr("Selges") : qsTr("Utsolgt")
    Accessible.name: qsTr("%1: %2").arg(name).arg(text)
    leftPadding: Tokens.px(8)
    rightPadding: Tokens.px(16)
}
