pragma ComponentBehavior: Bound
import QtQuick

// Ten digits, clear and delete, 20 mm each. A real keyboard's digits and backspace do the same while the focus is in it.
FocusScope {
    id: pad

    readonly property bool focusGroup: true

    signal typed(digit: string)
    signal erased
    signal cleared

    implicitWidth: keys.implicitWidth
    implicitHeight: keys.implicitHeight
    Keys.onPressed: event => {
        event.accepted = event.key >= Qt.Key_0 && event.key <= Qt.Key_9
        if (event.accepted) pad.typed(event.text)
    }

    Grid {
        id: keys

        columns: 3
        spacing: Tokens.gap

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

            PinKey {
                required property string modelData

                objectName: `pin-${modelData}`
                text: modelData
                focus: modelData === "1"
                onClicked: pad.typed(text)
            }
        }
        PinKey {
            objectName: "pin-clear"
            text: qsTr("Tøm")
            quiet: true
            onClicked: pad.cleared()
        }
        PinKey {
            objectName: "pin-0"
            text: "0"
            onClicked: pad.typed(text)
        }
        PinKey {
            objectName: "pin-delete"
            text: qsTr("Slett siffer")
            iconName: "delete"
            quiet: true
            onClicked: pad.erased()
        }
    }
    Shortcut {
        sequence: "Backspace"
        enabled: pad.activeFocus
        onActivated: pad.erased()
    }
}
