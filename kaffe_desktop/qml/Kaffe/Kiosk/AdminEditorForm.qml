pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design

// The form of a row of the menu. A new row is added or not; one that is there can be hidden or deleted, and left if it
// lies within another. What is not seen has no focus: the keyboard on the screen types into no hidden field.
AdminForm {
    id: form

    required property bool isNew
    required property bool isHidden
    property bool removable: true
    property bool nested: false

    signal added
    signal discarded
    signal hid(hidden: bool)
    signal removed
    signal done

    enabled: visible
    buttons: [
        PlainButton {
            objectName: "discard"
            text: qsTr("Avbryt")
            textSize: Tokens.textItem
            visible: form.isNew
            onClicked: form.discarded()
            Layout.fillWidth: true
            Layout.preferredWidth: 1
        },
        PlainButton {
            objectName: "add"
            text: qsTr("Legg til")
            textSize: Tokens.textItem
            iconName: "check"
            leading: true
            visible: form.isNew
            onClicked: form.added()
            Layout.fillWidth: true
            Layout.preferredWidth: 1
        },
        PlainButton {
            objectName: "remove"
            text: qsTr("Slett")
            textSize: Tokens.textItem
            iconName: "trash-2"
            destructive: true
            enabled: form.removable
            visible: !form.isNew
            onClicked: form.removed()
        },
        PlainButton {
            objectName: "hide"
            text: form.isHidden ? qsTr("Vis i menyen") : qsTr("Skjul fra menyen")
            textSize: Tokens.textItem
            iconName: form.isHidden ? "list" : "eye-off"
            visible: !form.isNew
            onClicked: form.hid(!form.isHidden)
            Layout.fillWidth: true
        },
        PlainButton {
            objectName: "done"
            text: qsTr("OK")
            textSize: Tokens.textItem
            iconName: "check"
            visible: form.nested && !form.isNew
            onClicked: form.done()
        }
    ]
}
