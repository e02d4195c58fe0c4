pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

// Takes the latest act back; always says which one, and is off when there is none.
Pressable {
    id: button

    property string what
    property string title: qsTr("Oops")
    property int titleSize: Tokens.textOopsTitle
    property int whatSize: Tokens.textLabel

    radius: Tokens.px(14)
    leftPadding: Tokens.drawn(20, 20, 18)
    rightPadding: Tokens.drawn(12, 12, 8)
    enabled: what !== ""
    text: title
    Accessible.name: what === "" ? title : qsTr("Angre: %1").arg(what)
    background: Plate {
        radius: button.radius
        sunk: button.down
        color: button.down ? Tokens.sunken : Tokens.surface
        border.width: Tokens.attentionLine
        border.color: button.enabled ? Tokens.ink : Tokens.line
    }
    contentItem: Item {
        implicitWidth: parts.implicitWidth
        implicitHeight: parts.implicitHeight

        RowLayout {
            id: parts

            anchors.fill: parent
            anchors.topMargin: button.drop
            spacing: Tokens.drawn(14, 14, 14)

            Icon {
                name: "undo-2"
                size: Tokens.drawn(32, 38, 38)
                color: button.enabled ? Tokens.ink : Tokens.disabledFg
            }
            ColumnLayout {
                spacing: -Tokens.px(2)
                Layout.fillWidth: true

                Words {
                    text: button.title
                    size: button.titleSize
                    weight: Font.Bold
                    color: button.enabled ? Tokens.ink : Tokens.disabledFg
                    lineHeight: 0.9
                    Layout.fillWidth: true
                }
                Words {
                    text: button.what
                    size: button.whatSize
                    fits: true
                    color: Tokens.ink2
                    visible: text !== ""
                    lineHeight: 0.95
                    Layout.fillWidth: true
                }
            }
        }
    }
}
