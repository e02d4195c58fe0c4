pragma ComponentBehavior: Bound
import QtQuick

// A line of a long order, in a cell of half the width: the choices are squares of their colours.
Pressable {
    id: line

    required property string letter
    required property string title
    required property var chips
    required property string totalText
    readonly property var deviations: chips.filter(chip => !chip.isDefault)

    text: title
    radius: Tokens.px(10)
    padding: Tokens.drawn(10, 12, 9)
    topPadding: Tokens.px(6)
    bottomPadding: Tokens.px(6)
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("Linje %1, %2, %3").arg(letter).arg(title).arg(totalText)
    background: Plate {
        radius: line.radius
        sunk: line.down
        color: line.down ? Tokens.sunken : Tokens.surface
        border.width: Tokens.hairline
        border.color: Tokens.line
    }
    contentItem: Item {
        LetterBox {
            id: box

            anchors.verticalCenter: parent.verticalCenter
            letter: line.letter
        }
        Words {
            id: name

            anchors.left: box.right
            anchors.leftMargin: Tokens.drawn(9, 11, 8)
            anchors.right: parent.right
            anchors.bottom: parent.verticalCenter
            text: line.title
            size: Tokens.drawn(19, 23, 21)
            weight: Font.DemiBold
        }
        Row {
            anchors.left: name.left
            anchors.verticalCenter: price.verticalCenter
            spacing: Tokens.px(5)

            Repeater {
                model: line.deviations

                Rectangle {
                    required property var modelData

                    width: Tokens.px(14)
                    height: width
                    radius: Tokens.px(3)
                    color: Tokens.chipColours(modelData.color).solid
                }
            }
        }
        Words {
            id: price

            anchors.right: parent.right
            anchors.top: parent.verticalCenter
            text: line.totalText
            size: Tokens.textLabel
            weight: Font.DemiBold
        }
    }
}
