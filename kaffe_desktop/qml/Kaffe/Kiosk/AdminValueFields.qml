pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design
import Kaffe.Stores

// What is typed of one value of a group: its name, what it adds to the price, and whether guests get it unasked.
ColumnLayout {
    id: fields

    required property OptionEditor editor

    function begin() { nameField.forceActiveFocus(Qt.OtherFocusReason) }

    spacing: Tokens.px(12)

    Field {
        id: nameField

        objectName: "value-name"
        label: qsTr("Navn")
        text: fields.editor.name
        error: fields.editor.nameError
        maximumLength: 40
        onEdited: text => fields.editor.setName(text)
        Layout.fillWidth: true
    }
    RowLayout {
        spacing: Tokens.px(12)

        AmountField {
            objectName: "value-amount"
            label: fields.editor.percent ? qsTr("Prosent av prisen") : qsTr("Tillegg i kroner")
            error: fields.editor.amountError
            value: fields.editor.amount
            unit: fields.editor.percent ? "%" : ""
            least: fields.editor.percent ? 0 : -10000
            most: fields.editor.percent ? 1000 : 10000
            step: fields.editor.percent ? 5 : 1
            onChosen: amount => fields.editor.setAmount(amount)
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.preferredWidth: 1
        }
        ColumnLayout {
            spacing: Tokens.px(6)
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.preferredWidth: 1

            Caption {
                text: qsTr("Regnes i")
            }
            Segment {
                objectName: "unit"
                options: [{ key: "kroner", text: qsTr("Kroner") }, { key: "percent", text: qsTr("Prosent") }]
                current: fields.editor.percent ? "percent" : "kroner"
                onChosen: key => fields.editor.setPercent(key === "percent")
                Layout.fillWidth: true
            }
        }
    }
    Switch {
        objectName: "is-default"
        on: fields.editor.isDefault
        text: on ? qsTr("Standard: gjesten får det uten å be om det") : qsTr("Ikke standard: gjesten må be om det")
        visible: !fields.editor.isNew
        onClicked: fields.editor.setDefault(!on)
        Layout.fillWidth: true
    }
}
