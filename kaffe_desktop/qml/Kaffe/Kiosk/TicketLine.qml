pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design

// One line of an order: its letter, how many of what, and what the guest chose. The letter's room is kept on a ticket
// with one line too, so that all names stand in line.
Flow {
    id: line

    required property var modelData
    property bool lettered: true

    leftPadding: lettered ? Tokens.kx(41) : 0
    spacing: Tokens.kx(6)
    Accessible.role: Accessible.StaticText
    Accessible.name: modelData.title

    Words {
        width: Math.min(implicitWidth, line.width - line.leftPadding)
        height: lineCount * Tokens.kx(36)
        rightPadding: Tokens.kx(3)
        text: line.modelData.title
        size: Tokens.kx(30)
        weight: Font.Bold
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        lineHeight: Tokens.kx(36)
        lineHeightMode: Text.FixedHeight

        Loader {
            x: -line.leftPadding
            y: Tokens.kx(2)
            active: line.modelData.letter !== ""
            sourceComponent: LetterBox {
                letter: line.modelData.letter
                side: Tokens.kx(32)
            }
        }
    }
    Repeater {
        model: line.modelData.chips

        Chip {
            required property var modelData

            text: modelData.text
            colour: modelData.color
            isDefault: modelData.isDefault
            textSize: Tokens.kx(24)
            width: Math.min(implicitWidth, line.width - line.leftPadding)
            height: Tokens.kx(36)
        }
    }
}
