pragma ComponentBehavior: Bound
import QtQuick

// One value of a group of options, in the group's colour when it is chosen.
Pressable {
    id: option

    required property string name
    property string detail
    property string colour: "skifer"
    property bool chosen: false
    property bool soldOut: false
    property bool exclusive: true
    readonly property var look: Tokens.chipColours(colour)
    readonly property color foreground: soldOut ? Tokens.disabledFg : chosen ? Tokens.onDark : Tokens.ink

    text: name
    enabled: !soldOut
    leftPadding: Tokens.px(4)
    rightPadding: Tokens.px(4)
    checkable: false
    Accessible.role: exclusive ? Accessible.RadioButton : Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: chosen
    background: Item {
        Plate {
            anchors.fill: parent
            radius: option.radius
            sunk: option.down
            color: option.soldOut ? Tokens.disabledBg : option.chosen ? option.look.solid
                : option.down ? option.look.tint : Tokens.surface
            border.width: option.chosen || option.soldOut ? 0 : Tokens.hairline
            border.color: Tokens.lineStrong
        }
        DashedFrame {
            anchors.fill: parent
            radius: option.radius
            visible: option.soldOut
        }
        Icon {
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Tokens.px(6)
            anchors.topMargin: Tokens.px(5)
            name: "check"
            size: Tokens.px(18)
            stroke: 3
            color: Tokens.onDark
            visible: option.chosen
        }
    }
    contentItem: Item {
        implicitWidth: words.implicitWidth
        implicitHeight: words.implicitHeight

        Column {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: option.drop
            width: parent.width
            spacing: -Tokens.px(4)

            Words {
                width: parent.width
                text: option.name
                size: Tokens.textOption
                fits: true
                weight: Font.DemiBold
                color: option.foreground
                horizontalAlignment: Text.AlignHCenter
            }
            Words {
                width: parent.width
                text: option.soldOut ? qsTr("Utsolgt") : option.detail
                fits: true
                color: option.chosen || option.soldOut ? option.foreground : Tokens.ink2
                horizontalAlignment: Text.AlignHCenter
                visible: text !== ""
            }
        }
    }
}
