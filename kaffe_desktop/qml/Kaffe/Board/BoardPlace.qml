pragma ComponentBehavior: Bound
import QtQuick

// Where one kind of number stands on the board: a rectangle for cell 0 and the way to the others.
QtObject {
    property int x
    property int y
    property int width
    property int height
    property int columns: 1
    property int gapX
    property int gapY: gapX
    property int fontSize
    property int radius

    function cellX(cell: int): int { return x + (cell % columns) * (width + gapX) }
    function cellY(cell: int): int { return y + Math.floor(cell / columns) * (height + gapY) }
}
