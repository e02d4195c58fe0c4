pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design
import Kaffe.Stores

// The selected line: how many, and its options. Anchored at the top, so that its buttons never move.
Rectangle {
    id: card

    required property Editor editor
    readonly property int inset: Tokens.drawn(14, 20, 20)
    readonly property int naturalHeight: body.height + 2 * inset - Tokens.px(2)

    readonly property int buttonHeight: Math.max(Tokens.t12, Tokens.px(48))
    readonly property int optionsTop: header.height + Tokens.drawn(0, 2, 4)

    signal removed
    signal chosen(keyId: int, valueId: int)
    signal less
    signal more

    radius: Tokens.radiusPanel
    color: Tokens.paper
    border.width: 2
    border.color: Tokens.green600

    Flickable {
        id: flick

        x: card.inset
        y: card.inset - Tokens.px(2)
        width: parent.width - 2 * card.inset
        height: parent.height - 2 * y
        contentHeight: body.height
        interactive: contentHeight > height
        clip: interactive
        boundsBehavior: Flickable.StopAtBounds

        // The options come first for the keyboard.
        Item {
            id: body

            width: parent.width
            height: card.optionsTop + (card.editor.hasOptions ? options.height : none.height)

            OptionGroups {
                id: options

                y: card.optionsTop
                width: parent.width
                groups: card.editor.groups
                visible: card.editor.hasOptions
                onChosen: (keyId, valueId) => card.chosen(keyId, valueId)
            }
            Words {
                id: none

                y: card.optionsTop
                topPadding: Tokens.px(6)
                text: qsTr("Ingen tilvalg")
                size: Tokens.px(19)
                color: Tokens.ink3
                visible: !card.editor.hasOptions
            }
            RowLayout {
                id: header

                width: parent.width
                height: Math.max(card.buttonHeight, heading.implicitHeight - Tokens.drawn(8, 14, 14))
                spacing: Tokens.px(8)

                LetterBox { letter: card.editor.letter }
                Column {
                    id: heading

                    spacing: -Tokens.px(2)
                    Layout.fillWidth: true
                    Layout.maximumHeight: header.height
                    Layout.topMargin: Tokens.drawn(0, -5, -5)
                    Layout.bottomMargin: Tokens.drawn(2, 6, 6)

                    NameWords {
                        objectName: "editor-name"
                        width: parent.width
                        height: Math.min(implicitHeight, card.buttonHeight - price.height + Tokens.drawn(8, 42, 42))
                        text: card.editor.name
                        size: Tokens.textLineName
                        weight: Font.Bold
                        maximumLineCount: 2
                        lineHeight: 0.9
                    }
                    Words {
                        id: price

                        width: parent.width
                        text: card.editor.priceText
                        size: Tokens.px(20)
                        color: Tokens.ink2
                        lineHeight: 0.9
                    }
                }
                Stepper {
                    readonly property bool focusGroup: true

                    objectName: "stepper"
                    Layout.preferredHeight: card.buttonHeight
                    Layout.alignment: Qt.AlignTop
                    value: card.editor.quantity
                    canLess: card.editor.canLess
                    canMore: card.editor.canMore
                    onLess: card.less()
                    onMore: card.more()
                }
                PlainButton {
                    objectName: "remove"
                    iconName: "trash-2"
                    destructive: true
                    Accessible.name: qsTr("Slett linje %1").arg(card.editor.letter)
                    leftPadding: 0
                    rightPadding: 0
                    Layout.preferredWidth: card.buttonHeight
                    Layout.preferredHeight: card.buttonHeight
                    Layout.alignment: Qt.AlignTop
                    onClicked: card.removed()
                }
            }
        }
    }
}
