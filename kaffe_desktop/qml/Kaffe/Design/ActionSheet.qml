pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

// What a hold offers: a title and, as children, what can be done. Escape, the scrim and Avbryt close it.
FocusScope {
    id: sheet

    property bool open: false
    readonly property bool focusTrap: true
    property string title
    property string titleFamily: Tokens.sans
    property string cancelText: qsTr("Avbryt")
    default property alias actions: actionColumn.data

    anchors.fill: parent
    visible: opacity > 0
    opacity: open ? 1 : 0
    enabled: open
    z: 6
    Keys.onEscapePressed: sheet.open = false
    onOpenChanged: if (open) cancel.forceActiveFocus(Qt.PopupFocusReason)

    Behavior on opacity { NumberAnimation { duration: Tokens.dialogMs; easing.type: Easing.OutCubic } }

    Rectangle {
        anchors.fill: parent
        color: Tokens.scrim

        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onTapped: sheet.open = false
        }
    }
    Rectangle {
        id: panel

        readonly property int inset: Tokens.px(28)

        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.round((parent.height - height) / 2 + 12 * (1 - sheet.opacity))
        width: Math.min(Tokens.px(560), parent.width - 2 * Tokens.padding)
        height: content.implicitHeight + 2 * inset
        radius: Tokens.radiusDialog
        color: Tokens.surface
        Accessible.role: Accessible.Dialog
        Accessible.name: sheet.title

        TapHandler { gesturePolicy: TapHandler.ReleaseWithinBounds }
        SoftShadow {
            radius: panel.radius
            dialog: true
        }
        Rectangle {
            anchors.fill: parent
            radius: panel.radius
            color: panel.color
        }
        ColumnLayout {
            id: content

            x: panel.inset
            y: panel.inset
            width: parent.width - 2 * x
            spacing: Tokens.px(12)

            Words {
                objectName: "sheet-title"
                text: sheet.title
                size: Tokens.textDialogTitle
                weight: Font.Bold
                font.family: sheet.titleFamily
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            ColumnLayout {
                id: actionColumn

                spacing: Tokens.gap
                Layout.fillWidth: true
            }
            PlainButton {
                id: cancel

                objectName: "sheet-cancel"
                focus: true
                text: sheet.cancelText
                Layout.fillWidth: true
                onClicked: sheet.open = false
            }
        }
    }
}
