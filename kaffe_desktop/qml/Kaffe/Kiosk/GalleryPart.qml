pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design

// A component in one of its states, and under it which one.
Column {
    id: part

    property string caption
    default property alias shown: place.data

    spacing: Tokens.px(8)

    Item {
        id: place

        width: childrenRect.width
        height: childrenRect.height
    }
    Words {
        text: part.caption
        color: Tokens.ink2
        visible: text !== ""
    }
}
