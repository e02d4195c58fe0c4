pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design
import Kaffe.Stores

// What is to be made and what is being made, oldest first; one lane at a time where there is no room for two.
Item {
    id: kitchen

    required property Stores stores
    required property string station
    readonly property bool oneLane: width < 1000 || height > width
    readonly property bool offline: stores.connection.state === "offline"
    readonly property bool narrow: width < (oneLane ? 700 : 1400)
    property string shownLane: "received"

    function askAbout(ticket: Ticket, lane: string) {
        question.ticket = ticket
        shownLane = lane
    }

    Row {
        id: lanes

        y: kitchen.oneLane ? segment.y + segment.height : 0
        width: parent.width
        height: bar.y - y
        spacing: Tokens.kx(6)

        KitchenLane {
            objectName: "lane-received"
            width: kitchen.oneLane ? parent.width : (parent.width - parent.spacing) / 2
            height: parent.height
            stores: kitchen.stores
            offline: kitchen.offline
            lane: kitchen.stores.orders.received
            target: "production"
            actionText: qsTr("Start")
            actionName: "start"
            nothing: qsTr("Ingen i kø")
            more: qsTr("%1 til i køen: %2")
            hasHeader: !kitchen.oneLane
            compact: kitchen.narrow
            visible: !kitchen.oneLane || kitchen.shownLane === "received"
            onTicketAsked: ticket => kitchen.askAbout(ticket, "received")
        }
        KitchenLane {
            objectName: "lane-production"
            width: kitchen.oneLane ? parent.width : (parent.width - parent.spacing) / 2
            height: parent.height
            stores: kitchen.stores
            offline: kitchen.offline
            lane: kitchen.stores.orders.production
            target: "completed"
            actionText: qsTr("Ferdig")
            actionName: "finish"
            nothing: qsTr("Ingen lages nå")
            more: qsTr("%1 til lages nå: %2")
            hasHeader: !kitchen.oneLane
            compact: kitchen.narrow
            remark: kitchen.stores.usualTime.text
            slidesIn: !kitchen.oneLane
            visible: !kitchen.oneLane || kitchen.shownLane === "production"
            onTicketAsked: ticket => kitchen.askAbout(ticket, "production")
        }
    }

    Rectangle {
        width: parent.width
        height: lanes.y
        color: Tokens.state[kitchen.shownLane].tint
        visible: kitchen.oneLane
    }
    Loader {
        id: segment

        x: Tokens.kx(20)
        y: Tokens.kx(12)
        width: parent.width - 2 * x
        active: kitchen.oneLane
        sourceComponent: Segment {
            objectName: "lanes"
            current: kitchen.shownLane
            textSize: Tokens.kx(28)
            options: [
                { key: "received", icon: Tokens.state.received.icon, text: Tokens.state.received.word, count: kitchen.stores.orders.received.count },
                { key: "production", icon: Tokens.state.production.icon, text: Tokens.state.production.word, count: kitchen.stores.orders.production.count }
            ]
            onChosen: key => kitchen.shownLane = key
        }
    }

    KitchenBar {
        id: bar

        y: parent.height - height
        width: parent.width
        leftToMake: kitchen.stores.orders.leftToMake
        oops: kitchen.stores.oops
        station: kitchen.station
        offline: kitchen.offline
    }

    KitchenQuestion {
        id: question

        objectName: "question"
        anchors.fill: parent
        draft: kitchen.stores.questionDraft
        offline: kitchen.offline
        besideTicket: !kitchen.oneLane
    }
}
