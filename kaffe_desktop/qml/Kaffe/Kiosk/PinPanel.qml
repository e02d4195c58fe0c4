pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Stores

// Asks for the PIN that opens Admin; in a café without staff, for the first one.
PinSheet {
    id: panel

    required property Admin admin
    readonly property bool known: pin.task === "enter"

    title: known ? qsTr("PIN for Admin") : qsTr("Velg PIN for Admin")
    text: known ? qsTr("Bestilling og kjøkken går som vanlig uten\u00a0PIN.")
        : qsTr("Ingen har PIN ennå. Fire sifre som du husker.")
    onRefused: panel.admin.cancel()
}
