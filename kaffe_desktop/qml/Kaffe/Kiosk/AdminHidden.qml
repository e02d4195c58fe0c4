pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design

// Where a switch would stand: what has it is not shown to guests.
RowLayout {
    spacing: Tokens.px(8)

    Icon {
        name: "eye-off"
        size: Tokens.px(24)
        color: Tokens.ink2
    }
    Words {
        text: qsTr("Skjult")
        color: Tokens.ink2
    }
}
