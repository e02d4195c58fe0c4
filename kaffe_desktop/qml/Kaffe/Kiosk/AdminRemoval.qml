pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design

// Asks before a row of the menu is deleted.
ConfirmDialog {
    id: removal

    required property string name

    signal agreed

    iconName: "trash-2"
    destructive: true
    title: qsTr("Slette %1?").arg(name.trim())
    confirmText: qsTr("Ja, slett")
    onConfirmed: {
        removal.asking = false
        removal.agreed()
    }
    onRefused: removal.asking = false
}
