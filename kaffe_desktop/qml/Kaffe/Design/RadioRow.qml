pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

// One of a list of which one holds: the whole row is the target. `rightPadding` leaves room for a button over it.
Pressable {
    id: row

    property string detail
    property string family: Tokens.sans
    property bool chosen: false

    implicitHeight: Math.max(Tokens.t12, implicitContentHeight + 2 * Tokens.px(16))
    leftPadding: Tokens.px(17)
    rightPadding: Tokens.px(17)
    radius: Tokens.radiusPanel
    Accessible.role: Accessible.RadioButton
    Accessible.name: detail === "" ? text : `${text}, ${detail}`
    Accessible.checkable: true
    Accessible.checked: chosen
    background: Plate {
        radius: row.radius
        sunk: row.down
        color: row.down ? Tokens.sunken : row.chosen ? Tokens.green50 : Tokens.surface
        border.width: row.chosen ? Tokens.attentionLine : Tokens.hairline
        border.color: row.chosen ? Tokens.green600 : Tokens.line
    }
    contentItem: RowLayout {
        spacing: Tokens.px(16)

        Rectangle {
            implicitWidth: Tokens.px(34)
            implicitHeight: implicitWidth
            radius: width / 2
            color: Tokens.transparent
            border.width: Tokens.selectedLine
            border.color: !row.enabled ? Tokens.line : row.chosen ? Tokens.green600 : Tokens.lineStrong

            Rectangle {
                anchors.centerIn: parent
                width: Tokens.px(16)
                height: width
                radius: width / 2
                color: Tokens.green600
                visible: row.chosen
            }
        }
        ColumnLayout {
            spacing: -Tokens.px(2)
            Layout.fillWidth: true

            Words {
                text: row.text
                size: Tokens.px(22)
                font.family: row.family
                weight: Font.DemiBold
                wrapMode: Text.WordWrap
                color: row.enabled ? Tokens.ink : Tokens.disabledFg
                Layout.fillWidth: true
            }
            Words {
                text: row.detail
                wrapMode: Text.WordWrap
                color: row.enabled ? Tokens.ink2 : Tokens.disabledFg
                visible: text !== ""
                Layout.fillWidth: true
            }
        }
    }
}
