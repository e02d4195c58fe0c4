pragma ComponentBehavior: Bound
import QtQuick

// The Norwegian keyboard on the screen: eleven keys wide, four rows. `atStart`: the next letter begins a text and is a
// capital by itself. Shift holds for one letter; delete repeats while it is held.
// (A component called plainly "Key" makes PySide 6.11 crash as soon as Python looks at one.)
Item {
    id: keyboard

    property bool atStart: false
    property bool shifted: false
    property bool digits: false
    readonly property bool capital: shifted !== atStart
    readonly property var rows: digits ? ["1234567890+", "éèêóòôüöäñ/", ":;!?()&\",."]
        : ["qwertyuiopå", "asdfghjkløæ", "zxcvbnm,."]
    readonly property int keyHeight: Math.max(Tokens.t12, Tokens.px(76))
    readonly property real step: (width + Tokens.gap) / 11

    signal typed(text: string)
    signal erased
    signal finished

    // From the left edge of one key to the right edge of another, counted from 0.
    function spanned(first: int, last: int): real { return Math.round((last + 1) * step) - Tokens.gap - Math.round(first * step) }
    function type(text: string) {
        typed(text)
        shifted = false
    }

    implicitHeight: 4 * keyHeight + 3 * Tokens.gap

    component PlacedKey: KeyboardKey {
        property int first
        property int last: first
        property int row

        x: Math.round(first * keyboard.step)
        y: row * (keyboard.keyHeight + Tokens.gap)
        width: keyboard.spanned(first, last)
        height: keyboard.keyHeight
    }

    Repeater {
        model: keyboard.rows

        Item {
            id: line

            required property string modelData
            required property int index

            Repeater {
                model: line.modelData.length

                PlacedKey {
                    required property int index
                    readonly property string letter: line.modelData[index]

                    objectName: `key-${letter}`
                    first: index + (line.index === 2 ? 1 : 0)
                    row: line.index
                    text: keyboard.capital ? letter.toUpperCase() : letter
                    onClicked: keyboard.type(text)
                }
            }
        }
    }
    PlacedKey {
        objectName: "key-shift"
        row: 2
        text: qsTr("Stor bokstav")
        iconName: "arrow-big-up"
        quiet: true
        held: keyboard.shifted
        Accessible.checkable: true
        Accessible.checked: keyboard.capital
        onClicked: keyboard.shifted = !keyboard.shifted
    }
    PlacedKey {
        objectName: "key-delete"
        first: 10
        row: 2
        text: qsTr("Slett tegn")
        iconName: "delete"
        quiet: true
        autoRepeat: true
        autoRepeatDelay: 400
        autoRepeatInterval: 125
        onClicked: keyboard.erased()
    }
    PlacedKey {
        objectName: "key-digits"
        last: 1
        row: 3
        text: keyboard.digits ? qsTr("abc") : qsTr("123")
        quiet: true
        onClicked: keyboard.digits = !keyboard.digits
    }
    PlacedKey {
        objectName: "key-space"
        first: 2
        last: 6
        row: 3
        text: qsTr("mellomrom")
        foreground: Tokens.ink2
        onClicked: keyboard.type(" ")
    }
    PlacedKey {
        objectName: "key--"
        first: 7
        row: 3
        text: "-"
        onClicked: keyboard.type(text)
    }
    PrimaryButton {
        objectName: "note-ok"
        x: Math.round(8 * keyboard.step)
        y: 3 * (keyboard.keyHeight + Tokens.gap)
        width: keyboard.spanned(8, 10)
        height: keyboard.keyHeight
        text: qsTr("OK")
        iconName: "check"
        textSize: Tokens.px(24)
        iconSize: Tokens.px(28)
        radius: Tokens.radiusControl
        focusPolicy: Qt.NoFocus
        onClicked: keyboard.finished()
    }
}
