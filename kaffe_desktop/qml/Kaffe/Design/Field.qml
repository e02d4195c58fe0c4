pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

// One line of text to type, with its name above.
FocusScope {
    id: field

    property string label
    property alias text: input.text
    property alias maximumLength: input.maximumLength

    // What a key of the on-screen keyboard does: as a key of a real one, at the caret and over what is selected.
    function type(letters: string) {
        input.remove(input.selectionStart, input.selectionEnd)
        input.insert(input.cursorPosition, letters)
    }
    function erase() {
        const selected = input.selectionEnd > input.selectionStart
        input.remove(selected ? input.selectionStart : Math.max(0, input.cursorPosition - 1),
            selected ? input.selectionEnd : input.cursorPosition)
    }

    implicitWidth: Tokens.px(240)
    implicitHeight: name.implicitHeight + Tokens.px(6) + input.implicitHeight

    Words {
        id: name

        width: parent.width
        text: field.label
        color: Tokens.ink2
    }
    T.TextField {
        id: input

        y: name.height + Tokens.px(6)
        width: parent.width
        implicitHeight: Tokens.t12
        leftPadding: Tokens.px(20)
        rightPadding: Tokens.px(20)
        verticalAlignment: TextInput.AlignVCenter
        focus: true
        color: enabled ? Tokens.ink : Tokens.disabledFg
        selectionColor: Tokens.focus
        selectedTextColor: Tokens.onDark
        Accessible.name: field.label
        font {
            family: Tokens.sans
            pixelSize: Tokens.px(23)
            weight: Font.DemiBold
        }
        background: Rectangle {
            radius: Tokens.radiusControl
            color: input.enabled ? Tokens.surface : Tokens.disabledBg
            border.width: input.activeFocus ? Tokens.selectedLine : Tokens.hairline
            border.color: input.activeFocus ? Tokens.focus : Tokens.lineStrong
        }
    }
}
