pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design
import Kaffe.Stores

// The grid of the board, in landscape and in portrait: fields, and the place of every kind of number in them.
QtObject {
    id: grid

    required property BoardStore board
    required property real width
    required property real height

    readonly property bool portrait: height > width
    readonly property int gap: Tokens.bx(6)
    readonly property int stripHeight: Tokens.bx(board.stale ? 168 : portrait ? 124 : 88)
    readonly property int fieldsHeight: height - stripHeight
    readonly property int messageHeight: Tokens.bx(portrait ? 320 : 392)
    // What the message leaves of the fields that it covers.
    readonly property int belowHeight: board.showsMessage ? messageHeight : 0

    readonly property rect queueField: portrait
        ? Qt.rect(0, fieldsHeight - belowHeight - queueHeight, width, queueHeight)
        : Qt.rect(0, 0, Tokens.bx(454), fieldsHeight - belowHeight)
    readonly property rect makingField: portrait
        ? Qt.rect(0, queueField.y - gap - makingHeight, width, makingHeight)
        : Qt.rect(Tokens.bx(460), 0, Tokens.bx(394), fieldsHeight - belowHeight)
    readonly property rect readyField: portrait
        ? Qt.rect(0, 0, width, makingField.y - gap)
        : Qt.rect(Tokens.bx(860), 0, width - Tokens.bx(860), fieldsHeight)
    readonly property rect messageField:
        Qt.rect(0, fieldsHeight - messageHeight, portrait ? width : Tokens.bx(854), messageHeight)

    readonly property int headerHeight: Tokens.bx(portrait ? 92 : 100)
    readonly property int readyHeaderHeight: Tokens.bx(portrait ? 116 : 100)
    readonly property int padding: Tokens.bx(portrait ? 36 : 24)
    readonly property int readyPadding: Tokens.bx(36)
    readonly property int queueHeight: headerHeight + board.queueRows * (queue.height + queue.gapY) + Tokens.bx(12)
    readonly property int makingHeight: headerHeight + board.makingRows * (making.height + making.gapY) + Tokens.bx(14)

    readonly property BoardPlace queue: BoardPlace {
        x: grid.queueField.x + grid.padding
        y: grid.queueField.y + grid.headerHeight
        columns: grid.board.queueColumns
        gapX: Tokens.bx(12)
        width: (grid.queueField.width - 2 * grid.padding - (columns - 1) * gapX) / columns
        height: Tokens.bx(100)
        fontSize: Tokens.bx(92)
        radius: Tokens.bx(18)
    }
    readonly property BoardPlace recalled: BoardPlace {
        readonly property int cells: grid.board.recalledCells

        x: grid.makingField.x + grid.padding
        y: grid.makingField.y + grid.headerHeight
        width: grid.portrait ? cells * grid.making.width + (cells - 1) * grid.making.gapX : grid.making.width
        height: grid.portrait ? grid.making.height : Tokens.bx(196)
        fontSize: grid.making.fontSize
        radius: grid.making.radius
    }
    // The recalled number takes cells in portrait, and pushes the others down in landscape.
    readonly property BoardPlace making: BoardPlace {
        x: grid.makingField.x + grid.padding
        y: grid.makingField.y + grid.headerHeight
            + (grid.board.hasRecalled && !grid.portrait ? grid.recalled.height + gapY : 0)
        columns: grid.board.makingColumns
        gapX: Tokens.bx(12)
        width: (grid.makingField.width - 2 * grid.padding - (columns - 1) * gapX) / columns
        height: Tokens.bx(124)
        fontSize: Tokens.bx(138)
        radius: Tokens.bx(20)
    }
    readonly property BoardPlace hero: BoardPlace {
        x: grid.readyField.x + grid.readyPadding
        y: grid.readyHeaderHeight
        width: grid.readyField.width - 2 * grid.readyPadding
        height: Tokens.bx(292)
        fontSize: Tokens.bx(310)
        radius: Tokens.bx(28)
    }
    readonly property BoardPlace ready: BoardPlace {
        x: grid.hero.x
        y: grid.hero.y + grid.hero.height + gapX
        columns: grid.board.readyColumns
        gapX: Tokens.bx(16)
        gapY: Tokens.bx(14)
        width: (grid.hero.width - (columns - 1) * gapX) / columns
        height: Tokens.bx(180)
        fontSize: Tokens.bx(207)
        radius: Tokens.bx(24)
    }
    readonly property int uncollectedRow: board.stale && !portrait ? 2 : board.readyRows - 1
    readonly property rect uncollectedField: Qt.rect(ready.x, ready.cellY(ready.columns * uncollectedRow), hero.width,
        board.stale && !portrait ? Tokens.bx(104) : ready.height)
    readonly property BoardPlace uncollected: BoardPlace {
        x: grid.uncollectedField.x + grid.uncollectedField.width - columns * width - (columns - 1) * gapX - Tokens.bx(36)
        y: grid.uncollectedField.y
        columns: grid.board.uncollectedColumns
        gapX: Tokens.bx(38)
        width: Tokens.bx(grid.board.wide ? 256 : 192)
        height: grid.uncollectedField.height
        fontSize: Tokens.bx(100)
        radius: 0
    }
}
