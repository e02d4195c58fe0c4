pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design
import Kaffe.Stores

// The wall monitor: what is waiting, what is being made and, largest, what can be collected.
ScreenWindow {
    id: window

    required property Stores stores
    readonly property BoardStore board: stores.board

    title: qsTr("Kaffe – tavle")
    width: 1280
    height: 720
    color: board.closed && !board.stale ? Tokens.green800 : Tokens.paper

    BoardGrid {
        id: grid

        board: window.board
        width: window.width
        height: window.height
        onPortraitChanged: window.board.setPortrait(portrait)
    }

    Item {
        id: fields

        x: Tokens.bx(window.board.shift.x)
        y: Tokens.bx(window.board.shift.y)
        width: parent.width
        height: parent.height
        visible: !window.board.closed || window.board.stale

        Rectangle {
            anchors.fill: parent
            color: window.board.stale ? Tokens.staleTile : Tokens.paper
        }
        BoardField {
            objectName: "field-queue"
            x: grid.queueField.x
            y: grid.queueField.y
            width: grid.queueField.width
            height: grid.queueField.height
            stateName: "received"
            stale: window.board.stale
            headerHeight: grid.headerHeight
            padding: grid.padding
            pageInHeader: grid.portrait
            page: window.board.queuePage
            nothing: window.board.loaded && window.board.queueCount === 0 ? qsTr("Ingen i kø") : ""

            Digits {
                text: window.board.queueCount
                size: Tokens.bx(40)
                color: window.board.stale ? Tokens.staleFg : Tokens.state.received.deep
            }
        }
        BoardField {
            objectName: "field-making"
            x: grid.makingField.x
            y: grid.makingField.y
            width: grid.makingField.width
            height: grid.makingField.height
            stateName: "production"
            stale: window.board.stale
            headerHeight: grid.headerHeight
            padding: grid.padding
            pageInHeader: grid.portrait
            page: window.board.makingPage
            nothing: window.board.loaded && window.board.makingCount === 0 ? qsTr("Ingen lages nå") : ""

            Digits {
                text: window.board.makingCount
                size: Tokens.bx(40)
                color: window.board.stale ? Tokens.staleFg : Tokens.state.production.deep
            }
        }
        BoardField {
            id: readyField

            objectName: "field-ready"
            x: grid.readyField.x
            y: grid.readyField.y
            width: grid.readyField.width
            height: grid.readyField.height
            stateName: "completed"
            stale: window.board.stale
            headerHeight: grid.readyHeaderHeight
            padding: grid.readyPadding
            textSize: Tokens.bx(68)
            weight: Font.ExtraBold
            iconSize: Tokens.bx(64)
            pageInHeader: true
            page: window.board.readyPage

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "store"
                size: Tokens.bx(42)
                color: readyField.foreground
            }
            Words {
                anchors.verticalCenter: parent.verticalCenter
                leftPadding: Tokens.bx(12)
                text: qsTr("Hent i disken")
                size: Tokens.bx(42)
                weight: Font.DemiBold
                color: readyField.foreground
            }
        }
        NothingReady {
            x: grid.readyField.x + (grid.readyField.width - width) / 2
            y: grid.readyField.y + (grid.readyField.height - height) / 2
            stale: window.board.stale
            visible: window.board.loaded && window.board.heroNumber === 0
        }
        UncollectedRow {
            objectName: "field-uncollected"
            x: grid.uncollectedField.x
            y: grid.uncollectedField.y
            width: grid.uncollectedField.width
            height: grid.uncollectedField.height
            stale: window.board.stale
            page: window.board.uncollectedPage
            visible: window.board.uncollectedCount > 0
        }
        Repeater {
            model: window.board.tiles

            BoardTile {
                grid: grid
                stale: window.board.stale
                announcing: window.board.announcing
            }
        }
        MessagePanel {
            objectName: "message"
            x: grid.messageField.x
            y: grid.messageField.y
            width: grid.messageField.width
            height: grid.messageField.height
            portrait: grid.portrait
            title: window.stores.shop.messageTitle
            subtitle: window.stores.shop.messageSubtitle
            visible: window.board.showsMessage
        }
        BoardStrip {
            objectName: "strip"
            y: grid.fieldsHeight
            width: parent.width
            height: grid.stripHeight
            strip: window.board.strip
            time: window.stores.clock.text
            portrait: grid.portrait
            visible: !window.board.stale
        }
        StaleStrip {
            objectName: "stale-strip"
            y: grid.fieldsHeight
            width: parent.width
            height: grid.stripHeight
            portrait: grid.portrait
            lastWord: window.stores.connection.lastWord
            visible: window.board.stale
        }
    }

    ClosedBoard {
        objectName: "closed"
        x: fields.x
        y: fields.y
        width: parent.width
        height: parent.height
        portrait: grid.portrait
        title: window.stores.shop.showMessage ? window.stores.shop.messageTitle : ""
        subtitle: window.stores.shop.messageSubtitle
        missed: window.board.missed
        time: window.stores.clock.text
        visible: window.board.closed && !window.board.stale
    }
}
