pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design
import Kaffe.Stores

// A name for the guest and a note for the kitchen, from the keyboard or from six quick notes. Escape leaves all as it was.
FocusScope {
    id: sheet

    required property Cart cart
    property bool open: false
    readonly property var quickNotes: [qsTr("Ekstra varm"), qsTr("Lite skum"), qsTr("Uten lokk"), qsTr("Allergi"),
        qsTr("Hentes senere"), qsTr("Ansatt")]

    function toggled(note: string, quick: string): string {
        const parts = note.split(", ").filter(part => part !== "")
        return (parts.includes(quick) ? parts.filter(part => part !== quick) : parts.concat(quick)).join(", ")
    }

    anchors.fill: parent
    visible: opacity > 0
    opacity: open ? 1 : 0
    enabled: open
    z: 5
    onOpenChanged: {
        guest.text = cart.guestName
        note.text = cart.note
        guest.forceActiveFocus(Qt.PopupFocusReason)
    }
    Keys.onEscapePressed: open = false
    Keys.onReturnPressed: done.clicked()
    Keys.onEnterPressed: done.clicked()

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
        y: parent.height - height + Math.round(12 * (1 - sheet.opacity))
        width: parent.width
        height: content.implicitHeight + 2 * Tokens.px(16) + 12
        topLeftRadius: Tokens.radiusDialog
        topRightRadius: Tokens.radiusDialog
        color: Tokens.paper

        TapHandler { gesturePolicy: TapHandler.ReleaseWithinBounds }
        ColumnLayout {
            id: content

            x: Tokens.px(16)
            y: Tokens.px(16)
            width: parent.width - 2 * x
            spacing: Tokens.px(12)

            GridLayout {
                columns: Tokens.narrow ? 1 : 2
                columnSpacing: Tokens.px(12)
                rowSpacing: Tokens.px(12)

                Field {
                    id: guest

                    objectName: "guest-name"
                    label: qsTr("Navn på gjesten")
                    maximumLength: 40
                    focus: true
                    Layout.fillWidth: true
                    Layout.preferredWidth: 475
                }
                Field {
                    id: note

                    objectName: "kitchen-note"
                    label: qsTr("Notat til kjøkkenet")
                    maximumLength: 200
                    Layout.fillWidth: true
                    Layout.preferredWidth: 761
                }
            }
            GridLayout {
                columns: Tokens.portrait ? 3 : 6
                columnSpacing: Tokens.gap
                rowSpacing: Tokens.gap
                uniformCellWidths: true

                Repeater {
                    model: sheet.quickNotes

                    PlainButton {
                        required property string modelData

                        objectName: `quick-${modelData}`
                        text: modelData
                        selected: note.text.split(", ").includes(modelData)
                        iconName: selected ? "check" : ""
                        focusPolicy: Qt.NoFocus
                        Layout.fillWidth: true
                        onClicked: note.text = sheet.toggled(note.text, modelData)
                    }
                }
            }
            PrimaryButton {
                id: done

                objectName: "note-ok"
                text: qsTr("OK")
                iconName: "check"
                textSize: Tokens.px(24)
                Layout.alignment: Qt.AlignRight
                Layout.preferredWidth: Tokens.px(335)
                onClicked: {
                    sheet.cart.setGuest(guest.text.trim(), note.text.trim())
                    sheet.open = false
                }
            }
        }
    }
}
