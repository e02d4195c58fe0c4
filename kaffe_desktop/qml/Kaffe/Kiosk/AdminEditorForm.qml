pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design

// The form of a row of the menu: to the right of its list, or on an upright screen below it. A new row is added or not;
// one that is there can be hidden or deleted, and left if it lies within another. What is not seen has no focus: the
// keyboard on the screen types into no hidden field.
AdminForm {
    id: form

    required property bool isNew
    required property bool isHidden
    property bool removable: true
    property bool nested: false
    property real share: 0.438
    property int most: 640
    readonly property bool besides: !Tokens.portrait

    signal added
    signal discarded
    signal hid(hidden: bool)
    signal removed
    signal done

    anchors.right: parent.right
    anchors.bottom: parent.bottom
    width: besides ? Math.min(most, Math.round(share * parent.width)) : parent.width
    enabled: visible
    height: besides ? parent.height : Math.min(Tokens.px(760), Math.round(0.55 * parent.height))

    buttons: [
        PlainButton {
            objectName: "discard"
            text: qsTr("Avbryt")
            textSize: Tokens.textItem
            visible: form.isNew
            onClicked: form.discarded()
            Layout.fillWidth: true
        },
        PlainButton {
            objectName: "add"
            text: qsTr("Legg til")
            textSize: Tokens.textItem
            iconName: "check"
            visible: form.isNew
            onClicked: form.added()
            Layout.fillWidth: true
        },
        PlainButton {
            objectName: "remove"
            text: form.removable ? qsTr("Slett") : qsTr("Er ikke tom")
            textSize: Tokens.textItem
            iconName: "trash-2"
            destructive: true
            enabled: form.removable
            visible: !form.isNew
            onClicked: form.removed()
        },
        PlainButton {
            objectName: "hide"
            text: form.isHidden ? qsTr("Vis i menyen") : form.removable ? qsTr("Skjul fra menyen") : qsTr("Skjul")
            textSize: Tokens.textItem
            iconName: form.isHidden ? "list" : "eye-off"
            visible: !form.isNew
            onClicked: form.hid(!form.isHidden)
            Layout.fillWidth: true
        },
        PlainButton {
            objectName: "done"
            text: qsTr("Ferdig")
            textSize: Tokens.textItem
            iconName: "check"
            visible: form.nested && !form.isNew
            onClicked: form.done()
        }
    ]
}
