pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design
import Kaffe.Stores

// A name for the guest and a note for the kitchen: from a real keyboard, the one on the screen, or six quick notes.
// Escape leaves all as it was.
FocusScope {
    id: sheet

    required property Cart cart
    property bool open: false
    readonly property bool focusTrap: true
    property Field writing: guest
    readonly property var quickNotes: [qsTr("Ekstra varm"), qsTr("Lite skum"), qsTr("Uten lokk"), qsTr("Allergi"),
        qsTr("Hentes senere"), qsTr("Ansatt")]

    function toggled(note: string, quick: string): string {
        const parts = note.split(", ").filter(part => part !== "")
        return (parts.includes(quick) ? parts.filter(part => part !== quick) : parts.concat(quick)).join(", ")
    }
    function keep() {
        cart.setGuest(guest.text.trim(), note.text.trim())
        open = false
    }

    anchors.fill: parent
    visible: opacity > 0
    opacity: open ? 1 : 0
    enabled: open
    z: 5
    onOpenChanged: {
        guest.text = cart.guestName
        note.text = cart.note
        keyboard.digits = keyboard.shifted = false
        guest.forceActiveFocus(Qt.PopupFocusReason)
    }
    Keys.onEscapePressed: open = false
    Keys.onReturnPressed: keep()
    Keys.onEnterPressed: keep()

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
        height: content.implicitHeight + 2 * Tokens.px(16)
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
                    onActiveFocusChanged: if (activeFocus) sheet.writing = guest
                    Layout.fillWidth: true
                    Layout.preferredWidth: 475
                }
                Field {
                    id: note

                    objectName: "kitchen-note"
                    label: qsTr("Notat til kjøkkenet")
                    maximumLength: 200
                    onActiveFocusChanged: if (activeFocus) sheet.writing = note
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
            Keyboard {
                id: keyboard

                atStart: sheet.writing.text === ""
                Layout.fillWidth: true
                onTyped: text => sheet.writing.type(text)
                onErased: sheet.writing.erase()
                onFinished: sheet.keep()
            }
        }
    }
}
