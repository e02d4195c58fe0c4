pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design
import Kaffe.Stores

// What is typed of an item or of a category.
ColumnLayout {
    id: fields

    required property MenuEditor editor
    readonly property bool ofCategory: editor.kind === "category"
    readonly property var icons: [
        { name: "coffee", text: qsTr("Kopp") },
        { name: "cup-soda", text: qsTr("Glass") },
        { name: "croissant", text: qsTr("Bakst") },
        { name: "hand-platter", text: qsTr("Fat") },
        { name: "shopping-basket", text: qsTr("Kurv") },
    ]

    signal categoryTapped

    function begin() { nameField.forceActiveFocus(Qt.OtherFocusReason) }

    spacing: Tokens.px(12)

    Field {
        id: nameField

        objectName: "row-name"
        label: qsTr("Navn")
        text: fields.editor.name
        error: fields.editor.nameError
        maximumLength: 40
        onEdited: text => fields.editor.setName(text)
        Layout.fillWidth: true
    }
    RowLayout {
        spacing: Tokens.px(12)
        visible: !fields.ofCategory
        enabled: visible

        AmountField {
            objectName: "row-price"
            label: qsTr("Pris i kroner")
            value: fields.editor.price
            onChosen: price => fields.editor.setPrice(price)
            Layout.fillWidth: true
            Layout.preferredWidth: 1
        }
        AdminChoice {
            label: qsTr("Kategori")
            text: fields.editor.categoryName
            onTapped: fields.categoryTapped()
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.preferredWidth: 1
        }
    }
    ColumnLayout {
        spacing: Tokens.px(6)
        visible: fields.ofCategory

        Caption {
            text: qsTr("Ikon")
        }
        RowLayout {
            id: iconRow

            readonly property bool focusGroup: true

            spacing: Tokens.gap

            Repeater {
                model: fields.icons

                PlainButton {
                    required property var modelData

                    objectName: `icon-${modelData.name}`
                    iconName: modelData.name
                    selected: modelData.name === fields.editor.icon
                    Accessible.name: modelData.text
                    Accessible.role: Accessible.RadioButton
                    Accessible.checked: selected
                    onClicked: fields.editor.setIcon(modelData.name)
                    Layout.fillWidth: true
                }
            }
        }
    }
    Switch {
        objectName: "preparation"
        on: !fields.editor.noPreparation
        text: on ? qsTr("Lages på kjøkkenet") : qsTr("Lages ikke: rett til Ferdig")
        visible: fields.ofCategory
        onClicked: fields.editor.setNoPreparation(on)
        Layout.fillWidth: true
    }
    ColumnLayout {
        spacing: Tokens.px(6)
        visible: fields.editor.groups.count > 0

        Caption {
            text: fields.ofCategory ? qsTr("Tilvalg som gjelder") : qsTr("Tilvalg for alle i %1").arg(fields.editor.categoryName)
            wrapMode: Text.WordWrap
            Layout.fillWidth: true
        }
        GridLayout {
            readonly property bool focusGroup: true

            columns: 2
            columnSpacing: Tokens.gap
            rowSpacing: Tokens.gap
            uniformCellWidths: true

            Repeater {
                model: fields.editor.groups

                AdminGroupToggle {
                    required property int offeredId
                    required property string name

                    objectName: `group-${name}`
                    text: name
                    onClicked: fields.editor.toggleGroup(offeredId)
                    Layout.fillWidth: true
                }
            }
        }
    }
}
