pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design
import Kaffe.Stores

// What a held menu tile offers: taking the item off sale, or selling it again.
ActionSheet {
    id: sheet

    required property Selling selling
    property int itemId
    property bool soldOut

    function show(itemId: int, name: string, soldOut: bool) {
        sheet.itemId = itemId
        sheet.title = name
        sheet.soldOut = soldOut
        sheet.open = true
    }

    SheetAction {
        objectName: "sold-out-now"
        text: qsTr("Utsolgt nå")
        visible: !sheet.soldOut
        onClicked: {
            sheet.selling.soldOut(sheet.itemId)
            sheet.open = false
        }
    }
    SheetAction {
        objectName: "sold-out-today"
        text: qsTr("Utsolgt i dag")
        visible: !sheet.soldOut
        onClicked: {
            sheet.selling.soldOutToday(sheet.itemId)
            sheet.open = false
        }
    }
    SheetAction {
        objectName: "sell-again"
        text: qsTr("Selges igjen")
        visible: sheet.soldOut
        onClicked: {
            sheet.selling.sellAgain(sheet.itemId)
            sheet.open = false
        }
    }
}
