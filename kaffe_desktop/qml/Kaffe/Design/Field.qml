pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

// One line of text to type, with its name above and, where it is wrong, what is wrong below.
FocusScope {
    id: field

    property string label
    property string error
    property string spoken: label
    property bool ringed: input.activeFocus
    property alias text: input.text
    property alias maximumLength: input.maximumLength
    property alias inputMethodHints: input.inputMethodHints
    property alias horizontalAlignment: input.horizontalAlignment
    property alias font: input.font
    readonly property alias contentWidth: input.contentWidth
    property alias validator: input.validator
    // What lies left and right of the text.
    property int room: Tokens.px(20)
    readonly property real inputTop: input.y

    // Somebody typed, on a real keyboard or the one on the screen.
    signal edited(text: string)

    // What a key of the on-screen keyboard does: as a key of a real one, at the caret and over what is selected.
    function type(letters: string) {
        input.remove(input.selectionStart, input.selectionEnd)
        input.insert(input.cursorPosition, letters)
        edited(input.text)
    }
    function erase() {
        const selected = input.selectionEnd > input.selectionStart
        input.remove(selected ? input.selectionStart : Math.max(0, input.cursorPosition - 1),
            selected ? input.selectionEnd : input.cursorPosition)
        edited(input.text)
    }

    function selectAll() { input.selectAll() }

    implicitWidth: Tokens.px(240)
    implicitHeight: input.y + input.implicitHeight + (error === "" ? 0 : fault.implicitHeight + Tokens.px(4))

    Caption {
        id: name

        width: parent.width
        text: field.label
        visible: text !== ""
    }
    T.TextField {
        id: input

        y: field.label === "" ? 0 : name.implicitHeight + Tokens.px(6)
        width: parent.width
        implicitHeight: Tokens.t12
        leftPadding: field.room
        rightPadding: field.room + (field.error === "" ? 0 : Tokens.px(40))
        verticalAlignment: TextInput.AlignVCenter
        focus: true
        color: enabled ? Tokens.ink : Tokens.disabledFg
        cursorDelegate: Rectangle {
            width: 2
            color: Tokens.focus
            visible: input.cursorVisible
        }
        selectionColor: Tokens.focus
        selectedTextColor: Tokens.onDark
        // A text that is too long shows its beginning until it is typed on.
        onActiveFocusChanged: {
            if (!activeFocus) cursorPosition = 0
            else if (focusReason !== Qt.MouseFocusReason && selectedText === "") cursorPosition = length
        }
        onTextChanged: if (!activeFocus) cursorPosition = 0
        onTextEdited: field.edited(text)
        Accessible.name: field.spoken
        Accessible.description: field.error
        font {
            family: Tokens.sans
            pixelSize: Tokens.px(23)
            weight: Font.DemiBold
        }
        background: Rectangle {
            radius: Tokens.radiusControl
            color: input.enabled ? Tokens.surface : Tokens.disabledBg
            border.width: field.ringed || field.error !== "" ? Tokens.selectedLine : input.enabled ? Tokens.hairline : 0
            border.color: field.error !== "" ? Tokens.danger : field.ringed ? Tokens.focus : Tokens.lineStrong
        }

        Icon {
            anchors.right: parent.right
            anchors.rightMargin: field.room
            anchors.verticalCenter: parent.verticalCenter
            name: "triangle-alert"
            size: Tokens.px(28)
            color: Tokens.danger
            visible: field.error !== ""
        }
    }
    Words {
        id: fault

        y: input.y + input.height + Tokens.px(4)
        width: parent.width
        text: field.error
        weight: Font.DemiBold
        color: Tokens.danger
        wrapMode: Text.WordWrap
        visible: text !== ""
    }
}
