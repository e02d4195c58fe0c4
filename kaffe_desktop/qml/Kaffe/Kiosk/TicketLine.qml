pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design

// One line of a ticket: its letter, how many of what, and what the guest chose. The letter's room is always kept.
Item {
    id: line

    required property var modelData

    height: words.height
    Accessible.role: Accessible.StaticText
    Accessible.name: modelData.title

    LetterBox {
        y: Tokens.kx(2)
        letter: line.modelData.letter
        side: Tokens.kx(32)
        visible: letter !== ""
    }
    Flow {
        id: words

        x: Tokens.kx(41)
        width: parent.width - x
        spacing: Tokens.kx(6)

        Words {
            width: Math.min(implicitWidth, words.width)
            rightPadding: Tokens.kx(4)
            text: line.modelData.title
            size: Tokens.kx(30)
            weight: Font.Bold
            wrapMode: Text.Wrap
            lineHeight: Tokens.kx(36)
            lineHeightMode: Text.FixedHeight
        }
        Repeater {
            model: line.modelData.chips

            Chip {
                required property var modelData

                text: modelData.text
                colour: modelData.color
                isDefault: modelData.isDefault
                textSize: Tokens.kx(24)
                width: Math.min(implicitWidth, words.width)
                height: Tokens.kx(36)
            }
        }
    }
}
