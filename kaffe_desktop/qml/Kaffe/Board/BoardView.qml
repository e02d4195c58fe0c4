pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design
import Kaffe.Stores

// What is waiting, what is being made and, largest, what can be collected.
Rectangle {
    id: wall

    required property Stores stores
    readonly property BoardStore board: stores.board

    color: board.closed && !board.stale ? Tokens.green800 : Tokens.paper

    BoardGrid {
        id: grid

        board: wall.board
        width: wall.width
        height: wall.height
        onPortraitChanged: wall.board.setPortrait(portrait)
    }

    Item {
        id: fields

        x: Tokens.bx(wall.board.shift.x)
        y: Tokens.bx(wall.board.shift.y)
        width: parent.width
        height: parent.height
        visible: !wall.board.closed || wall.board.stale

        Rectangle {
            anchors.fill: parent
            color: wall.board.stale ? Tokens.staleTile : Tokens.paper
        }
        BoardField {
            objectName: "field-queue"
            x: grid.queueField.x
            y: grid.queueField.y
            width: grid.queueField.width
            height: grid.queueField.height
            stateName: "received"
            stale: wall.board.stale
            headerHeight: grid.headerHeight
            padding: grid.padding
            pageInHeader: grid.portrait
            page: wall.board.queuePage
            nothing: wall.board.loaded && wall.board.queueCount === 0 ? qsTr("Ingen i kø") : ""

            Digits {
                text: wall.board.queueCount
                size: Tokens.bx(40)
                color: wall.board.stale ? Tokens.staleFg : Tokens.state.received.deep
            }
        }
        BoardField {
            objectName: "field-making"
            x: grid.makingField.x
            y: grid.makingField.y
            width: grid.makingField.width
            height: grid.makingField.height
            stateName: "production"
            stale: wall.board.stale
            headerHeight: grid.headerHeight
            padding: grid.padding
            pageInHeader: grid.portrait
            page: wall.board.makingPage
            nothing: wall.board.loaded && wall.board.makingCount === 0 ? qsTr("Ingen lages nå") : ""

            Digits {
                text: wall.board.makingCount
                size: Tokens.bx(40)
                color: wall.board.stale ? Tokens.staleFg : Tokens.state.production.deep
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
            stale: wall.board.stale
            headerHeight: grid.readyHeaderHeight
            padding: grid.readyPadding
            textSize: Tokens.bx(68)
            weight: Font.ExtraBold
            iconSize: Tokens.bx(64)
            pageInHeader: true
            page: wall.board.readyPage

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "store"
                size: Tokens.bx(42)
                color: readyField.foreground
                visible: wall.board.readyPage.count === 1 || pickUp.implicitWidth < Tokens.bx(330)
            }
            Words {
                id: pickUp

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
            stale: wall.board.stale
            visible: wall.board.loaded && wall.board.heroNumber === 0
        }
        UncollectedRow {
            objectName: "field-uncollected"
            x: grid.uncollectedField.x
            y: grid.uncollectedField.y
            width: grid.uncollectedField.width
            height: grid.uncollectedField.height
            stale: wall.board.stale
            page: wall.board.uncollectedPage
            visible: wall.board.uncollectedCount > 0
        }
        Repeater {
            model: wall.board.tiles

            BoardTile {
                grid: grid
                stale: wall.board.stale
                announcing: wall.board.announcing
            }
        }
        MessagePanel {
            objectName: "message"
            x: grid.messageField.x
            y: grid.messageField.y
            width: grid.messageField.width
            height: grid.messageField.height
            title: wall.stores.shop.messageTitle
            subtitle: wall.stores.shop.messageSubtitle
            visible: wall.board.showsMessage
        }
        BoardStrip {
            objectName: "strip"
            y: grid.fieldsHeight
            width: parent.width
            height: grid.stripHeight
            strip: wall.board.strip
            time: wall.stores.clock.text
            portrait: grid.portrait
            visible: !wall.board.stale
        }
        StaleStrip {
            objectName: "stale-strip"
            y: grid.fieldsHeight
            width: parent.width
            height: grid.stripHeight
            portrait: grid.portrait
            lastWord: wall.stores.connection.lastWord
            visible: wall.board.stale
        }
    }

    ClosedBoard {
        objectName: "closed"
        x: fields.x
        y: fields.y
        width: parent.width
        height: parent.height
        portrait: grid.portrait
        title: wall.stores.shop.showMessage ? wall.stores.shop.messageTitle : ""
        subtitle: wall.stores.shop.messageSubtitle
        missed: wall.board.missed
        time: wall.stores.clock.text
        visible: wall.board.closed && !wall.board.stale
    }
}
