pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design
import Kaffe.Stores

// The menu: what is sold now in one tap, and what it is called, costs and goes with.
AdminPage {
    id: page

    readonly property MenuEditor editor: stores.menuEditor

    detail: form
    covered: removing.asking || choosing.open

    AdminList {
        id: pane

        detail: form
        anchors.rightMargin: Tokens.px(form.besides ? 10 : 20)
        anchors.bottomMargin: 0
        spacing: Tokens.px(6)

        RowLayout {
            spacing: Tokens.px(12)

            Words {
                text: qsTr("Meny")
                size: Tokens.textTitle
                weight: Font.Bold
                fits: true
                Layout.fillWidth: true
            }
            PlainButton {
                objectName: "options"
                text: qsTr("Tilvalg")
                textSize: Tokens.textItem
                iconName: "layers"
                onClicked: page.stores.admin.show("options")
            }
            PlainButton {
                objectName: "new-item"
                text: qsTr("Ny vare")
                textSize: Tokens.textItem
                iconName: "plus"
                enabled: page.editor.rows.count > 0
                onClicked: {
                    page.editor.addItem()
                    fields.begin()
                }
            }
        }
        ListView {
            id: list

            readonly property bool focusGroup: true

            objectName: "menu-rows"
            clip: true
            model: page.editor.rows
            boundsBehavior: Flickable.StopAtBounds
            Layout.fillWidth: true
            Layout.fillHeight: true

            delegate: AdminMenuRow {
                width: ListView.view.width
                editor: page.editor
                selling: page.stores.selling
            }
            footer: Item {
                width: ListView.view.width
                height: newCategory.height + 2 * Tokens.px(12)

                PlainButton {
                    id: newCategory

                    objectName: "new-category"
                    y: Tokens.px(12)
                    width: parent.width
                    text: qsTr("Ny kategori")
                    textSize: Tokens.textItem
                    iconName: "plus"
                    onClicked: {
                        page.editor.addCategory()
                        fields.begin()
                    }
                }
            }
        }
    }
    ScrollMark {
        x: pane.x + pane.width + Tokens.px(7)
        y: pane.y + list.y
        list: list
    }
    Words {
        anchors.fill: form
        text: qsTr("Trykk på en vare for å endre den")
        size: Tokens.textItem
        color: Tokens.ink2
        wrapMode: Text.WordWrap
        horizontalAlignment: Text.AlignHCenter
        visible: !form.visible
    }
    AdminEditorForm {
        id: form

        title: page.editor.name !== "" ? page.editor.name : !page.editor.isNew ? "" : fields.ofCategory ? qsTr("Ny kategori") : qsTr("Ny vare")
        saving: page.editor.state
        savedAt: page.editor.savedAt
        visible: page.editor.kind !== ""
        isNew: page.editor.isNew
        isHidden: page.editor.hidden
        removable: page.editor.removable
        note: removable || isNew ? "" : qsTr("Bare en tom kategori kan slettes.")
        onAdded: {
            list.forceActiveFocus(Qt.OtherFocusReason)
            page.editor.create()
        }
        onDiscarded: page.editor.discard()
        onHid: hidden => page.editor.setHidden(hidden)
        onRemoved: removing.asking = true

        AdminMenuFields {
            id: fields

            editor: page.editor
            onCategoryTapped: choosing.open = true
            Layout.fillWidth: true
        }
    }

    ActionSheet {
        id: choosing

        parent: page.Window.contentItem
        title: qsTr("Kategori")

        Repeater {
            model: page.editor.categories

            RadioRow {
                required property int offeredId
                required property string name
                required chosen

                objectName: `category-${name}`
                text: name
                onClicked: {
                    page.editor.setCategory(offeredId)
                    choosing.open = false
                }
                Layout.fillWidth: true
            }
        }
    }
    AdminRemoval {
        id: removing

        parent: page.Window.contentItem
        name: page.editor.name
        text: qsTr("Det forsvinner fra menyen. Bestillinger som er tatt, beholder det.")
        onAgreed: page.editor.remove()
    }
}
