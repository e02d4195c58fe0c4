pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design
import Kaffe.Stores

// A category of the menu: its name and its tiles, four in a row.
Column {
    id: section

    property string name
    property string icon
    property TileModel tiles
    required property int tileHeight
    readonly property real step: (width + Tokens.gap) / 4

    signal tapped(itemId: int)
    signal held(itemId: int, name: string, soldOut: bool)

    Item {
        width: section.width
        height: Tokens.headerHeight

        Icon {
            id: mark

            anchors.verticalCenter: words.verticalCenter
            name: section.icon
            size: Tokens.px(22)
            color: Tokens.green600
        }
        Words {
            id: words

            x: mark.width + Tokens.px(8)
            width: parent.width - x
            text: section.name
            size: Tokens.px(19)
            weight: Font.Bold
            color: Tokens.ink2
            Accessible.role: Accessible.Heading
        }
    }
    Item {
        width: section.width
        height: Math.ceil(tiles.count / 4) * (section.tileHeight + Tokens.gap) - Tokens.gap

        Repeater {
            id: tiles

            model: section.tiles

            MenuTile {
                required property int index
                required property int itemId
                required name
                required priceText
                required soldOut
                required count
                required selected
                required property string spoken

                objectName: `tile-${name}`
                x: Math.round(index % 4 * section.step)
                y: Math.floor(index / 4) * (section.tileHeight + Tokens.gap)
                width: Math.round((index % 4 + 1) * section.step) - Tokens.gap - x
                height: section.tileHeight
                Accessible.name: spoken
                onClicked: if (!soldOut) section.tapped(itemId)
                onPressAndHold: section.held(itemId, name, soldOut)
            }
        }
    }
}
