pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design
import Kaffe.Stores

// What the orders that wait for the hub are made of: the kitchen gets them by mouth. It closes when none waits any more.
ActionSheet {
    id: sheet

    required property Outbox outbox
    property var orders: []

    function show() {
        orders = outbox.contents()
        open = true
    }

    title: qsTr("Venter på sending")
    cancelText: qsTr("Lukk")

    Flickable {
        objectName: "unsent-content"
        contentHeight: content.height
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        clip: interactive
        Layout.fillWidth: true
        Layout.bottomMargin: Tokens.px(8)
        Layout.preferredHeight: Math.min(content.height, Tokens.view.height - Tokens.t12 - Tokens.px(220))

        Column {
            id: content

            width: parent.width
            spacing: Tokens.px(16)

            Repeater {
                model: sheet.orders

                Column {
                    id: order

                    required property var modelData

                    width: content.width
                    spacing: Tokens.px(6)

                    Digits {
                        text: order.modelData.number
                        size: Tokens.px(34)
                    }
                    Repeater {
                        model: order.modelData.lines

                        TicketLine { width: order.width }
                    }
                    Words {
                        width: parent.width
                        text: order.modelData.note
                        size: Tokens.px(20)
                        color: Tokens.ink2
                        wrapMode: Text.Wrap
                        visible: text !== ""
                    }
                }
            }
        }
    }

    Connections {
        target: sheet.outbox

        function onChanged() {
            sheet.open = sheet.open && sheet.outbox.count > 0
            sheet.orders = sheet.open ? sheet.outbox.contents() : []
        }
    }
}
