pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design
import Kaffe.Stores

// The menu: always four columns, everything in sight as long as a tile can be 20 mm high.
Item {
    id: column

    required property MenuModel menu
    property string trouble
    // What lies over its lower edge; what is under it can be scrolled into sight.
    property int covered: 0
    readonly property int apart: Tokens.drawn(12, 13, 9)
    readonly property int bottomMargin: Tokens.drawn(14, 20, 20)
    readonly property int tallest: Math.max(Tokens.t20, Tokens.drawn(180, 180, 176))
    readonly property int tileRows: Math.max(menu.tileRows, 1)
    readonly property int categories: Math.max(menu.categoryCount, 1)
    readonly property int fixed: Tokens.padding + bottomMargin + categories * Tokens.headerHeight
        + (categories - 1) * apart + (tileRows - categories) * Tokens.gap
    readonly property int naturalHeight: fixed + tileRows * tallest
    readonly property int fitting: Math.floor((height - fixed) / tileRows)
    // A name of two lines and its price, and never less than a finger needs.
    readonly property int lowest: Math.max(Tokens.t20, Tokens.drawn(84, 116, 116))
    readonly property bool scrolls: menu.loaded && fitting < lowest
    readonly property int tileHeight: scrolls ? cut() : Math.min(tallest, fitting)
    readonly property int tileWidth: Math.floor((width - 2 * Tokens.padding - 3 * Tokens.gap) / 4)

    signal tapped(itemId: int)
    signal held(itemId: int, name: string, soldOut: bool)

    // The least height with which the last row in sight is cut half: a narrower strip of it could not be read.
    function cut(): int {
        for (let row = tileRows - 1; row >= 0; --row) {
            const shelf = menu.shelfOfRow[row]
            const above = Tokens.padding + (shelf + 1) * Tokens.headerHeight + shelf * apart + (row - shelf) * Tokens.gap
            const height = Math.floor((flick.height - above) / (row + 0.5))
            if (height >= lowest) return Math.min(height, tallest)
        }
        return lowest
    }
    function backToTop() { flick.contentY = 0 }

    Flickable {
        id: flick

        width: parent.width
        height: parent.height - (column.scrolls ? pinned.height + Tokens.gap + Tokens.padding : 0)
        contentHeight: sections.height + Tokens.padding + column.bottomMargin
        interactive: column.scrolls || column.covered > 0
        bottomMargin: column.covered
        clip: column.scrolls
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: sections

            readonly property bool focusGroup: true

            x: Tokens.padding
            y: Tokens.padding
            width: parent.width - 2 * Tokens.padding
            spacing: column.apart

            Repeater {
                id: shelves

                model: column.menu

                MenuSection {
                    required name
                    required icon
                    required tiles

                    width: sections.width
                    tileHeight: column.tileHeight
                    onTapped: itemId => column.tapped(itemId)
                    onHeld: (itemId, name, soldOut) => column.held(itemId, name, soldOut)
                }
            }
        }
    }

    Row {
        id: pinned

        readonly property bool focusGroup: true
        readonly property real step: (column.width - 2 * Tokens.padding + Tokens.gap) / column.categories

        x: Tokens.padding
        y: parent.height - height - Tokens.padding
        spacing: Tokens.gap
        visible: column.scrolls

        Repeater {
            model: column.menu

            Item {
                id: place

                required property int index
                required property string name
                required property string icon

                width: Math.round((index + 1) * pinned.step) - Tokens.gap - Math.round(index * pinned.step)
                height: Math.max(Tokens.t12, Tokens.roomy ? 0 : Tokens.px(64))

                PlainButton {
                    anchors.fill: parent
                    objectName: `category-${place.name}`
                    text: place.name
                    iconName: place.icon
                    leftPadding: Tokens.px(Tokens.roomy ? 8 : 4)
                    stacked: !Tokens.roomy
                    stackedLines: 1
                    onClicked: flick.contentY = Math.min(shelves.itemAt(place.index).y, flick.contentHeight - flick.height)
                }
            }
        }
    }

    MenuBlank {
        anchors.fill: parent
        visible: column.menu.categoryCount === 0
        loaded: column.menu.loaded
        trouble: column.trouble
        tileWidth: column.tileWidth
    }
}
