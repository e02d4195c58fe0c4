pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design
import Kaffe.Stores

// A row of the menu: a category, or one of its items on the category's card. A tap opens it, the handle moves it, and
// the switch says whether it is sold.
Item {
    id: row

    required property MenuEditor editor
    required property Selling selling
    required property int index
    required property string key
    required property int rowId
    required property bool isCategory
    required property string name
    required property string icon
    required property string priceText
    required property bool soldOut
    required property bool hidden
    required property bool first
    required property bool last
    readonly property bool chosen: key === editor.selected
    readonly property real faded: hidden ? 0.6 : 1

    height: Math.max(Tokens.t12, Tokens.px(56))
    z: handle.offset === 0 ? 0 : 1
    transform: Translate { y: handle.offset }
    onIndexChanged: if (opener.activeFocus || handle.activeFocus) ListView.view.positionViewAtIndex(index, ListView.Contain)

    Rectangle {
        anchors.fill: parent
        topLeftRadius: row.first || row.isCategory ? Tokens.radiusControl : 0
        topRightRadius: topLeftRadius
        bottomLeftRadius: row.last || row.isCategory ? Tokens.radiusControl : 0
        bottomRightRadius: bottomLeftRadius
        color: row.chosen ? Tokens.green50 : row.isCategory ? Tokens.paper : Tokens.surface
        border.width: row.chosen ? Tokens.attentionLine : 0
        border.color: Tokens.green600
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Tokens.hairline
        color: Tokens.line
        visible: !row.isCategory && !row.last && !row.chosen
    }
    DragHandle {
        id: handle

        objectName: `move-${row.key}`
        width: Tokens.t12
        height: parent.height
        rowHeight: row.height
        text: qsTr("Flytt %1").arg(row.name)
        onMoved: rows => row.editor.move(row.key, rows)
    }
    Pressable {
        id: opener

        objectName: `open-${row.key}`
        anchors.left: handle.right
        anchors.right: row.isCategory && row.hidden ? hiddenMark.left : parent.right
        anchors.rightMargin: row.isCategory ? 0 : Tokens.px(200)
        height: parent.height
        text: row.isCategory ? row.name : qsTr("%1, %2").arg(row.name).arg(row.priceText)
        Accessible.role: Accessible.RadioButton
        Accessible.checked: row.chosen
        Keys.forwardTo: [handle]
        background: null
        contentItem: RowLayout {
            spacing: Tokens.px(10)

            Icon {
                name: row.icon
                size: Tokens.px(24)
                color: Tokens.green600
                opacity: row.faded
                visible: row.isCategory
            }
            Words {
                text: row.name
                size: row.isCategory ? Tokens.textOption : Tokens.textItem
                fits: true
                weight: row.isCategory ? Font.Bold : Font.DemiBold
                color: row.isCategory ? Tokens.ink2 : row.soldOut ? Tokens.ink3 : Tokens.ink
                opacity: row.faded
                font.strikeout: row.soldOut
                Layout.fillWidth: true
            }
            Words {
                text: row.priceText
                size: Tokens.textItem
                color: Tokens.ink2
                opacity: row.faded
                visible: !row.isCategory
                horizontalAlignment: Text.AlignRight
            }
            Icon {
                name: "pencil"
                size: Tokens.px(24)
                color: row.chosen ? Tokens.green600 : Tokens.ink2
                visible: row.isCategory
                Layout.rightMargin: Tokens.px(16)
            }
        }
        onClicked: {
            opener.forceActiveFocus(Qt.MouseFocusReason)
            row.editor.select(row.key)
        }
    }
    AdminSale {
        id: sale

        objectName: `sell-${row.key}`
        anchors.right: parent.right
        height: parent.height
        name: row.name
        on: !row.soldOut
        visible: !row.isCategory && !row.hidden
        onClicked: row.soldOut ? row.selling.sellAgain(row.rowId) : row.selling.soldOut(row.rowId)
    }
    AdminHidden {
        id: hiddenMark

        anchors.right: parent.right
        anchors.rightMargin: Tokens.px(16)
        height: parent.height
        visible: row.hidden
    }
}
