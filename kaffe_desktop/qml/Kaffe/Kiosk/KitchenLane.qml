pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design
import Kaffe.Stores

// The orders of one state as tickets. `target` is the state that the tickets' button leads to; `slidesIn`: a ticket
// that comes into this lane travels there from the one before.
Rectangle {
    id: column

    required property Stores stores
    required property Lane lane
    required property string target
    required property string actionText
    required property string actionName
    required property string nothing
    required property string more
    required property bool hasHeader
    required property bool compact
    required property bool offline
    property string remark: qsTr("Eldste først")
    property bool slidesIn: false
    readonly property var look: Tokens.state[lane.stateName]
    readonly property int ring: Tokens.kx(8)
    readonly property bool focusGroup: true

    signal ticketAsked(ticket: Ticket)

    color: look.tint
    onTicketAsked: ticket => Qt.callLater(tickets.reveal, ticket)

    RowLayout {
        id: header

        x: Tokens.kx(20)
        y: Tokens.kx(14)
        width: parent.width - 2 * x
        height: column.hasHeader ? Tokens.kx(44) : 0
        spacing: Tokens.kx(12)
        visible: column.hasHeader

        Icon {
            name: column.look.icon
            size: Tokens.kx(36)
            color: column.look.solid
        }
        Words {
            text: column.look.word
            size: Tokens.kx(32)
            weight: Font.Bold
            color: column.look.deep
        }
        CountPill {
            count: column.lane.count
            textSize: Tokens.kx(26)
            color: column.look.solid
        }
        Item { Layout.fillWidth: true }
        Words {
            text: column.remark
            size: Tokens.kx(22)
            color: column.look.deep
        }
    }

    ListView {
        id: tickets

        property int firstHidden: count
        // From here on down lies a ticket of which half the number is seen: half a number is another number.
        property real halfSeenFrom: height
        readonly property bool overflows: contentHeight > height - topMargin

        // A ticket of which the number is seen counts as seen, and so does one that begins at the top: a tap leads on
        // from it. Asked for once the list has been laid out.
        function look() {
            const end = contentY + height - bottomMargin
            const last = indexAt(width / 2, end)
            const ticket = itemAtIndex(last) as Ticket
            const numberSeen = ticket !== null && ticket.y + ticket.zoneTop + Tokens.kx(40) <= end
            const first = indexAt(width / 2, contentY + 2 * topMargin)
            halfSeenFrom = ticket !== null && !numberSeen && last > first && !atYEnd ? ticket.y - contentY : height
            firstHidden = !overflows || atYEnd || last < 0 ? count : Math.max(first + 1, numberSeen ? last + 1 : last)
        }

        // Brings a ticket that is half out of sight into it; of one that is too tall the beginning.
        function reveal(ticket: Ticket) {
            if (ticket !== null)
                contentY = Math.min(Math.max(contentY, ticket.y + ticket.height + bottomMargin - height), ticket.y - topMargin)
        }

        objectName: `tickets-${column.lane.stateName}`
        x: Tokens.kx(20) - column.ring
        y: (column.hasHeader ? header.y + header.height : 0) + Tokens.kx(10) - column.ring
        width: parent.width - 2 * x
        height: parent.height - y
        topMargin: column.ring
        bottomMargin: rest.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: column.lane
        reuseItems: true
        cacheBuffer: 400
        Accessible.role: Accessible.List
        Accessible.name: column.look.word
        delegate: Ticket {
            id: ticket

            width: tickets.width
            margin: column.ring
            target: column.target
            actionText: column.actionText
            actionName: column.actionName
            compact: column.compact
            offline: column.offline
            asking: column.stores.questionDraft.orderId === orderId
            // Not a transition of the list: with one, a ticket used again keeps the room of its earlier height.
            ListView.onAdd: if (column.slidesIn && column.stores.connection.loaded) slide.restart()
            ListView.onPooled: visible = false
            ListView.onReused: visible = true
            onActed: column.stores.orders.move(orderId)
            onCleared: column.stores.orders.clearMissing(orderId)
            onAskTapped: column.stores.questionDraft.open(orderId)
            onWithdrawn: column.stores.orders.withdraw(orderId)
            onAskingChanged: if (asking) column.ticketAsked(ticket)

            NumberAnimation {
                id: slide

                target: ticket
                property: "x"
                from: -column.width
                to: 0
                duration: Tokens.moveMs
                easing.type: Easing.OutCubic
            }
        }
        onContentYChanged: Qt.callLater(look)
        onContentHeightChanged: Qt.callLater(look)
        onHeightChanged: Qt.callLater(look)
        onCountChanged: Qt.callLater(look)
    }

    Rectangle {
        x: tickets.x
        y: tickets.y + tickets.halfSeenFrom
        width: tickets.width
        height: rest.y - y
        color: column.look.tint
        visible: tickets.overflows && height > 0
    }
    Pressable {
        id: rest

        objectName: `more-${column.lane.stateName}`
        y: parent.height - height
        width: parent.width
        height: Math.max(Tokens.kx(50), Tokens.t12)
        radius: 0
        visible: tickets.overflows
        text: tickets.firstHidden < tickets.count
            ? column.more.arg(tickets.count - tickets.firstHidden).arg(column.lane.numbersFrom(tickets.firstHidden))
            : qsTr("Til de eldste")
        background: Rectangle {
            color: rest.down ? Tokens.surface : column.look.tint
        }
        leftPadding: Tokens.kx(20)
        rightPadding: Tokens.kx(20)
        // Cut between two numbers, never in one.
        contentItem: Words {
            id: below

            rightPadding: Tokens.kx(30)
            text: rest.text
            size: Tokens.kx(24)
            weight: Font.DemiBold
            color: column.look.deep
            elide: Text.ElideNone
            wrapMode: Text.WordWrap
            maximumLineCount: 1
            horizontalAlignment: truncated ? Text.AlignLeft : Text.AlignHCenter

            Words {
                x: below.contentWidth + Tokens.kx(6)
                height: parent.height
                text: "…"
                size: below.size
                weight: below.weight
                color: below.color
                visible: below.truncated
            }
        }
        onClicked: tickets.firstHidden < tickets.count
            ? tickets.positionViewAtIndex(tickets.firstHidden, ListView.Beginning) : tickets.positionViewAtBeginning()
    }

    Words {
        anchors.centerIn: parent
        text: column.stores.connection.loaded ? column.nothing : qsTr("Henter bestillinger …")
        size: Tokens.kx(28)
        color: column.look.deep
        visible: column.lane.count === 0 && (column.stores.connection.loaded || !patience.running)
    }
    Timer {
        id: patience

        interval: 2000
        running: !column.stores.connection.loaded
    }
}
