pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

// One of a few, side by side. `options` is a list of {key, text, count?, icon?}; `chosen(key)` when one is tapped.
Rectangle {
    id: segment

    required property var options
    required property string current
    readonly property bool focusGroup: true
    property int fieldHeight: Tokens.t12
    property int textSize: Tokens.textOption
    property int inset: 0

    signal chosen(key: string)

    implicitHeight: fieldHeight + 2 * inset
    implicitWidth: options.length * Math.max(...Array.from(row.children, field => field.implicitWidth)) + 2 * inset
    radius: Tokens.px(10)
    color: Tokens.sunken

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.margins: segment.inset
        spacing: 0
        uniformCellSizes: true

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
                leftPadding: Tokens.px(segment.inset > 0 ? 4 : 20)
                rightPadding: leftPadding
                Accessible.role: Accessible.RadioButton
                Accessible.checked: selected
                Layout.fillWidth: true
                Layout.fillHeight: true
                background: Rectangle {
                    radius: field.radius
                    color: field.selected ? Tokens.green600 : field.down ? Tokens.paper : Tokens.transparent
                }
                contentItem: Item {
                    implicitWidth: Math.ceil(parts.implicitWidth) + 1
                    implicitHeight: parts.implicitHeight

                    RowLayout {
                        id: parts

                        readonly property color ink: !field.enabled ? Tokens.disabledFg
                            : field.selected ? Tokens.onDark : Tokens.ink2

                        anchors.centerIn: parent
                        width: Math.min(Math.ceil(implicitWidth) + 1, parent.width)
                        spacing: Tokens.px(12)

                        Icon {
                            name: field.modelData.icon ?? ""
                            size: Math.round(1.15 * segment.textSize)
                            color: parts.ink
                            visible: name !== ""
                        }
                        Words {
                            text: field.modelData.count === undefined ? field.text : `${field.text} ${field.modelData.count}`
                            size: segment.textSize
                            fits: true
                            weight: field.selected ? Font.Bold : Font.DemiBold
                            color: parts.ink
                            horizontalAlignment: Text.AlignHCenter
                            Layout.fillWidth: true
                        }
                    }
                }
                onClicked: segment.chosen(modelData.key)
            }
        }
    }
}
