pragma ComponentBehavior: Bound
import QtQuick

// How many, or what else goes up and down in steps: three fields in one outline. Held, a step repeats.
Rectangle {
    id: stepper

    required property var value
    // Before the names of the parts, where there are several.
    property string prefix
    property string lessText: qsTr("Én færre")
    property string moreText: qsTr("Én til")
    property bool canLess: true
    property bool canMore: true

    signal less
    signal more

    implicitWidth: 2 * Math.max(height, Tokens.t12) + Tokens.px(36)
    implicitHeight: Tokens.t12
    radius: Tokens.radiusControl
    color: Tokens.surface
    border.width: Tokens.hairline
    border.color: Tokens.lineStrong

    component Step: Pressable {
        id: step

        property string iconName

        height: stepper.height
        width: Math.max(height, Tokens.t12)
        autoRepeat: true
        autoRepeatDelay: 400
        autoRepeatInterval: 125
        background: Rectangle {
            anchors.fill: parent
            anchors.margins: Tokens.hairline
            radius: stepper.radius
            color: step.down ? Tokens.sunken : Tokens.surface
        }
        contentItem: Item {
            Icon {
                anchors.centerIn: parent
                name: step.iconName
                size: Tokens.px(26)
                stroke: 2.4
                color: step.enabled ? Tokens.ink : Tokens.stepperOff
            }
        }
    }

    Step {
        objectName: `${stepper.prefix}less`
        iconName: "minus"
        text: stepper.lessText
        enabled: stepper.canLess
        onClicked: stepper.less()
    }
    Digits {
        objectName: `${stepper.prefix}value`
        anchors.centerIn: parent
        text: stepper.value
        size: Tokens.px(24)
    }
    Step {
        anchors.right: parent.right
        objectName: `${stepper.prefix}more`
        iconName: "plus"
        text: stepper.moreText
        enabled: stepper.canMore
        onClicked: stepper.more()
    }
}
