pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design
import Kaffe.Stores

// Nothing ordered yet: an invitation, and how the previous number is doing.
Item {
    id: empty

    required property Cart cart
    required property int inset
    required property bool hasMenu

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.round(((previous.visible ? previous.y : parent.height) - height) / 2)
        width: parent.width - 2 * Tokens.padding
        spacing: Tokens.px(8)

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Tokens.px(112)
            height: width
            radius: width / 2
            color: Tokens.green100

            Icon {
                anchors.centerIn: parent
                name: "coffee"
                size: Tokens.px(60)
                stroke: 2
                color: Tokens.green600
            }
        }
        Item {
            width: 1
            height: Tokens.px(2)
        }
        Words {
            width: parent.width
            text: qsTr("Klar for neste gjest")
            size: Tokens.px(30)
            weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
        }
        Words {
            width: parent.width
            text: qsTr("Trykk på en vare i menyen")
            size: Tokens.textItem
            color: Tokens.ink2
            lineHeight: 0.9
            horizontalAlignment: Text.AlignHCenter
            visible: empty.hasMenu
        }
    }
    Rectangle {
        id: previous

        x: empty.inset
        y: parent.height - height - Tokens.padding
        width: parent.width - 2 * empty.inset
        height: Math.max(Tokens.px(84), words.implicitHeight + Tokens.px(16))
        radius: Tokens.radiusTile
        color: Tokens.paper
        visible: empty.cart.previousNumber > 0

        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: Tokens.px(18)
            anchors.rightMargin: Tokens.px(18)
            spacing: Tokens.px(18)

            Digits {
                objectName: "previous-number"
                text: empty.cart.previousNumber
                size: Tokens.textPrevNumber
            }
            ColumnLayout {
                id: words

                spacing: 0
                Layout.fillWidth: true

                Words {
                    text: qsTr("Forrige nummer")
                    size: Tokens.px(19)
                    wrapMode: Text.WordWrap
                    maximumLineCount: 2
                    weight: Font.DemiBold
                    lineHeight: 0.95
                    Layout.fillWidth: true
                }
                Words {
                    text: empty.cart.previousSummary
                    wrapMode: Text.WordWrap
                    maximumLineCount: 3
                    color: Tokens.ink2
                    lineHeight: 0.95
                    Layout.fillWidth: true
                }
            }
            StateBadge {
                stateName: empty.cart.previousState
            }
        }
    }
}
