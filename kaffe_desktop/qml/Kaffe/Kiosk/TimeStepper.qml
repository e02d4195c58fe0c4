pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design

// A time of day in steps of five minutes. Held, a step repeats.
ColumnLayout {
    id: stepper

    required property string label
    required property string time
    readonly property bool focusGroup: true

    signal stepped(steps: int)

    spacing: Tokens.px(6)

    component Step: PlainButton {
        autoRepeat: true
        autoRepeatDelay: 400
        autoRepeatInterval: 125
        leftPadding: 0
        Layout.preferredWidth: Tokens.t12
    }

    Words {
        text: stepper.label
        color: Tokens.ink2
    }
    RowLayout {
        spacing: Tokens.gap

        Step {
            objectName: `${stepper.objectName}-less`
            iconName: "minus"
            Accessible.name: qsTr("%1, fem minutter før").arg(stepper.label)
            onClicked: stepper.stepped(-1)
        }
        Digits {
            objectName: `${stepper.objectName}-time`
            text: stepper.time
            size: Tokens.textClock
            Accessible.role: Accessible.StaticText
            Accessible.name: `${stepper.label} ${text}`
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
        Step {
            objectName: `${stepper.objectName}-more`
            iconName: "plus"
            Accessible.name: qsTr("%1, fem minutter etter").arg(stepper.label)
            onClicked: stepper.stepped(1)
        }
    }
}
