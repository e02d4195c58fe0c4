pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design
import Kaffe.Stores

// The groups of options, and the one that is chosen with its values; or one of the values.
AdminPage {
    id: page

    readonly property OptionEditor editor: stores.optionEditor
    readonly property bool ofValue: editor.kind === "value"

    detail: form
    covered: removing.asking

    AdminList {
        id: pane

        detail: form
        anchors.rightMargin: Tokens.px(form.besides ? 16 : 20)
        spacing: Tokens.px(6)

        RowLayout {
            spacing: Tokens.px(12)

            PlainButton {
                objectName: "to-menu"
                iconName: "arrow-left"
                Accessible.name: qsTr("Til menyen")
                onClicked: page.stores.admin.show("menu")
            }
            Words {
                text: qsTr("Tilvalg")
                size: Tokens.textTitle
                weight: Font.Bold
                fits: true
                Layout.fillWidth: true
            }
        }
        ListView {
            id: list

            readonly property bool focusGroup: true

            objectName: "option-groups"
            clip: true
            model: page.editor.groups
            boundsBehavior: Flickable.StopAtBounds
            Layout.fillWidth: true
            Layout.fillHeight: true

            delegate: AdminOptionGroup {
                width: ListView.view.width
                editor: page.editor
            }
        }
        PlainButton {
            objectName: "new-group"
            text: qsTr("Nytt tilvalg")
            textSize: Tokens.textItem
            iconName: "plus"
            onClicked: {
                page.editor.addGroup()
                groupFields.begin()
            }
            Layout.fillWidth: true
        }
    }
    ScrollMark {
        x: pane.x + pane.width + Tokens.px(7)
        y: pane.y + list.y
        list: list
    }
    Words {
        anchors.fill: form
        text: qsTr("Trykk på et tilvalg for å endre det")
        size: Tokens.textItem
        color: Tokens.ink2
        wrapMode: Text.WordWrap
        horizontalAlignment: Text.AlignHCenter
        visible: !form.visible
    }
    AdminEditorForm {
        id: form

        share: 0.652
        most: Tokens.px(760)
        title: page.editor.name !== "" ? page.editor.name : !page.editor.isNew ? "" : page.ofValue ? qsTr("Nytt valg") : qsTr("Nytt tilvalg")
        saving: page.editor.state
        savedAt: page.editor.savedAt
        visible: page.editor.kind !== ""
        isNew: page.editor.isNew
        isHidden: page.editor.hidden
        nested: page.ofValue
        onAdded: {
            list.forceActiveFocus(Qt.OtherFocusReason)
            page.editor.create()
        }
        onDiscarded: page.editor.discard()
        onHid: hidden => page.editor.setHidden(hidden)
        onRemoved: removing.asking = true
        onDone: page.editor.back()

        AdminOptionFields {
            id: groupFields

            editor: page.editor
            visible: !page.ofValue
            enabled: visible
            Layout.fillWidth: true
        }
        AdminValueFields {
            id: valueFields

            editor: page.editor
            visible: page.ofValue
            enabled: visible
            Layout.fillWidth: true
        }
        AdminOptionValues {
            editor: page.editor
            visible: !page.ofValue && !page.editor.isNew
            enabled: visible
            Layout.fillWidth: true
        }
        buttons: PlainButton {
            objectName: "new-value"
            text: qsTr("Nytt valg")
            textSize: Tokens.textItem
            iconName: "plus"
            visible: !page.ofValue && !page.editor.isNew
            onClicked: {
                page.editor.addValue()
                valueFields.begin()
            }
        }
    }
    AdminRemoval {
        id: removing

        parent: page.Window.contentItem
        name: page.editor.name
        text: page.ofValue ? qsTr("Det forsvinner fra menyen. Bestillinger som er tatt, beholder det.")
            : qsTr("Alle valgene forsvinner også. Bestillinger som er tatt, beholder dem.")
        onAgreed: page.editor.remove()
    }
}
