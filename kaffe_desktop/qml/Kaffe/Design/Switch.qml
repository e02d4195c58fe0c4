pragma ComponentBehavior: Bound
import QtQuick

// On or off, always with a word before it; the whole row is the target. It shows `on` and asks by `clicked`: who owns
// the value changes it. `heads`: what stands below depends on it.
Pressable {
    id: control

    required property bool on
    property bool heads: false

    spacing: Tokens.px(heads ? 12 : 10)
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: on
    contentItem: Item {
        implicitWidth: word.implicitWidth + control.spacing + track.width
        implicitHeight: track.height

        Words {
            id: word

            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(Math.ceil(implicitWidth), parent.width - track.width - control.spacing)
            text: control.text
            size: control.heads ? Tokens.px(20) : Tokens.textLabel
            weight: control.heads ? Font.DemiBold : control.on ? Font.Medium : Font.Bold
            color: !control.enabled ? Tokens.disabledFg : control.on && !control.heads ? Tokens.ink2 : Tokens.ink
        }
        Rectangle {
            id: track

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: Tokens.px(72)
            height: Tokens.px(40)
            radius: height / 2
            color: !control.enabled ? Tokens.disabledBg : control.on ? Tokens.green600 : Tokens.switchOff
            border.width: control.enabled ? 0 : Tokens.hairline
            border.color: Tokens.lineStrong

            Rectangle {
                readonly property int inset: Tokens.px(4)

                x: control.on ? parent.width - width - inset : inset
                y: inset
                width: height
                height: parent.height - 2 * inset
                radius: height / 2
                color: control.enabled ? Tokens.surface : Tokens.disabledFg
            }
        }
    }
}
