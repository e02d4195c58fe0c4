pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design
import Kaffe.Stores

// A group of options in the list of groups. A tap opens it, the handle moves it.
Item {
    id: row

    required property OptionEditor editor
    required property int keyId
    required property string name
    required property string colour
    required property string detail
    required property bool hidden
    readonly property bool chosen: keyId === editor.selected

    height: Math.max(Tokens.t12, Tokens.px(84), opener.implicitHeight + Tokens.px(16))
    z: handle.offset !== 0 ? 2 : chosen ? 1 : 0
    transform: Translate { y: handle.offset }

    Rectangle {
        y: -height
        width: parent.width
        height: Tokens.hairline
        color: Tokens.paper
        visible: row.chosen
    }
    Rectangle {
        anchors.fill: parent
        radius: Tokens.radiusControl
        color: row.chosen ? Tokens.surface : Tokens.paper
        border.width: row.chosen ? Tokens.attentionLine : 0
        border.color: Tokens.green600
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Tokens.hairline
        color: Tokens.line
        visible: !row.chosen
    }
    Pressable {
        id: opener

        objectName: `open-group-${row.keyId}`
        anchors.left: parent.left
        anchors.right: handle.left
        height: parent.height
        leftPadding: Tokens.px(16)
        text: qsTr("%1, %2").arg(row.name).arg(row.detail)
        opacity: row.hidden ? 0.6 : 1
        Accessible.role: Accessible.RadioButton
        Accessible.checked: row.chosen
        Keys.forwardTo: [handle]
        background: null
        contentItem: RowLayout {
            spacing: Tokens.px(14)

            Rectangle {
                implicitWidth: Tokens.px(28)
                implicitHeight: implicitWidth
                radius: Tokens.px(7)
                color: Tokens.chipColours(row.colour).solid
            }
            ColumnLayout {
                spacing: -Tokens.px(2)
                Layout.fillWidth: true

                Words {
                    text: row.name
                    size: Tokens.px(22)
                    fits: true
                    weight: Font.DemiBold
                    Layout.fillWidth: true
                }
                Words {
                    text: row.hidden ? qsTr("Skjult") : row.detail
                    color: Tokens.ink2
                    wrapMode: Text.WordWrap
                    lineHeight: 0.9
                    Layout.fillWidth: true
                }
            }
        }
        onClicked: {
            opener.forceActiveFocus(Qt.MouseFocusReason)
            row.editor.select(row.keyId)
        }
    }
    DragHandle {
        id: handle

        objectName: `move-group-${row.keyId}`
        anchors.right: parent.right
        width: Tokens.t12
        height: parent.height
        rowHeight: row.height
        text: qsTr("Flytt %1").arg(row.name)
        onMoved: rows => row.editor.move(row.keyId, rows)
    }
}
