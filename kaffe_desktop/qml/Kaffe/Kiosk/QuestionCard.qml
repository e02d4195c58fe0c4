pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design
import Kaffe.Stores

// What the kitchen asks: a tap on an answer sends it. Folded to its title while the guest is being asked.
Rectangle {
    id: card

    required property Questions questions
    readonly property int inset: Tokens.drawn(8, 18, 18)
    readonly property int places: questions.answers.length + 1
    readonly property int columns: Math.min(places, Tokens.largerText && !Tokens.roomy ? 3 : 5)
    readonly property real step: (width - 2 * inset + Tokens.gap) / columns
    readonly property int buttonHeight: Math.max(Tokens.t12, Tokens.drawn(71, 64, 64))

    height: title.height + (questions.folded ? 0 : buttons.height + inset)
    radius: Tokens.radiusPanel
    color: Tokens.attnTint
    border.width: Tokens.attentionLine
    border.color: Tokens.attnIcon
    visible: questions.present
    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("Kjøkkenet spør: %1 %2").arg(questions.number).arg(questions.text)

    component Place: Item {
        property int place

        x: Math.round(place % card.columns * card.step)
        y: Math.floor(place / card.columns) * (card.buttonHeight + Tokens.gap)
        width: Math.round((place % card.columns + 1) * card.step) - Tokens.gap - x
        height: card.buttonHeight
    }

    SoftShadow { radius: card.radius }
    Rectangle {
        anchors.fill: parent
        radius: card.radius
        color: card.color
        border.width: Tokens.attentionLine
        border.color: Tokens.attnIcon
    }
    Pressable {
        id: title

        objectName: "question-title"
        width: parent.width
        height: Math.max(Tokens.t12, Tokens.drawn(71, 64, 64), words.height + Tokens.px(16))
        radius: card.radius
        enabled: card.questions.folded
        text: card.Accessible.name
        leftPadding: card.inset + Tokens.px(2)
        rightPadding: card.inset
        onClicked: card.questions.unfold()
        contentItem: Item {
            Icon {
                id: mark

                anchors.verticalCenter: parent.verticalCenter
                name: "message-circle-question-mark"
                size: Tokens.px(30)
                color: Tokens.attnDeep
            }
            Flow {
                id: words

                x: mark.width + Tokens.px(10)
                width: parent.width - x
                anchors.verticalCenter: parent.verticalCenter
                spacing: Tokens.px(8)

                Words {
                    height: number.height
                    text: qsTr("Kjøkkenet spør:")
                    size: Tokens.drawn(20, 26, 26)
                    weight: Font.Bold
                    color: Tokens.attnDeep
                    visible: Tokens.roomy
                }
                Rectangle {
                    id: number

                    width: digits.implicitWidth + Tokens.px(16)
                    height: Tokens.drawn(28, 36, 36)
                    radius: Tokens.radiusChip
                    color: Tokens.surface

                    Digits {
                        id: digits

                        objectName: "question-number"
                        anchors.centerIn: parent
                        text: card.questions.number
                        size: Tokens.drawn(22, 26, 26)
                    }
                }
                Words {
                    objectName: "question-text"
                    width: Math.min(implicitWidth, parent.width - number.width - parent.spacing)
                    height: number.height
                    text: card.questions.text
                    size: Tokens.drawn(22, 26, 26)
                    weight: Font.Bold
                    color: Tokens.attnDeep
                }
                Words {
                    height: number.height
                    text: `+${card.questions.more}`
                    size: Tokens.drawn(20, 22, 22)
                    weight: Font.Bold
                    color: Tokens.attnDeep
                    visible: card.questions.more > 0
                }
                Words {
                    width: Math.min(implicitWidth, parent.width)
                    height: number.height
                    text: [card.questions.where, card.questions.ageText].filter(part => part !== "").join(" · ")
                    size: Tokens.px(18)
                    color: Tokens.attnDeep
                }
            }
        }
    }
    Item {
        id: buttons

        x: card.inset
        y: title.height
        width: parent.width - 2 * card.inset
        height: Math.ceil(card.places / card.columns) * (card.buttonHeight + Tokens.gap) - Tokens.gap
        visible: !card.questions.folded

        Repeater {
            model: card.questions.answers

            Place {
                id: answer

                required property var modelData
                required property int index

                place: index

                PlainButton {
                    anchors.fill: parent
                    objectName: `answer-${answer.modelData.name}`
                    text: answer.modelData.name
                    stacked: true
                    onClicked: card.questions.answer(answer.index)
                }
            }
        }
        Place {
            place: card.places - 1

            PlainButton {
                anchors.fill: parent
                objectName: "ask-guest"
                text: qsTr("Spør gjesten")
                stacked: true
                onClicked: card.questions.askGuest()
            }
        }
    }
}
