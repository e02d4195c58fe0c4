pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

// A line of the order at full width: letter, what, what differs from the default, price. A tap takes it into the editor.
Pressable {
    id: line

    required property string letter
    required property string title
    required property var chips
    required property string totalText
    property bool ruled: false
    readonly property var deviations: chips.filter(chip => !chip.isDefault)

    text: title
    leftPadding: Tokens.drawn(14, 17, 12)
    rightPadding: leftPadding
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("Linje %1, %2, %3").arg(letter).arg(title).arg(totalText)
    background: Item {
        Rectangle {
            anchors.fill: parent
            radius: line.radius
            color: Tokens.sunken
            visible: line.down
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Tokens.hairline
            color: Tokens.line
            visible: line.ruled
        }
    }
    contentItem: RowLayout {
        spacing: Tokens.px(10)

        LetterBox { letter: line.letter }
        Column {
            spacing: Tokens.px(1)
            Layout.fillWidth: true

            Words {
                width: parent.width
                text: line.title
                size: Tokens.textItem
                weight: Font.DemiBold
                lineHeight: 0.9
            }
            Row {
                width: parent.width
                spacing: Tokens.px(4)
                clip: true
                visible: line.deviations.length > 0

                Repeater {
                    model: line.deviations

                    Chip {
                        required property var modelData

                        text: modelData.text
                        textSize: Tokens.textChip
                        colour: modelData.color
                    }
                }
            }
        }
        Words {
            text: line.totalText
            size: Tokens.textItem
            weight: Font.DemiBold
        }
    }
}
