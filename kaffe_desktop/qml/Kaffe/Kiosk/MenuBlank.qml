pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design

// The menu's place before there is a menu: blanks at once, words after two seconds, or that the menu is empty. `trouble`
// tells why it does not come.
Item {
    id: blank

    required property bool loaded
    required property string trouble
    required property int tileWidth
    readonly property bool speaks: loaded || !patience.running
    readonly property int tileHeight: Math.max(Tokens.t20, Tokens.px(120))

    Grid {
        x: Tokens.padding
        y: Tokens.padding + Tokens.headerHeight
        columns: 4
        spacing: Tokens.gap
        visible: !blank.loaded

        Repeater {
            model: 4 * Math.max(1, Math.floor((blank.height - parent.y) / (blank.tileHeight + Tokens.gap)))

            Rectangle {
                width: blank.tileWidth
                height: blank.tileHeight
                radius: Tokens.radiusTile
                color: Tokens.sunken
            }
        }
    }
    Rectangle {
        anchors.centerIn: parent
        width: words.width + 2 * Tokens.px(28)
        height: words.height + 2 * Tokens.px(16)
        radius: Tokens.radiusPanel
        color: Tokens.paper
        visible: blank.speaks

        Words {
            id: words

            anchors.centerIn: parent
            width: Math.min(implicitWidth, blank.width - 4 * Tokens.px(28))
            objectName: "menu-word"
            text: blank.loaded ? qsTr("Ingen varer i menyen ennå") : blank.trouble || qsTr("Henter meny …")
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
            size: Tokens.px(22)
            weight: Font.DemiBold
            color: Tokens.ink2
        }
    }
    Timer {
        id: patience

        interval: 2000
        running: blank.visible && !blank.loaded
    }
}
