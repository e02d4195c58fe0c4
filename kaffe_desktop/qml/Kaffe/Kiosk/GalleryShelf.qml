pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design

// A heading with a line under it, and what belongs there side by side.
Column {
    id: shelf

    property string name
    default property alias parts: row.data

    spacing: Tokens.px(14)

    Words {
        text: shelf.name
        size: Tokens.px(22)
        weight: Font.Bold
        Accessible.role: Accessible.Heading
    }
    Rectangle {
        width: parent.width
        height: 2
        color: Tokens.ink
    }
    Flow {
        id: row

        width: parent.width
        spacing: Tokens.px(20)
    }
}
