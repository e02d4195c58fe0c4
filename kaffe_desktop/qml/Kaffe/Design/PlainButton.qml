pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

// An ordinary button. `stacked` puts the icon above words of two lines; `attention` is its amber on-state, `selected` its
// ink one; `destructive` wears the colour of deletion, `leading` that of the way on.
Pressable {
    id: button

    property string iconName
    property bool stacked: false
    property int stackedWidth: width - leftPadding - rightPadding
    property int stackedLines: 2
    property bool attention: false
    property bool selected: false
    property bool destructive: false
    property bool leading: false
    property int textSize: Tokens.px(20)
    readonly property color foreground: !enabled ? Tokens.disabledFg : destructive ? Tokens.danger
        : selected || leading ? Tokens.onDark : Tokens.ink

    leftPadding: stacked ? Tokens.px(4) : text === "" ? 0 : Tokens.px(iconName === "" ? 16 : 20)
    rightPadding: leftPadding
    background: Plate {
        radius: button.radius
        sunk: button.down
        color: !button.enabled ? Tokens.disabledBg : button.attention ? Tokens.attn
            : button.selected ? Tokens.ink : button.leading ? (button.down ? Tokens.green700 : Tokens.green600)
            : button.down ? Tokens.sunken : Tokens.surface
        border.width: !button.enabled || button.selected || button.leading || button.onDark ? 0
            : button.attention ? Tokens.attentionLine : Tokens.hairline
        border.color: button.attention ? Tokens.attnIcon : Tokens.lineStrong
    }
    contentItem: Item {
        implicitWidth: Math.ceil(parts.implicitWidth) + 1
        implicitHeight: parts.implicitHeight

        GridLayout {
            id: parts

            anchors.centerIn: parent
            anchors.verticalCenterOffset: button.drop
            width: Math.min(Math.ceil(implicitWidth) + 1, parent.width)
            flow: button.stacked ? GridLayout.TopToBottom : GridLayout.LeftToRight
            columnSpacing: Tokens.px(button.selected ? 8 : 10)
            rowSpacing: Tokens.px(6)

            Icon {
                name: button.iconName
                size: Tokens.px(button.stacked ? 28 : 24)
                stroke: 2
                color: button.enabled && button.stacked && !button.attention ? Tokens.ink2 : button.foreground
                visible: name !== ""
                Layout.alignment: Qt.AlignCenter
            }
            Words {
                text: button.text
                visible: text !== ""
                size: button.stacked ? Tokens.textLabel : button.textSize
                fits: !button.stacked || button.stackedLines === 1
                weight: Font.DemiBold
                color: button.foreground
                wrapMode: button.stacked ? Text.WordWrap : Text.NoWrap
                maximumLineCount: button.stacked ? button.stackedLines : 1
                lineHeight: button.stacked ? 0.87 : 1
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignCenter
                Layout.maximumWidth: button.stacked ? button.stackedWidth : Math.ceil(implicitWidth) + 1
            }
        }
    }
}
