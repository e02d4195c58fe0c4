pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design

// One of many, chosen elsewhere: the name of the choice above, what is chosen in a button.
ColumnLayout {
    id: choice

    property string label
    property string text

    signal tapped

    spacing: Tokens.px(6)

    Caption {
        text: choice.label
        Layout.fillWidth: true
    }
    Pressable {
        id: button

        objectName: "choose"
        text: qsTr("%1: %2").arg(choice.label).arg(choice.text)
        leftPadding: Tokens.px(18)
        rightPadding: Tokens.px(14)
        Layout.fillWidth: true
        background: Plate {
            radius: button.radius
            sunk: button.down
            color: button.down ? Tokens.sunken : Tokens.surface
            border.width: Tokens.hairline
            border.color: Tokens.lineStrong
        }
        contentItem: RowLayout {
            spacing: Tokens.px(8)

            Words {
                text: choice.text
                size: Tokens.textItem
                fits: true
                weight: Font.DemiBold
                Layout.fillWidth: true
            }
            Icon {
                name: "chevron-down"
                size: Tokens.px(26)
            }
        }
        onClicked: choice.tapped()
    }
}
