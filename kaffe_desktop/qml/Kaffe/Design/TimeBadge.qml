pragma ComponentBehavior: Bound
import QtQuick

// How long it has taken: plain, then amber, then red. The icon and the minutes say it without colour too.
// `urgency` is "normal", "warn" or "late"; `isNew` shows "Ny" instead. `plain` writes normal time without an icon.
Rectangle {
    id: badge

    required property string text
    property string urgency: "normal"
    property bool isNew: false
    property bool plain: false
    property int textSize: Tokens.textLabel
    readonly property bool filled: isNew || urgency !== "normal"
    property color foreground: isNew || urgency === "late" ? Tokens.onDark
        : urgency === "warn" ? Tokens.ink : Tokens.ink2

    implicitWidth: row.implicitWidth + (filled ? Math.round(textSize * 0.9) : 0)
    implicitHeight: Math.round(textSize * 1.42)
    radius: Math.round(textSize * 0.3)
    color: isNew ? Tokens.green600 : urgency === "late" ? Tokens.danger : urgency === "warn" ? Tokens.attn
        : Tokens.transparent

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Math.round(badge.textSize * 0.25)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: badge.isNew ? "bell" : badge.urgency === "late" ? "triangle-alert"
                : badge.urgency === "warn" ? "clock-alert" : "clock"
            size: badge.textSize
            color: badge.foreground
            visible: !badge.plain || badge.filled
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            text: badge.isNew ? qsTr("Ny") : badge.text
            size: badge.textSize
            weight: badge.filled ? Font.DemiBold : Font.Medium
            color: badge.foreground
        }
    }
}
