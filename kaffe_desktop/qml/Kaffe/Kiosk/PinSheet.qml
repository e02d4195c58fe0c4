pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design
import Kaffe.Stores

// Where a PIN is typed, in front of all else: to come in, or a new one, twice. Escape and the scrim mean no.
FocusScope {
    id: panel

    required property PinEntry pin
    required property string title
    property string text
    readonly property bool open: pin.task !== ""
    readonly property bool focusTrap: true
    readonly property bool troubled: pin.trouble !== "" || pin.pause > 0
    readonly property var troubles: ({
        wrong: qsTr("Feil PIN"),
        different: qsTr("Ikke like. Velg på nytt."),
        taken: qsTr("En annen skjerm var først."),
        used: qsTr("Noen har den. Velg en annen."),
        unreachable: qsTr("Huben svarte ikke")
    })

    signal refused

    anchors.fill: parent
    visible: opacity > 0
    opacity: open ? 1 : 0
    enabled: open
    z: 7
    Keys.onEscapePressed: panel.refused()
    onOpenChanged: if (open) pad.forceActiveFocus(Qt.PopupFocusReason)

    Behavior on opacity { NumberAnimation { duration: Tokens.dialogMs; easing.type: Easing.OutCubic } }

    Rectangle {
        anchors.fill: parent
        color: Tokens.scrim

        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onTapped: panel.refused()
        }
    }
    Rectangle {
        id: sheet

        readonly property int inset: Tokens.px(32)

        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.round((parent.height - height) / 2 + 12 * (1 - panel.opacity))
        width: Math.min(Tokens.px(422) + pad.width + 2 * inset + Tokens.px(4), parent.width - 2 * Tokens.padding)
        height: Math.max(pad.height, words.implicitHeight) + 2 * Tokens.px(28)
        radius: Tokens.radiusDialog
        color: Tokens.paper
        Accessible.role: Accessible.Dialog
        Accessible.name: panel.title

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
            id: words

            x: sheet.inset
            y: Tokens.px(28)
            width: pad.x - x - Tokens.px(36)
            height: sheet.height - 2 * y
            spacing: 0

            GridLayout {
                columns: Tokens.roomy ? 2 : 1
                columnSpacing: Tokens.px(16)
                rowSpacing: Tokens.px(16)

                Rectangle {
                    implicitWidth: Tokens.px(64)
                    implicitHeight: implicitWidth
                    radius: Tokens.radiusControl
                    color: Tokens.green100
                    Layout.alignment: Qt.AlignTop

                    Icon {
                        anchors.centerIn: parent
                        name: "lock"
                        size: Tokens.px(36)
                        color: Tokens.green600
                    }
                }
                ColumnLayout {
                    spacing: Tokens.px(4)

                    Words {
                        text: panel.pin.task === "repeat" ? qsTr("Gjenta PIN") : panel.title
                        size: Tokens.textDialogTitle
                        fits: true
                        weight: Font.Bold
                        Layout.fillWidth: true
                    }
                    Words {
                        text: panel.pin.task === "repeat" ? qsTr("Den samme en gang til, så den sikkert er riktig.") : panel.text
                        size: Tokens.textItem
                        color: Tokens.ink2
                        wrapMode: Text.WordWrap
                        Layout.fillWidth: true
                    }
                }
            }
            CodeCells {
                objectName: "pin-dots"
                code: panel.pin.dots
                length: 4
                secret: true
                wrong: panel.troubled
                Layout.topMargin: Tokens.px(32)
            }
            Words {
                objectName: "pin-hint"
                text: panel.pin.pause > 0 ? qsTr("For mange forsøk. Vent %1 s").arg(panel.pin.pause)
                    : panel.troubles[panel.pin.trouble] ?? qsTr("%1 av %2 sifre").arg(panel.pin.dots.length).arg(4)
                size: Tokens.px(19)
                weight: panel.troubled ? Font.DemiBold : Font.Medium
                color: panel.troubled ? Tokens.danger : Tokens.ink2
                wrapMode: Text.WordWrap
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
                Layout.topMargin: Tokens.px(14)
                Layout.fillWidth: true
            }
            Item { Layout.fillHeight: true }
            PlainButton {
                objectName: "pin-cancel"
                text: qsTr("Avbryt")
                textSize: Tokens.textItem
                Layout.fillWidth: true
                Layout.topMargin: Tokens.px(12)
                onClicked: panel.refused()
            }
        }
        PinPad {
            id: pad

            objectName: "pin-pad"
            x: sheet.width - width - sheet.inset
            anchors.verticalCenter: parent.verticalCenter
            focus: true
            enabled: panel.pin.pause === 0
            onTyped: digit => panel.pin.type(digit)
            onErased: panel.pin.erase()
            onCleared: panel.pin.clear()
        }
    }
}
