pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design
import Kaffe.Stores

// What is typed of a group of options: its name, how many a guest may choose, and the colour of its chips.
ColumnLayout {
    id: fields

    required property OptionEditor editor
    readonly property var colours: [
        { name: "petrol", text: qsTr("Petrol") },
        { name: "brun", text: qsTr("Brun") },
        { name: "baer", text: qsTr("Bær") },
        { name: "oliven", text: qsTr("Oliven") },
        { name: "fiolett", text: qsTr("Fiolett") },
        { name: "marine", text: qsTr("Marine") },
        { name: "rust", text: qsTr("Rust") },
        { name: "skifer", text: qsTr("Skifer") },
    ]

    function begin() { nameField.forceActiveFocus(Qt.OtherFocusReason) }

    spacing: Tokens.px(12)

    RowLayout {
        spacing: Tokens.px(12)

        Field {
            id: nameField

            objectName: "group-name"
            label: qsTr("Navn")
            text: fields.editor.name
            error: fields.editor.nameError
            maximumLength: 40
            onEdited: text => fields.editor.setName(text)
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
        }
        ColumnLayout {
            spacing: Tokens.px(6)
            Layout.alignment: Qt.AlignTop

            Caption {
                text: qsTr("Gjesten kan velge")
            }
            Segment {
                objectName: "how-many"
                options: [{ key: "one", text: qsTr("Ett") }, { key: "several", text: qsTr("Flere") }]
                current: fields.editor.several ? "several" : "one"
                onChosen: key => fields.editor.setSeveral(key === "several")
                Layout.minimumWidth: Tokens.px(300)
            }
        }
    }
    ColumnLayout {
        spacing: Tokens.px(6)

        Caption {
            text: qsTr("Farge på merkelappen")
        }
        GridLayout {
            readonly property bool focusGroup: true

            columns: 8 * Tokens.t12 + 7 * columnSpacing > fields.width ? 4 : 8
            columnSpacing: Tokens.gap
            rowSpacing: Tokens.gap

            Repeater {
                model: fields.colours

                Pressable {
                    id: swatch

                    required property var modelData
                    readonly property bool chosen: modelData.name === fields.editor.colour

                    objectName: `swatch-${modelData.name}`
                    text: modelData.text
                    Accessible.role: Accessible.RadioButton
                    Accessible.checked: chosen
                    Layout.fillWidth: true
                    background: Rectangle {
                        radius: swatch.radius
                        color: Tokens.chipColours(swatch.modelData.name).solid

                        Rectangle {
                            anchors.fill: parent
                            anchors.margins: -Tokens.px(5)
                            radius: swatch.radius + Tokens.px(5)
                            color: Tokens.transparent
                            border.width: Tokens.selectedLine
                            border.color: Tokens.ink
                            visible: swatch.chosen
                        }
                    }
                    contentItem: Item {
                        Icon {
                            anchors.centerIn: parent
                            name: "check"
                            size: Tokens.px(32)
                            color: Tokens.onDark
                            visible: swatch.chosen
                        }
                    }
                    onClicked: fields.editor.setColour(modelData.name)
                }
            }
        }
    }
}
