pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design
import Kaffe.Stores

// Orders that wait for the hub, with the numbers that their guests were told. A tap shows what they are made of, or why
// one was refused.
Pressable {
    id: card

    required property Outbox outbox
    readonly property int inset: Tokens.px(12)
    readonly property int columns: Math.max(2, Math.floor((width - 2 * inset + apart) / (Tokens.px(68) + apart)))
    readonly property int apart: Tokens.px(6)
    readonly property int places: columns * (Tokens.portrait ? 1 : 2)
    readonly property int unshown: Math.max(0, outbox.count - places + 1)
    readonly property color foreground: outbox.refused > 0 ? Tokens.dangerDeep : Tokens.attnDeep
    readonly property bool crowded: outbox.count > places

    signal opened

    implicitHeight: content.height + 2 * Tokens.px(13)
    radius: Tokens.radiusControl
    visible: outbox.count > 0
    text: (outbox.refused > 0 ? qsTr("%1 er ikke sendt") : qsTr("%1 venter på sending")).arg(outbox.count)
    Accessible.name: `${text}. ${hint.text}`
    onClicked: outbox.refused > 0 ? outbox.explain() : opened()
    background: Rectangle {
        radius: card.radius
        color: card.outbox.refused > 0 ? Tokens.dangerTint : Tokens.attnTint
        border.width: Tokens.attentionLine
        border.color: card.outbox.refused > 0 ? Tokens.danger : Tokens.attnIcon
    }

    component Number: Rectangle {
        property alias text: digits.text

        width: Math.floor((content.width - (card.columns - 1) * card.apart) / card.columns)
        height: Tokens.px(30)
        radius: Tokens.radiusChip
        color: Tokens.surface

        Digits {
            id: digits

            anchors.centerIn: parent
            size: Tokens.px(22)
        }
    }

    Column {
        id: content

        x: card.inset
        y: Tokens.px(13)
        width: parent.width - 2 * x
        spacing: Tokens.px(9)

        Row {
            spacing: Tokens.px(8)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "cloud-off"
                size: Tokens.px(26)
                color: card.foreground
            }
            Words {
                objectName: "unsent-title"
                width: content.width - x - (onward.visible ? onward.width + parent.spacing : 0)
                text: card.text
                size: Tokens.px(20)
                weight: Font.Bold
                fits: true
                color: card.foreground
            }
            Icon {
                id: onward

                anchors.verticalCenter: parent.verticalCenter
                name: "chevron-right"
                size: Tokens.px(24)
                color: card.foreground
                visible: !hint.visible
            }
        }
        Grid {
            columns: card.columns
            spacing: card.apart

            Repeater {
                model: card.outbox

                Number {
                    required property int index
                    required property int number
                    required property bool refused

                    objectName: `unsent-${number}`
                    text: number
                    color: refused ? Tokens.errorIconBg : Tokens.surface
                    visible: index < (card.crowded ? card.places - 1 : card.places)
                }
            }
            Number {
                text: `+${card.unshown}`
                visible: card.crowded
            }
        }
        Words {
            id: hint

            width: parent.width
            text: card.outbox.refused > 0 ? qsTr("Trykk for å se feilen.")
                : qsTr("Ta imot som vanlig og rop opp nummeret selv.")
            wrapMode: Text.WordWrap
            color: card.foreground
            visible: !Tokens.portrait
        }
    }
}
