pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design

// What was sold most, each with its share of the first: as many of `sellers`, {name, units, share} each, as there is room for.
Rectangle {
    id: panel

    required property var sellers
    property color colour: Tokens.green600
    readonly property int rowHeight: Math.ceil(1.4 * Tokens.textLabel) + Tokens.px(4) + Tokens.px(14) + column.spacing
    readonly property int headerHeight: heading.implicitHeight + 2 * column.anchors.topMargin
    readonly property int room: Math.floor((height - headerHeight) / rowHeight)

    implicitWidth: Tokens.px(320)
    implicitHeight: headerHeight + 6 * rowHeight
    radius: Tokens.radiusPanel
    color: Tokens.surface
    border.width: Tokens.hairline
    border.color: Tokens.line

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.topMargin: Tokens.px(14)
        anchors.bottomMargin: Tokens.px(14)
        anchors.leftMargin: Tokens.px(18)
        anchors.rightMargin: Tokens.px(18)
        spacing: Tokens.px(8)

        Words {
            id: heading

            text: qsTr("Mest solgt")
            size: Tokens.textItem
            weight: Font.Bold
            Layout.fillWidth: true
        }
        Repeater {
            model: panel.sellers.slice(0, panel.room)

            ColumnLayout {
                id: seller

                required property var modelData

                spacing: Tokens.px(4)
                Layout.fillWidth: true
                Layout.fillHeight: true

                RowLayout {
                    spacing: Tokens.px(12)

                    Words {
                        text: seller.modelData.name
                        fits: true
                        Layout.fillWidth: true
                    }
                    Words {
                        text: seller.modelData.units
                        weight: Font.Bold
                    }
                }
                Rectangle {
                    implicitHeight: Tokens.px(14)
                    radius: Tokens.px(4)
                    color: Tokens.sunken
                    Layout.fillWidth: true

                    Rectangle {
                        width: Math.round(parent.width * seller.modelData.share)
                        height: parent.height
                        radius: parent.radius
                        color: panel.colour
                    }
                }
                Item { Layout.fillHeight: true }
            }
        }
        Item {
            visible: panel.sellers.length < 4
            Layout.fillHeight: true
            Layout.verticalStretchFactor: 6 - panel.sellers.length
        }
    }
}
