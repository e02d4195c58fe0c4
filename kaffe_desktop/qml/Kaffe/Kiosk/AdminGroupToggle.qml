pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design

// A group of options that a category has or has not, in the group's own colour.
Pressable {
    id: toggle

    required property string colour
    required property bool chosen
    readonly property var look: Tokens.chipColours(colour)

    leftPadding: Tokens.px(16)
    rightPadding: Tokens.px(16)
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: chosen
    background: Plate {
        radius: toggle.radius
        sunk: toggle.down
        color: toggle.chosen || toggle.down ? toggle.look.tint : Tokens.surface
        border.width: toggle.chosen ? Tokens.attentionLine : Tokens.hairline
        border.color: toggle.chosen ? toggle.look.solid : Tokens.lineStrong
    }
    contentItem: RowLayout {
        spacing: Tokens.px(10)

        Rectangle {
            implicitWidth: Tokens.px(18)
            implicitHeight: implicitWidth
            radius: Tokens.px(5)
            color: toggle.look.solid
        }
        Words {
            text: toggle.text
            size: Tokens.textItem
            fits: true
            weight: Font.DemiBold
            color: toggle.chosen ? toggle.look.deep : Tokens.ink2
            Layout.fillWidth: true
        }
        Icon {
            name: "check"
            size: Tokens.px(26)
            color: toggle.look.deep
            visible: toggle.chosen
        }
    }
}
