pragma ComponentBehavior: Bound
import QtQuick

// What the guest chose. Solid: it differs from what everybody gets; outline: it is the default.
Rectangle {
    id: chip

    required property string text
    property string colour: "skifer"
    property bool isDefault: false
    property int textSize: Tokens.textLabel
    readonly property var look: Tokens.chipColours(colour)

    implicitWidth: words.implicitWidth + Math.round(textSize * 0.89)
    implicitHeight: Math.round(textSize * 1.4)
    radius: Math.round(textSize * 0.3)
    color: isDefault ? Tokens.surface : look.solid
    border.width: isDefault ? 1.5 : 0
    border.color: look.solid

    Words {
        id: words

        anchors.centerIn: parent
        width: Math.min(implicitWidth, parent.width)
        text: chip.text
        size: chip.textSize
        weight: Font.DemiBold
        color: chip.isDefault ? chip.look.deep : Tokens.onDark
    }
}
