pragma ComponentBehavior: Bound
import QtQuick

// A whole number, typed or stepped, before its `unit`. It shows `value` and asks by `chosen`: who owns the value changes it.
Field {
    id: amount

    required property int value
    property int least: 0
    property int most: 1000000
    property int step: 1
    property string unit
    property bool unfinished: false
    property string begun

    signal chosen(value: int)

    text: unfinished ? begun : value
    room: Tokens.t12
    horizontalAlignment: TextInput.AlignHCenter
    inputMethodHints: Qt.ImhDigitsOnly
    font {
        family: Tokens.tall
        pixelSize: Tokens.px(24)
        weight: Font.Bold
    }
    // What stands behind a comma does not count: 24,50 is 24, and by no means 2450.
    validator: RegularExpressionValidator { regularExpression: amount.least < 0 ? /-?\d{0,7}([,.]\d{0,2})?/ : /\d{0,7}([,.]\d{0,2})?/ }
    onEdited: text => {
        begun = text
        const whole = text.replace(/[,.].*/, "")
        unfinished = whole !== text || whole === "" || whole === "-"
        if (whole !== "" && whole !== "-") chosen(Math.max(least, Math.min(Number(whole), most)))
    }
    onActiveFocusChanged: activeFocus ? selectAll() : unfinished = false

    component Step: Pressable {
        id: stepButton

        property string iconName

        y: amount.inputTop
        width: Tokens.t12
        height: Tokens.t12
        autoRepeat: true
        autoRepeatDelay: 400
        autoRepeatInterval: 125
        background: Rectangle {
            anchors.fill: parent
            anchors.margins: Tokens.selectedLine
            radius: stepButton.radius
            color: stepButton.down ? Tokens.sunken : Tokens.transparent
        }
        contentItem: Item {
            Icon {
                anchors.centerIn: parent
                name: stepButton.iconName
                size: Tokens.px(26)
                stroke: 2.4
                color: stepButton.enabled ? Tokens.ink : Tokens.stepperOff
            }
        }
    }

    Words {
        x: Math.round((amount.width + amount.contentWidth) / 2) + Tokens.px(6)
        y: amount.inputTop
        height: Tokens.t12
        text: amount.unit
        size: Tokens.textItem
        weight: Font.DemiBold
    }
    Step {
        objectName: "less"
        iconName: "minus"
        text: qsTr("%1: mindre").arg(amount.label)
        enabled: amount.value > amount.least
        onClicked: amount.chosen(amount.value - amount.step)
    }
    Step {
        anchors.right: parent.right
        objectName: "more"
        iconName: "plus"
        text: qsTr("%1: mer").arg(amount.label)
        enabled: amount.value < amount.most
        onClicked: amount.chosen(amount.value + amount.step)
    }
}
