pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design
import Kaffe.Stores

// What a held ready number offers. It closes by itself when the number is no longer ready.
ActionSheet {
    id: sheet

    required property Orders orders
    required property Questions questions
    property int orderId
    property var lines: []
    property string note
    property bool showsContent: false

    function show(orderId: int, number: int, lines: var, note: string) {
        sheet.orderId = orderId
        sheet.title = number
        sheet.lines = lines
        sheet.note = note
        sheet.showsContent = false
        sheet.open = true
    }

    titleFamily: Tokens.tall

    Flickable {
        objectName: "order-content"
        contentHeight: content.height
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        clip: interactive
        visible: sheet.showsContent
        Layout.fillWidth: true
        Layout.bottomMargin: Tokens.px(8)
        Layout.preferredHeight: Math.min(content.height, Tokens.view.height - 2 * Tokens.t20 - Tokens.t12 - Tokens.px(240))

        Column {
            id: content

            width: parent.width
            spacing: Tokens.px(8)

            Repeater {
                model: sheet.lines

                TicketLine { width: content.width }
            }
            Words {
                width: parent.width
                text: sheet.note
                size: Tokens.px(20)
                color: Tokens.ink2
                wrapMode: Text.Wrap
                visible: text !== ""
            }
        }
    }
    SheetAction {
        objectName: "call-again"
        text: qsTr("Kall opp igjen")
        iconName: "bell-ring"
        onClicked: {
            sheet.questions.call(sheet.orderId)
            sheet.open = false
        }
    }
    SheetAction {
        objectName: "a-little-longer"
        text: qsTr("Litt til (tilbake til Lages nå)")
        iconName: "rotate-ccw"
        onClicked: {
            sheet.orders.recall(sheet.orderId)
            sheet.open = false
        }
    }
    SheetAction {
        objectName: "show-content"
        text: qsTr("Vis innhold")
        iconName: "list"
        visible: !sheet.showsContent
        onClicked: sheet.showsContent = true
    }

    Connections {
        target: sheet.orders.completed

        function onCountChanged() { sheet.open = sheet.open && sheet.orders.completed.has(sheet.orderId) }
    }
}
