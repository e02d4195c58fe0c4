pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design

// One order in the kitchen. It grows with its lines and is never cut; only the button at its right edge acts.
// `margin` is the room round it for the ring: green when it is new, amber while the kitchen chooses what to ask.
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
    required property string question
    required property string questionState
    required property bool recalled
    required property bool pending
    required property bool highlighted
    required property string target
    required property string actionText
    required property string actionName
    required property bool compact
    required property bool offline
    required property int margin
    property bool asking: false
    readonly property int ring: Tokens.kx(5)
    readonly property bool ringed: isNew || asking
    readonly property bool hasQuestionButton: !missing && questionState === ""

    signal acted
    signal cleared
    signal askTapped
    signal withdrawn

    objectName: `ticket-${number}`
    height: plate.height + Tokens.kx(10)
    Accessible.role: Accessible.ListItem
    Accessible.name: `${number}, ${timeText}`

    Rectangle {
        anchors.fill: plate
        anchors.margins: -ticket.ring
        radius: plate.radius + ticket.ring
        color: ticket.asking ? Tokens.attn : Tokens.green600
        visible: ticket.ringed
    }

    Plate {
        id: plate

        x: ticket.margin
        width: parent.width - 2 * ticket.margin
        height: Math.max(Tokens.kx(116), Tokens.t20, content.height + Tokens.kx(23),
            zoneContent.height + Tokens.kx(16))
        radius: Tokens.kx(16)
        edge: ticket.ringed ? 0 : Tokens.edge

        Rectangle {
            id: zone

            width: Tokens.kx(149)
            height: parent.height
            topLeftRadius: plate.radius
            bottomLeftRadius: plate.radius
            color: ticket.isNew ? Tokens.surface : ticket.urgency === "late" ? Tokens.dangerTint
                : ticket.urgency === "warn" ? Tokens.attnTint : Tokens.surface

            Column {
                id: zoneContent

                anchors.centerIn: parent
                anchors.verticalCenterOffset: ticket.compact ? 0 : -Tokens.kx(4)

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
                Item {
                    width: Tokens.gapMin
                    height: width
                    visible: below.active
                }
                Loader {
                    id: below

                    anchors.horizontalCenter: parent.horizontalCenter
                    active: ticket.compact && ticket.hasQuestionButton
                    visible: active
                    sourceComponent: questionButton
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
            anchors.right: beside.active ? beside.left : action.left
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
            TicketBanner {
                objectName: `question-${ticket.number}`
                width: content.width
                good: ticket.questionState === "answered"
                iconName: good ? "message-circle-check" : "message-circle-question-mark"
                text: (good ? qsTr("Kassa svarte: %1") : qsTr("Spurt kassa: %1")).arg(ticket.question)
                actionText: good ? qsTr("OK") : qsTr("Trekk")
                actionName: `withdraw-${ticket.number}`
                pending: ticket.pending || ticket.offline
                visible: ticket.questionState !== ""
                onActed: ticket.withdrawn()
            }
            TicketBanner {
                objectName: `recalled-${ticket.number}`
                width: content.width
                iconName: "rotate-ccw"
                text: qsTr("Litt til")
                visible: ticket.recalled
            }
        }

        Component {
            id: questionButton

            PlainButton {
                objectName: `ask-${ticket.number}`
                leftPadding: 0
                rightPadding: 0
                width: Math.max(Tokens.kx(56), Tokens.t12)
                height: width
                iconName: "message-circle-question-mark"
                attention: ticket.asking
                enabled: !ticket.pending && !ticket.offline
                Accessible.name: qsTr("%1, spør kassa").arg(ticket.number)
                onClicked: ticket.askTapped()
            }
        }
        Loader {
            id: beside

            anchors.right: action.left
            anchors.rightMargin: Tokens.kx(12)
            anchors.verticalCenter: parent.verticalCenter
            active: !ticket.compact && ticket.hasQuestionButton
            visible: active
            sourceComponent: questionButton
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
