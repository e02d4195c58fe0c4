pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design
import Kaffe.Stores

// What an admin changes and looks up: a rail to choose the page, the page itself, and the keyboard under it while a
// field is typed into. A page is an AdminPage; one that is reached from another says `under`.
FocusScope {
    id: admin

    required property Stores stores
    readonly property var pages: [
        { key: "menu", text: qsTr("Meny"), icon: "list", file: "AdminMenu.qml" },
        { key: "options", under: "menu", file: "AdminOptions.qml" },
        { key: "message", text: qsTr("Melding"), icon: "megaphone", file: "AdminMessage.qml" },
        { key: "today", text: qsTr("I dag"), icon: "chart-column", file: "AdminToday.qml" },
        { key: "orders", under: "today", file: "AdminOrders.qml" },
        { key: "breaks", text: qsTr("Friminutt"), icon: "clock", file: "AdminBreaks.qml" },
        { key: "staff", text: qsTr("Ansatte"), icon: "users", file: "AdminStaff.qml" },
    ]
    readonly property var page: pages.find(page => page.key === stores.admin.page) ?? pages[0]
    readonly property string file: page.file
    readonly property Field writing: activeFocus ? Window.activeFocusItem?.parent as Field : null
    readonly property bool covered: (content.item as AdminPage)?.covered ?? false
    readonly property int contentLeft: rail.width
    readonly property int listBottom: (content.item as AdminPage)?.listBottom ?? keyboardSheet.y

    signal shopTapped

    function show() { content.setSource(file, { stores: stores }) }

    onFileChanged: show()
    onStoresChanged: show()
    onWritingChanged: {
        stores.admin.touched()
        keyboard.shifted = false
        keyboard.digits = writing !== null && (writing.inputMethodHints & Qt.ImhDigitsOnly) !== 0
    }
    Component.onCompleted: show()

    Rectangle {
        anchors.fill: parent
        color: Tokens.paper
    }
    AdminRail {
        id: rail

        height: parent.height
        pages: admin.pages.filter(page => page.under === undefined)
        current: admin.page.under ?? admin.page.key
        who: admin.stores.admin.who
        onChosen: key => admin.stores.admin.show(key)
        onLocked: admin.stores.admin.lock()
    }
    Loader {
        id: content

        objectName: "admin-page"
        focus: true
        x: rail.width
        width: parent.width - x
        height: keyboardSheet.y
    }
    Rectangle {
        id: keyboardSheet

        y: parent.height - (visible ? height : 0)
        width: parent.width
        height: keyboard.implicitHeight + 2 * Tokens.padding
        color: Tokens.paper
        visible: admin.writing !== null && !Tokens.byKeys

        Rectangle {
            width: parent.width
            height: Tokens.hairline
            color: Tokens.line
        }
        Keyboard {
            id: keyboard

            x: Tokens.padding
            y: Tokens.padding
            width: parent.width - 2 * x
            atStart: admin.writing !== null && admin.writing.text === ""
            onTyped: text => admin.writing.type(text)
            onErased: admin.writing.erase()
            onFinished: admin.writing.focus = false
        }
    }
    Item {
        anchors.fill: parent
        z: 1

        PointHandler { onActiveChanged: admin.stores.admin.touched() }
    }
    Connections {
        target: content.item as AdminPage

        function onShopTapped() { admin.shopTapped() }
    }
    Connections {
        target: admin.Window.window

        function onActiveFocusItemChanged() { admin.stores.admin.touched() }
    }
}
