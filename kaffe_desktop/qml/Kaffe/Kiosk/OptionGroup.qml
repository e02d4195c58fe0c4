pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design
import Kaffe.Stores

// One group of options: its name in its colour, and its values, at most four in a row.
Item {
    id: group

    property int keyId
    property string name
    property string color
    property bool multiple
    property bool needsChoice
    property OptionModel options
    readonly property bool small: values.count <= 2
    readonly property int columns: Math.max(1, Math.min(4, values.count))
    readonly property real step: (width + Tokens.gap) / columns
    readonly property int optionHeight: Math.max(Tokens.t12, Tokens.drawn(71, 64, 76))

    signal chosen(valueId: int)

    height: title.height + buttons.height
    Accessible.role: Accessible.Grouping
    Accessible.name: name

    Row {
        id: title

        height: Tokens.drawn(34, 45, 48)
        spacing: Tokens.px(8)

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: Tokens.drawn(1, 4, 4)
            width: Tokens.px(12)
            height: width
            radius: Tokens.px(3)
            color: Tokens.chipColours(group.color).solid
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: Tokens.drawn(1, 4, 4)
            text: group.name
            weight: Font.Bold
            color: Tokens.chipColours(group.color).deep
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: Tokens.drawn(1, 4, 4)
            text: group.needsChoice ? qsTr("velg") : qsTr("flere valg")
            weight: group.needsChoice ? Font.Bold : Font.Medium
            color: group.needsChoice ? Tokens.attnIcon : Tokens.ink3
            visible: group.needsChoice || group.multiple
        }
    }
    Item {
        id: buttons

        y: title.height
        width: group.width
        height: Math.ceil(values.count / group.columns) * (group.optionHeight + Tokens.gap) - Tokens.gap

        Repeater {
            id: values

            model: group.options

            OptionButton {
                required property int index
                required property int valueId
                required name
                required detail
                required chosen
                required soldOut
                required property string spoken

                objectName: `option-${name}`
                x: Math.round(index % group.columns * group.step)
                y: Math.floor(index / group.columns) * (group.optionHeight + Tokens.gap)
                width: Math.round((index % group.columns + 1) * group.step) - Tokens.gap - x
                height: group.optionHeight
                colour: group.color
                exclusive: !group.multiple
                Accessible.name: spoken
                onClicked: group.chosen(valueId)
            }
        }
    }
}
