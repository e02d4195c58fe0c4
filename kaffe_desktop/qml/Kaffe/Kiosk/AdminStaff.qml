pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design
import Kaffe.Stores

// Who may open these pages: their names, new PINs, new people, and who leaves.
AdminPage {
    id: page

    readonly property StaffEditor editor: stores.staffEditor
    readonly property bool isNew: editor.selected === -1

    detail: form
    covered: pinSheet.open || removing.asking

    AdminList {
        id: pane

        detail: form

        RowLayout {
            spacing: Tokens.gap

            Words {
                text: qsTr("Ansatte")
                size: Tokens.textTitle
                weight: Font.Bold
                fits: true
                Layout.fillWidth: true
            }
            PlainButton {
                objectName: "new-person"
                text: qsTr("Ny ansatt")
                textSize: Tokens.textItem
                iconName: "plus"
                onClicked: {
                    page.editor.addNew()
                    nameField.forceActiveFocus(Qt.OtherFocusReason)
                }
            }
        }
        ListView {
            id: list

            readonly property bool focusGroup: true

            clip: true
            spacing: Tokens.gap
            model: page.stores.staff
            boundsBehavior: Flickable.StopAtBounds
            Layout.fillWidth: true
            Layout.fillHeight: true

            delegate: Pressable {
                id: person

                required property int memberId
                required property string name
                readonly property bool chosen: memberId === page.editor.selected
                readonly property bool isMe: memberId === page.stores.admin.whoId

                objectName: `person-${memberId}`
                width: ListView.view.width
                implicitHeight: Math.max(Tokens.t12, Tokens.px(56))
                text: isMe ? qsTr("%1 (deg)").arg(name) : name
                leftPadding: Tokens.px(17)
                rightPadding: Tokens.px(17)
                Accessible.role: Accessible.RadioButton
                Accessible.checked: chosen
                background: Plate {
                    radius: person.radius
                    sunk: person.down
                    color: person.down ? Tokens.sunken : person.chosen ? Tokens.green50 : Tokens.surface
                    border.width: person.chosen ? Tokens.attentionLine : Tokens.hairline
                    border.color: person.chosen ? Tokens.green600 : Tokens.line
                }
                contentItem: Words {
                    text: person.text
                    size: Tokens.textItem
                    fits: true
                    weight: Font.DemiBold
                }
                onClicked: page.editor.select(memberId)
            }
        }
    }
    ScrollMark {
        x: pane.x + pane.width + Tokens.px(7)
        y: pane.y + list.y
        list: list
    }
    AdminForm {
        id: form

        title: page.isNew ? qsTr("Ny ansatt") : page.editor.name
        saving: page.editor.state
        savedAt: page.editor.savedAt
        visible: page.editor.selected !== 0
        note: page.editor.removable || page.isNew ? "" : qsTr("Den siste kan ikke fjernes.")

        Field {
            id: nameField

            objectName: "person-name"
            label: qsTr("Navn")
            text: page.editor.name
            error: page.editor.nameError
            maximumLength: 40
            onEdited: text => page.editor.setName(text)
            Layout.fillWidth: true
        }
        PlainButton {
            objectName: "choose-pin"
            text: page.isNew ? qsTr("Velg PIN") : qsTr("Ny PIN")
            textSize: Tokens.textItem
            iconName: "lock"
            onClicked: page.editor.choosePin()
            Layout.fillWidth: true
        }
        Words {
            text: page.isNew ? qsTr("Den nye taster selv sin PIN, så ingen andre vet den.")
                : qsTr("Hver ansatt har sin egen PIN. Det den ansatte gjør her, står med navn.")
            color: Tokens.ink2
            wrapMode: Text.WordWrap
            Layout.fillWidth: true
        }
        buttons: PlainButton {
            objectName: "remove-person"
            text: qsTr("Fjern")
            textSize: Tokens.textItem
            iconName: "trash-2"
            destructive: true
            enabled: page.editor.removable
            visible: !page.isNew
            onClicked: removing.asking = true
            Layout.fillWidth: true
        }
    }

    PinSheet {
        id: pinSheet

        parent: page.Window.contentItem
        pin: page.editor.pin
        title: qsTr("Velg PIN")
        text: page.editor.name
        onRefused: page.editor.keepPin()
    }
    ConfirmDialog {
        id: removing

        parent: page.Window.contentItem
        iconName: "trash-2"
        destructive: true
        title: qsTr("Fjerne %1?").arg(page.editor.name)
        text: qsTr("PIN-en slutter å virke. Det som er gjort, står fortsatt med navnet.")
        confirmText: qsTr("Ja, fjern")
        onConfirmed: {
            removing.asking = false
            page.editor.remove()
        }
        onRefused: removing.asking = false
    }
}
