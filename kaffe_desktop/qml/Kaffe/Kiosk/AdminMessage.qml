pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design
import Kaffe.Stores

// Open or closed, and what the boards tell; the board as it is now beside it.
AdminPage {
    id: page

    readonly property MessageEditor editor: stores.messageEditor
    readonly property Shop shop: stores.shop
    readonly property int unfinished: stores.orders.received.count + stores.orders.production.count
    readonly property bool editing: editor.open !== 0

    function open() { shop.setOpen(true) }
    function close() { unfinished > 0 ? shopTapped() : shop.setOpen(false) }

    detail: form
    covered: removing.asking

    AdminList {
        id: pane

        detail: form
        anchors.topMargin: Tokens.px(20)

        Words {
            text: qsTr("Åpent eller stengt")
            size: Tokens.textTitle
            weight: Font.Bold
            fits: true
            Layout.fillWidth: true
        }
        Segment {
            objectName: "open-or-closed"
            options: [{ key: "open", text: qsTr("Åpent"), icon: "store" }, { key: "closed", text: qsTr("Stengt"), icon: "lock" }]
            current: page.shop.open ? "open" : "closed"
            fieldHeight: Tokens.t20
            inset: Tokens.px(6)
            textSize: Tokens.px(30)
            radius: Tokens.radiusButton
            onChosen: key => key === "open" ? page.open() : page.close()
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: Tokens.gap
            Layout.topMargin: Tokens.px(8)

            Words {
                text: qsTr("Melding på tavla")
                size: Tokens.textTitle
                weight: Font.Bold
                fits: true
                Layout.fillWidth: true
            }
            Switch {
                objectName: "show-message"
                heads: true
                on: page.shop.showMessage
                text: on ? qsTr("Vises") : qsTr("Vises ikke")
                enabled: page.editor.canShow
                onClicked: page.editor.show(!on)
            }
        }
        ListView {
            id: list

            readonly property bool focusGroup: true

            clip: true
            spacing: Tokens.gap
            model: page.editor.messages
            boundsBehavior: Flickable.StopAtBounds
            Layout.fillWidth: true
            Layout.fillHeight: true

            delegate: RadioRow {
                id: message

                required property int messageId
                required property string title
                required property string subtitle
                required chosen

                objectName: `message-${messageId}`
                width: ListView.view.width
                text: title
                detail: subtitle
                rightPadding: Tokens.px(17) + pencil.width
                onClicked: page.editor.choose(messageId)

                Pressable {
                    id: pencil

                    objectName: `edit-message-${message.messageId}`
                    anchors.right: parent.right
                    anchors.rightMargin: Tokens.px(8)
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("Endre %1").arg(message.title)
                    contentItem: Item {
                        Icon {
                            anchors.centerIn: parent
                            name: "pencil"
                            size: Tokens.px(28)
                            color: page.editor.open === message.messageId ? Tokens.green600 : Tokens.ink2
                        }
                    }
                    onClicked: page.editor.edit(message.messageId)
                }
            }
        }
        PlainButton {
            objectName: "new-message"
            text: qsTr("Ny melding")
            textSize: Tokens.textItem
            iconName: "plus"
            onClicked: page.editor.addNew()
            Layout.fillWidth: true
        }
    }
    ScrollMark {
        x: pane.x + pane.width + Tokens.px(7)
        y: pane.y + list.y
        list: list
    }
    AdminForm {
        id: form

        title: page.editing ? qsTr("Endre melding") : qsTr("Slik ser tavla ut nå")
        titleDrop: Tokens.px(4)
        note: page.editing ? "" : qsTr("Åpent: meldingen ligger under Kø og Lages nå. Ferdige nummer vises alltid. Stengt: meldingen fyller hele tavla.")
        saving: page.editor.state
        savedAt: page.editor.savedAt

        Field {
            id: titleField

            objectName: "message-title"
            label: qsTr("Tittel")
            text: page.editor.title
            error: page.editor.titleError
            maximumLength: 80
            visible: page.editing
            onEdited: text => page.editor.setTitle(text)
            Layout.fillWidth: true
        }
        Field {
            objectName: "message-subtitle"
            label: qsTr("Tekst")
            text: page.editor.subtitle
            maximumLength: 160
            visible: page.editing
            onEdited: text => page.editor.setSubtitle(text)
            Layout.fillWidth: true
        }
        BoardPreview {
            stores: page.stores
            Layout.fillWidth: true
        }
        Field {
            objectName: "board-line"
            label: qsTr("Linje under numrene")
            text: page.editor.line
            maximumLength: 60
            visible: !page.editing
            onEdited: text => page.editor.setLine(text)
            Layout.fillWidth: true
        }
        buttons: [
            PlainButton {
                objectName: "remove-message"
                text: qsTr("Slett")
                textSize: Tokens.textItem
                iconName: "trash-2"
                destructive: true
                visible: page.editing
                onClicked: removing.asking = true
                Layout.fillWidth: true
            },
            PlainButton {
                objectName: "message-done"
                text: qsTr("OK")
                textSize: Tokens.textItem
                iconName: "check"
                visible: page.editing
                onClicked: page.editor.close()
                Layout.fillWidth: true
            }
        ]
    }
    Connections {
        target: page.editor

        function onCreated() {
            titleField.forceActiveFocus(Qt.OtherFocusReason)
            titleField.selectAll()
        }
    }

    ConfirmDialog {
        id: removing

        parent: page.Window.contentItem
        iconName: "trash-2"
        destructive: true
        title: qsTr("Slette meldingen?")
        text: page.editor.title
        confirmText: qsTr("Ja, slett")
        onConfirmed: {
            removing.asking = false
            page.editor.remove()
        }
        onRefused: removing.asking = false
    }
}
