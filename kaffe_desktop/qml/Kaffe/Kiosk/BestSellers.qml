pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design

// What was sold most, each with its share of the first. `sellers` is a list of {name, units, share}.
Rectangle {
    id: panel

    required property var sellers
    property color colour: Tokens.green600

    implicitWidth: Tokens.px(320)
    implicitHeight: column.implicitHeight + 2 * Tokens.px(14)
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
            text: qsTr("Mest solgt")
            size: Tokens.textItem
            weight: Font.Bold
            Layout.fillWidth: true
        }
        Repeater {
            model: panel.sellers

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
