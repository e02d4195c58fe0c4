pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

// Asks before something that touches many orders, deletes, opens or closes. Escape and the scrim mean no.
// Children are shown between the text and the buttons (badges of the states that are affected).
FocusScope {
    id: dialog

    property bool asking: false
    readonly property bool focusTrap: true
    property string title
    property string text
    property string iconName
    property string confirmText
    property bool destructive: false
    property color tint: destructive ? Tokens.dangerTint : Tokens.green100
    property color fill: destructive ? Tokens.danger : Tokens.green600
    property color fillEdge: destructive ? Tokens.dangerPressed : Tokens.green700
    default property alias badges: badgeRow.data

    signal confirmed
    signal refused

    anchors.fill: parent
    visible: opacity > 0
    opacity: asking ? 1 : 0
    enabled: asking
    z: 10
    Keys.onEscapePressed: dialog.refused()
    onAskingChanged: if (asking) no.forceActiveFocus(Qt.PopupFocusReason)

    Behavior on opacity { NumberAnimation { duration: Tokens.dialogMs; easing.type: Easing.OutCubic } }

    Rectangle {
        anchors.fill: parent
        color: Tokens.scrim

        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onTapped: dialog.refused()
        }
    }
    Rectangle {
        id: sheet

        readonly property int inset: Tokens.px(36)

        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.round((parent.height - height) / 2 + 12 * (1 - dialog.opacity))
        width: Math.min(Tokens.px(720), parent.width - 2 * Tokens.padding)
        height: content.implicitHeight + inset + Tokens.px(28)
        radius: Tokens.radiusDialog
        color: Tokens.surface
        Accessible.role: Accessible.Dialog
        Accessible.name: dialog.title

        TapHandler { gesturePolicy: TapHandler.ReleaseWithinBounds }
        SoftShadow {
            radius: sheet.radius
            dialog: true
        }
        Rectangle {
            anchors.fill: parent
            radius: sheet.radius
            color: sheet.color
        }
        ColumnLayout {
            id: content

            x: sheet.inset
            y: sheet.inset
            width: sheet.width - 2 * sheet.inset
            spacing: Tokens.px(32)

            RowLayout {
                spacing: Tokens.px(22)

                Rectangle {
                    implicitWidth: Tokens.px(72)
                    implicitHeight: implicitWidth
                    radius: Tokens.radiusControl
                    color: dialog.tint
                    Layout.alignment: Qt.AlignTop

                    Icon {
                        anchors.centerIn: parent
                        name: dialog.iconName
                        size: Tokens.px(40)
                        color: dialog.destructive ? Tokens.danger : Tokens.ink
                    }
                }
                ColumnLayout {
                    spacing: Tokens.px(8)
                    Layout.fillWidth: true

                    Words {
                        text: dialog.title
                        size: Tokens.textDialogTitle
                        weight: Font.Bold
                        wrapMode: Text.WordWrap
                        Layout.fillWidth: true
                    }
                    Words {
                        text: dialog.text
                        size: Tokens.px(22)
                        color: Tokens.ink2
                        wrapMode: Text.WordWrap
                        visible: text !== ""
                        Layout.fillWidth: true
                    }
                    Row {
                        id: badgeRow

                        spacing: Tokens.px(10)
                        topPadding: Tokens.px(8)
                        visible: implicitWidth > 0
                    }
                }
            }
            RowLayout {
                spacing: Tokens.px(12)

                PlainButton {
                    id: no

                    objectName: "refuse"
                    focus: true
                    text: qsTr("Avbryt")
                    radius: Tokens.radiusButton
                    textSize: Tokens.textLineName
                    Layout.preferredWidth: Tokens.px(265)
                    Layout.preferredHeight: Tokens.t20
                    onClicked: dialog.refused()
                }
                PrimaryButton {
                    objectName: "confirm"
                    text: dialog.confirmText
                    iconName: dialog.iconName
                    textSize: Tokens.textLineName
                    fill: dialog.fill
                    fillEdge: dialog.fillEdge
                    Layout.fillWidth: true
                    Layout.preferredHeight: Tokens.t20
                    onClicked: dialog.confirmed()
                }
            }
        }
    }
}
