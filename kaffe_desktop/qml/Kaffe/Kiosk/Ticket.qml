pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design

// One order in the kitchen. It grows with its lines and is never cut; only the button at its right edge acts.
// `margin` is the room round it for the ring of a new one.
Item {
    id: ticket

    required property int orderId
    required property int number
    required property string timeText
    required property string urgency
    required property bool isNew
    required property bool missing
    required property var lines
    required property string note
    required property bool pending
    required property bool highlighted
    required property string target
    required property string actionText
    required property string actionName
    required property bool compact
    required property bool offline
    required property int margin

    signal acted
    signal cleared

    objectName: `ticket-${number}`
    height: plate.height + Tokens.kx(10)
    Accessible.role: Accessible.ListItem
    Accessible.name: `${number}, ${timeText}`

    Rectangle {
        anchors.fill: plate
        anchors.margins: -width_
        readonly property int width_: Tokens.kx(5)
        radius: plate.radius + width_
        color: Tokens.green600
        visible: ticket.isNew
    }

    Plate {
        id: plate

        x: ticket.margin
        width: parent.width - 2 * ticket.margin
        height: Math.max(Tokens.kx(116), Tokens.t20, content.height + Tokens.kx(23))
        radius: Tokens.kx(16)
        edge: ticket.isNew ? 0 : Tokens.edge

        Rectangle {
            id: zone

            width: Tokens.kx(149)
            height: parent.height
            topLeftRadius: plate.radius
            bottomLeftRadius: plate.radius
            color: ticket.isNew ? Tokens.surface : ticket.urgency === "late" ? Tokens.dangerTint
                : ticket.urgency === "warn" ? Tokens.attnTint : Tokens.surface

            Column {
                anchors.centerIn: parent
                anchors.verticalCenterOffset: -Tokens.kx(4)

                Digits {
                    anchors.horizontalCenter: parent.horizontalCenter
                    text: ticket.number
                    size: Tokens.kx(60)
                    elide: Text.ElideNone
                    lineHeight: 0.88
                }
                TimeBadge {
                    anchors.horizontalCenter: parent.horizontalCenter
                    text: ticket.timeText
                    urgency: ticket.urgency
                    isNew: ticket.isNew
                    textSize: Tokens.kx(24)
                }
            }
        }
        Rectangle {
            x: zone.width
            width: Tokens.hairline
            height: parent.height
            color: Tokens.line
        }

        Column {
            id: content

            anchors.left: zone.right
            anchors.leftMargin: Tokens.kx(19)
            anchors.right: action.left
            anchors.rightMargin: Tokens.kx(8)
            anchors.verticalCenter: parent.verticalCenter
            spacing: Tokens.kx(10)

            Repeater {
                model: ticket.lines

                TicketLine { width: content.width }
            }
            TicketNote {
                width: content.width
                text: ticket.note
                visible: text !== ""
            }
            TicketBanner {
                objectName: `missing-${ticket.number}`
                width: content.width
                text: qsTr("Mangler info – spør gjesten")
                actionText: qsTr("Avklart")
                actionName: `clear-${ticket.number}`
                pending: ticket.pending
                visible: ticket.missing
                onActed: ticket.cleared()
            }
        }

        StateButton {
            id: action

            objectName: `${ticket.actionName}-${ticket.number}`
            anchors.right: parent.right
            width: Math.max(Tokens.t20, ticket.compact ? 110 : Tokens.kx(128))
            height: parent.height
            radius: plate.radius
            leftRadius: 0
            target: ticket.target
            text: ticket.actionText
            prominent: ticket.highlighted && !ticket.offline
            stale: ticket.offline
            enabled: !ticket.pending
            textSize: Tokens.kx(26)
            iconSize: Tokens.kx(36)
            Accessible.name: qsTr("%1, %2").arg(ticket.number).arg(ticket.actionText)
            onClicked: ticket.acted()
        }
    }
}
