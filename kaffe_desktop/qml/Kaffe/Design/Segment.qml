pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

// One of a few, side by side. `options` is a list of {key, text, count?}; `chosen(key)` when one is tapped.
Rectangle {
    id: segment

    required property var options
    required property string current
    readonly property bool focusGroup: true
    property int fieldHeight: Tokens.t12

    signal chosen(key: string)

    implicitHeight: fieldHeight
    implicitWidth: row.implicitWidth
    radius: Tokens.px(10)
    color: Tokens.sunken

    RowLayout {
        id: row

        anchors.fill: parent
        spacing: 0

        Repeater {
            model: segment.options.length

            Pressable {
                id: field

                required property int index
                readonly property var modelData: segment.options[index] ?? ({ key: "", text: "" })
                readonly property bool selected: modelData.key === segment.current

                objectName: `segment-${modelData.key}`
                text: modelData.text
                radius: segment.radius
                leftPadding: Tokens.px(20)
                rightPadding: Tokens.px(20)
                Accessible.role: Accessible.RadioButton
                Accessible.checked: selected
                Layout.fillWidth: true
                Layout.fillHeight: true
                background: Rectangle {
                    radius: field.radius
                    color: field.selected ? Tokens.green600 : field.down ? Tokens.paper : Tokens.transparent
                }
                contentItem: Words {
                    text: field.modelData.count === undefined ? field.text : `${field.text} ${field.modelData.count}`
                    size: Tokens.textOption
                    weight: Font.DemiBold
                    color: !field.enabled ? Tokens.disabledFg : field.selected ? Tokens.onDark : Tokens.ink2
                    horizontalAlignment: Text.AlignHCenter
                }
                onClicked: segment.chosen(modelData.key)
            }
        }
    }
}
