pragma ComponentBehavior: Bound
import QtQuick

// A state's colour, icon and word; quiet on its tint or solid. `prefix` is a count before the word. Nothing at all without a
// state.
Rectangle {
    id: badge

    required property string stateName
    property string prefix
    property bool solid: false
    property int textSize: Tokens.textLabel
    readonly property var look: Tokens.state[badge.stateName] ?? Tokens.state.received

    implicitWidth: row.implicitWidth + Tokens.px(22)
    implicitHeight: Math.round(textSize * 2)
    radius: Tokens.px(8)
    visible: stateName !== ""
    color: solid ? look.solid : look.tint

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Tokens.px(8)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: badge.look.icon
            size: Math.round(badge.textSize * 1.3)
            color: badge.solid ? Tokens.onDark : badge.look.solid
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            text: badge.prefix === "" ? badge.look.word : `${badge.prefix} ${badge.look.word}`
            size: badge.textSize
            weight: Font.DemiBold
            color: badge.solid ? Tokens.onDark : badge.look.deep
        }
    }
}
