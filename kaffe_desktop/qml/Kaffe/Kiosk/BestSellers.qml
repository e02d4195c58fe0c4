pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design

// What was sold most, each with its share of the first: as many of `sellers`, {name, units, share} each, as there is room
// for, over the whole height. `emptyText` where there are none.
Rectangle {
    id: panel

    required property var sellers
    property string emptyText
    property color colour: Tokens.green600
    property color foreground: Tokens.ink
    readonly property int sellerHeight: Math.round(2.4 * Tokens.textLabel)
    readonly property int leastGap: Tokens.px(8)
    readonly property var shown: sellers.slice(0, Math.floor((list.height + leastGap) / (sellerHeight + leastGap)))

    implicitWidth: Tokens.px(320)
    implicitHeight: column.implicitHeight + column.anchors.topMargin + column.anchors.bottomMargin
    radius: Tokens.radiusPanel
    color: Tokens.surface
    border.width: Tokens.hairline
    border.color: Tokens.line

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.topMargin: Tokens.px(14)
        anchors.bottomMargin: Tokens.px(16)
        anchors.leftMargin: Tokens.px(18)
        anchors.rightMargin: Tokens.px(18)
        spacing: Tokens.px(8)

        Words {
            text: qsTr("Mest solgt")
            size: Tokens.textItem
            weight: Font.Bold
            Layout.fillWidth: true
        }
        Item {
            id: list

            implicitHeight: 6 * (panel.sellerHeight + panel.leastGap) - panel.leastGap
            Layout.fillWidth: true
            Layout.fillHeight: true

            Repeater {
                model: panel.shown

                Item {
                    id: seller

                    required property var modelData
                    required property int index

                    y: Math.round(index * (list.height - height) / (Math.max(4, panel.shown.length) - 1))
                    width: list.width
                    height: panel.sellerHeight

                    RowLayout {
                        width: parent.width
                        spacing: Tokens.px(12)

                        Words {
                            text: seller.modelData.name
                            color: panel.foreground
                            fits: true
                            Layout.fillWidth: true
                        }
                        Words {
                            text: seller.modelData.units
                            color: panel.foreground
                            weight: Font.Bold
                        }
                    }
                    Rectangle {
                        anchors.bottom: parent.bottom
                        width: parent.width
                        height: Tokens.px(14)
                        radius: Tokens.px(4)
                        color: Tokens.sunken

                        Rectangle {
                            width: Math.round(parent.width * seller.modelData.share)
                            height: parent.height
                            radius: parent.radius
                            color: panel.colour
                        }
                    }
                }
            }
            Words {
                anchors.centerIn: parent
                width: parent.width
                text: panel.emptyText
                size: Tokens.textItem
                color: Tokens.ink2
                wrapMode: Text.WordWrap
                horizontalAlignment: Text.AlignHCenter
                visible: panel.sellers.length === 0
            }
        }
    }
}
