pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design

// A time of day in steps of five minutes.
ColumnLayout {
    id: stepper

    required property string label
    required property string time

    signal stepped(steps: int)

    spacing: Tokens.px(6)

    Caption { text: stepper.label }
    Stepper {
        readonly property bool focusGroup: true

        prefix: `${stepper.objectName}-`
        value: stepper.time
        lessText: qsTr("%1, fem minutter før").arg(stepper.label)
        moreText: qsTr("%1, fem minutter etter").arg(stepper.label)
        onLess: stepper.stepped(-1)
        onMore: stepper.stepped(1)
        Layout.fillWidth: true
    }
}
