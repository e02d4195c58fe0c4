pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design

// The guest's name and what the till wrote for the kitchen.
Item {
    id: note

    required property string text

    height: Math.ceil(words.height)

    Icon {
        x: Tokens.kx(41)
        y: Tokens.kx(2)
        name: "sticky-note"
        size: Tokens.kx(24)
        color: Tokens.ink2
    }
    Words {
        id: words

        x: Tokens.kx(71)
        width: parent.width - x
        text: note.text
        size: Tokens.kx(22)
        color: Tokens.ink2
        wrapMode: Text.Wrap
        lineHeight: 0.95
    }
}
