pragma ComponentBehavior: Bound
import QtQuick

// An item of the menu: one tap is one more of it; sold out it can only be held. `count` is how many the order has,
// `selected` that it is being edited.
Pressable {
    id: tile

    required property string name
    required property string priceText
    property bool soldOut: false
    property int count: 0
    property bool selected: false
    readonly property int sinking: soldOut ? 0 : drop

    radius: Tokens.radiusTile
    padding: Tokens.drawn(10, 15, 15)
    topPadding: Tokens.drawn(8, 10, 10)
    bottomPadding: Tokens.drawn(8, 14, 14)
    rightPadding: Tokens.drawn(5, 8, 8)
    text: name
    Accessible.name: soldOut ? qsTr("%1, utsolgt").arg(name)
        : count > 0 ? qsTr("%1, %2, %3 i bestillingen").arg(name).arg(priceText).arg(count)
        : qsTr("%1, %2").arg(name).arg(priceText)
    background: Item {
        Plate {
            anchors.fill: parent
            radius: tile.radius
            edge: tile.soldOut || tile.selected ? 0 : Tokens.edge
            sunk: tile.sinking > 0
            color: tile.soldOut ? Tokens.disabledBg : tile.down ? Tokens.green100
                : tile.selected ? Tokens.green50 : Tokens.surface
            border.width: tile.soldOut ? 0 : tile.selected ? Tokens.selectedLine : Tokens.hairline
            border.color: tile.selected ? Tokens.green600 : Tokens.line
        }
        DashedFrame {
            anchors.fill: parent
            radius: tile.radius
            visible: tile.soldOut
        }
    }
    contentItem: Item {
        NameWords {
            y: tile.sinking
            width: parent.width
            height: parent.height - price.height
            text: tile.name
            size: Tokens.textTile
            weight: Font.DemiBold
            color: tile.soldOut ? Tokens.ink3 : Tokens.ink
            font.strikeout: tile.soldOut
            maximumLineCount: tile.height >= 150 ? 3 : 2
            lineHeight: 0.9
            verticalAlignment: Text.AlignTop
        }
        Words {
            id: price

            y: parent.height - height + tile.sinking
            width: parent.width - (tile.count > 0 ? disc.width : 0)
            text: tile.soldOut ? qsTr("Utsolgt") : tile.priceText
            size: tile.soldOut ? Tokens.textLabel : Tokens.textTilePrice
            weight: tile.soldOut ? Font.DemiBold : Font.Medium
            color: Tokens.ink2
        }
        Rectangle {
            id: disc

            anchors.right: parent.right
            anchors.rightMargin: Tokens.drawn(4, 5, 5)
            anchors.bottom: parent.bottom
            width: Tokens.px(32)
            height: width
            radius: width / 2
            color: Tokens.green600
            visible: tile.count > 0

            Digits {
                anchors.centerIn: parent
                text: tile.count
                size: Tokens.textLabel
                color: Tokens.onDark
            }
        }
    }
}
