pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design
import Kaffe.Stores

// The values of the selected group on one card. A tap opens one, the handle moves it, the switch says whether it can
// be had.
ColumnLayout {
    id: list

    required property OptionEditor editor

    spacing: Tokens.px(8)

    Words {
        text: qsTr("Valg")
        size: Tokens.textOption
        weight: Font.Bold
        color: Tokens.ink2
    }
    Rectangle {
        implicitHeight: rows.implicitHeight + 2 * Tokens.hairline
        radius: Tokens.radiusControl
        color: Tokens.paper
        border.width: Tokens.hairline
        border.color: Tokens.line
        visible: list.editor.values.count > 0
        Layout.fillWidth: true

        Column {
            id: rows

            readonly property bool focusGroup: true

            y: Tokens.hairline
            width: parent.width

            Repeater {
                model: list.editor.values

                Item {
                    id: row

                    required property int index
                    required property int valueId
                    required property string name
                    required property string priceText
                    required property bool isDefault
                    required property bool soldOut
                    required property bool hidden

                    width: rows.width
                    height: Math.max(Tokens.t12, Tokens.px(56))
                    z: handle.offset === 0 ? 0 : 1
                    transform: Translate { y: handle.offset }

                    Rectangle {
                        width: parent.width
                        height: Tokens.hairline
                        color: Tokens.line
                        visible: row.index > 0
                    }
                    DragHandle {
                        id: handle

                        objectName: `move-value-${row.valueId}`
                        width: Tokens.t12
                        height: parent.height
                        rowHeight: row.height
                        text: qsTr("Flytt %1").arg(row.name)
                        onMoved: rows => list.editor.moveValue(row.valueId, rows)
                    }
                    Pressable {
                        id: opener

                        objectName: `open-value-${row.valueId}`
                        anchors.left: handle.right
                        anchors.right: parent.right
                        anchors.rightMargin: Tokens.px(200)
                        height: parent.height
                        text: row.isDefault ? qsTr("%1, %2, standard").arg(row.name).arg(row.priceText)
                            : qsTr("%1, %2").arg(row.name).arg(row.priceText)
                        opacity: row.hidden ? 0.6 : 1
                        Keys.forwardTo: [handle]
                        background: null
                        contentItem: RowLayout {
                            spacing: Tokens.px(12)

                            Words {
                                text: row.name
                                size: Tokens.px(20)
                                fits: true
                                weight: Font.DemiBold
                                color: row.soldOut ? Tokens.ink3 : Tokens.ink
                                font.strikeout: row.soldOut
                                Layout.fillWidth: true
                                Layout.maximumWidth: implicitWidth + 1
                            }
                            Rectangle {
                                implicitWidth: standard.implicitWidth + Tokens.px(20)
                                implicitHeight: Tokens.px(30)
                                radius: Tokens.radiusChip
                                color: Tokens.chipColours(list.editor.colour).tint
                                visible: row.isDefault

                                Words {
                                    id: standard

                                    anchors.centerIn: parent
                                    text: qsTr("Standard")
                                    weight: Font.DemiBold
                                    color: Tokens.chipColours(list.editor.colour).deep
                                }
                            }
                            Item { Layout.fillWidth: true }
                            Words {
                                text: row.priceText
                                size: Tokens.px(20)
                                color: Tokens.ink2
                            }
                        }
                        onClicked: {
                            opener.forceActiveFocus(Qt.MouseFocusReason)
                            list.editor.selectValue(row.valueId)
                        }
                    }
                    AdminSale {
                        id: sale

                        objectName: `sell-value-${row.valueId}`
                        anchors.right: parent.right
                        height: parent.height
                        name: row.name
                        on: !row.soldOut
                        visible: !row.hidden
                        onClicked: list.editor.setSold(row.valueId, row.soldOut)
                    }
                    AdminHidden {
                        id: hiddenMark

                        anchors.right: parent.right
                        anchors.rightMargin: Tokens.px(16)
                        height: parent.height
                        visible: row.hidden
                    }
                }
            }
        }
    }
}
