pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design

// One order in the kitchen. It grows with its lines and is never cut; only the button at its right edge acts.
// `margin` is the room round it for the ring: green when it is new, amber while the kitchen chooses what to ask.
// A ticket is made whenever one comes into sight: it holds as few items as it can.
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
    required property var banners
    required property bool askable
    required property bool pending
    required property bool highlighted
    required property string spoken
    required property string target
    required property string actionText
    required property string actionName
    required property bool compact
    required property bool offline
    required property int margin
    property bool asking: false
    readonly property int ring: Tokens.kx(5)
    readonly property bool ringed: isNew || asking
    readonly property bool askBelow: compact && askable
    // Between the top of the digits and the button below them: digits, gap, time, gap.
    readonly property int zoneTop: Math.round((height - gap - (askBelow ? Tokens.kx(98) + ask.height : Tokens.kx(82))) / 2)
    readonly property int gap: Tokens.kx(10)

    signal acted
    signal cleared
    signal askTapped
    signal withdrawn

    objectName: `ticket-${number}`
    height: gap + Math.max(Tokens.kx(116), Tokens.t20, content.height + Tokens.kx(22),
        askBelow ? Tokens.kx(124) + ask.height : 0)
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken

    Rectangle {
        anchors.fill: face
        anchors.margins: ticket.ringed ? -ticket.ring : 0
        anchors.topMargin: ticket.ringed ? -ticket.ring : Tokens.edge
        anchors.bottomMargin: ticket.ringed ? -ticket.ring : -Tokens.edge
        radius: face.radius + (ticket.ringed ? ticket.ring : 0)
        color: ticket.asking ? Tokens.attn : ticket.isNew ? Tokens.green600 : Tokens.ticketEdge
    }
    Rectangle {
        id: face

        x: ticket.margin
        width: parent.width - 2 * ticket.margin
        height: parent.height - ticket.gap
        radius: Tokens.kx(16)
        color: Tokens.surface
    }
    Rectangle {
        id: zone

        x: face.x
        width: Tokens.kx(149)
        height: face.height
        topLeftRadius: face.radius
        bottomLeftRadius: face.radius
        color: ticket.urgency === "late" ? Tokens.dangerTint : Tokens.attnTint
        visible: !ticket.isNew && ticket.urgency !== "normal"
    }
    Rectangle {
        x: zone.x + zone.width
        width: Tokens.hairline
        height: face.height
        color: Tokens.line
    }
    Digits {
        anchors.horizontalCenter: zone.horizontalCenter
        y: ticket.zoneTop
        height: Tokens.kx(40)
        text: ticket.number
        size: Tokens.kx(60)
        elide: Text.ElideNone
    }
    TimeBadge {
        id: time

        anchors.horizontalCenter: zone.horizontalCenter
        y: ticket.zoneTop + Tokens.kx(56)
        text: ticket.timeText
        urgency: ticket.urgency
        isNew: ticket.isNew
        textSize: Tokens.kx(24)
    }

    Column {
        id: content

        anchors.left: zone.right
        anchors.leftMargin: Tokens.kx(19)
        anchors.right: ticket.askable && !ticket.compact ? ask.left : action.left
        anchors.rightMargin: Tokens.kx(8)
        y: Math.round((face.height - height) / 2)
        spacing: Tokens.kx(10)

        Repeater {
            model: ticket.lines

            TicketLine { width: content.width }
        }
        Loader {
            active: ticket.note !== ""
            visible: active
            sourceComponent: TicketNote {
                width: content.width
                text: ticket.note
            }
        }
        Repeater {
            model: ticket.banners

            TicketBanner {
                required property var modelData

                objectName: `${modelData.kind}-${ticket.number}`
                width: content.width
                good: modelData.good
                iconName: modelData.icon
                text: modelData.text
                actionText: modelData.action
                actionName: `${modelData.settle}-${ticket.number}`
                actionSpoken: `${ticket.number}, ${actionText}`
                pending: ticket.pending || modelData.kind === "question" && ticket.offline
                onActed: modelData.settle === "clear" ? ticket.cleared() : ticket.withdrawn()
            }
        }
    }

    Pressable {
        id: ask

        objectName: `ask-${ticket.number}`
        x: ticket.compact ? zone.x + (zone.width - width) / 2 : action.x - width - Tokens.kx(12)
        y: ticket.compact ? ticket.zoneTop + Tokens.kx(98) : Math.round((face.height - height) / 2)
        implicitWidth: 2 * Math.ceil(Math.max(Tokens.kx(56), Tokens.t12) / 2)
        implicitHeight: implicitWidth
        padding: (implicitWidth - icon.size) / 2
        visible: ticket.askable
        enabled: !ticket.pending && !ticket.offline
        background: Rectangle {
            radius: ask.radius
            color: !ask.enabled ? Tokens.disabledBg : ticket.asking ? Tokens.attn
                : ask.down ? Tokens.sunken : Tokens.surface
            border.width: ask.enabled ? Tokens.hairline : 0
            border.color: ticket.asking ? Tokens.attnIcon : Tokens.lineStrong
        }
        contentItem: Icon {
            id: icon

            name: "message-circle-question-mark"
            size: Tokens.kx(30)
            color: !ask.enabled ? Tokens.disabledFg : ticket.asking ? Tokens.ink : Tokens.ink2
        }
        Accessible.name: qsTr("%1, spør kassa").arg(ticket.number)
        onClicked: ticket.askTapped()
    }
    StateButton {
        id: action

        objectName: `${ticket.actionName}-${ticket.number}`
        anchors.right: face.right
        width: Math.max(Tokens.t20, ticket.compact ? 110 : Tokens.kx(128))
        height: face.height
        radius: face.radius
        leftRadius: 0
        target: ticket.target
        text: ticket.actionText
        prominent: ticket.highlighted && !ticket.offline
        stale: ticket.offline
        enabled: !ticket.pending
        textSize: Tokens.kx(26)
        iconSize: Tokens.kx(36)
        Accessible.name: `${ticket.number}, ${text}`
        onClicked: ticket.acted()
    }
}
