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

    component Answer: PlainButton {
        id: answer

        property int place
        property bool dashed: false

        x: Math.round(place % card.columns * card.step)
        y: Math.floor(place / card.columns) * (card.buttonHeight + Tokens.gap)
        width: Math.round((place % card.columns + 1) * card.step) - Tokens.gap - x
        height: card.buttonHeight
        leftPadding: Tokens.px(4)
        stacked: !Tokens.roomy
        background: Plate {
            radius: answer.radius
            sunk: answer.down
            color: answer.down ? Tokens.attn : answer.dashed ? Tokens.attnTint : Tokens.surface
            border.width: answer.dashed ? 0 : Tokens.hairline
            border.color: Tokens.attnIcon

            DashedFrame {
                anchors.fill: parent
                radius: answer.radius
                color: Tokens.attnIcon
                visible: answer.dashed
            }
        }
    }

    SoftShadow {
        radius: card.radius
        strength: 0.11
    }
    Pressable {
        id: title

        objectName: "question-title"
        width: parent.width
        height: Math.max(Tokens.t12, Tokens.drawn(71, 64, 64), words.height + Tokens.px(8))
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

                x: mark.width + Tokens.drawn(10, 10, 10)
                width: parent.width - x
                anchors.verticalCenter: parent.verticalCenter
                spacing: Tokens.drawn(8, 14, 14)

                Words {
                    id: asks

                    height: number.height
                    text: qsTr("Kjøkkenet spør:")
                    size: Tokens.drawn(22, 27, 27)
                    weight: Font.Bold
                    color: Tokens.attnDeep
                }
                Rectangle {
                    id: number

                    width: digits.implicitWidth + Tokens.px(16)
                    height: Tokens.drawn(26, 36, 36)
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
                    id: question

                    objectName: "question-text"
                    width: Math.min(implicitWidth, words.width - number.width - words.spacing)
                    height: number.height
                    text: card.questions.text
                    size: Tokens.drawn(22, 27, 27)
                    weight: Font.Bold
                    color: Tokens.attnDeep
                }
                Words {
                    id: others

                    height: number.height
                    text: `+${card.questions.more}`
                    size: Tokens.drawn(20, 22, 22)
                    weight: Font.Bold
                    color: Tokens.attnDeep
                    visible: card.questions.more > 0
                }
                Words {
                    readonly property real rest: words.width - asks.width - number.width - question.width
                        - (others.visible ? others.width + words.spacing : 0) - 3 * words.spacing
                    readonly property bool beside: rest >= implicitWidth

                    objectName: "question-where"
                    width: beside ? Math.floor(rest) : words.width
                    height: number.height
                    text: [card.questions.where, card.questions.ageText].filter(part => part !== "").join(" · ")
                    size: Tokens.px(18)
                    color: Tokens.attnDeep
                    horizontalAlignment: beside ? Text.AlignRight : Text.AlignLeft
                }
            }
        }
    }
    Item {
        id: buttons

        readonly property bool focusGroup: true

        x: card.inset
        y: title.height
        width: parent.width - 2 * card.inset
        height: Math.ceil(card.places / card.columns) * (card.buttonHeight + Tokens.gap) - Tokens.gap
        visible: !card.questions.folded

        Repeater {
            model: card.questions.answers

            Answer {
                required property var modelData
                required property int index

                objectName: `answer-${modelData.name}`
                place: index
                text: modelData.name
                onClicked: card.questions.answer(index)
            }
        }
        Answer {
            objectName: "ask-guest"
            place: card.places - 1
            text: qsTr("Spør gjesten")
            dashed: true
            onClicked: card.questions.askGuest()
        }
    }
}
