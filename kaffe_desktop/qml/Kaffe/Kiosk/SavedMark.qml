pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design

// What has become of what was typed: `state`, as `saving`, and `savedAt` of a Saver.
RowLayout {
    id: mark

    required property string saving
    required property string savedAt
    readonly property bool failed: saving === "failed"
    readonly property color colour: failed ? Tokens.danger : saving === "saved" ? Tokens.green700 : Tokens.ink2

    spacing: Tokens.px(8)
    visible: saving !== ""

    Icon {
        name: mark.failed ? "triangle-alert" : mark.saving === "waiting" ? "wifi-off" : "check"
        size: Tokens.px(24)
        color: mark.colour
        visible: mark.saving !== "saving"
    }
    Words {
        objectName: "saved-mark"
        text: mark.failed ? qsTr("Ikke lagret") : mark.saving === "waiting" ? qsTr("Venter på huben")
            : mark.saving === "saved" ? qsTr("Lagret %1").arg(mark.savedAt) : qsTr("Lagrer …")
        weight: Font.DemiBold
        color: mark.colour
        Accessible.role: Accessible.StatusBar
        Accessible.name: text
    }
}
