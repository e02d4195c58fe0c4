pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design
import Kaffe.Stores

// The kiosk: top bar, the chosen view under it, and what may lie above both. `role` decides which views there are.
ScreenWindow {
    id: kiosk

    required property Stores stores
    required property string role
    required property string view
    required property string station
    required property string hub
    property bool muted: false
    readonly property bool covered: noteSheet.open || itemSheet.open || numberSheet.open || unsentSheet.open || screenSheet.open || openOrClose.asking
        || stores.admin.asking || (admin.view?.covered ?? false)
    readonly property bool maySell: role === "counter" || role === "admin"

    signal languageWanted

    width: 1280
    height: 800
    title: qsTr("Kaffe – %1").arg(view === "order" ? qsTr("Bestilling") : view === "kitchen" ? qsTr("Kjøkken") : qsTr("Admin"))
    onViewChanged: if (view !== "admin") stores.admin.leave()

    Item {
        id: page

        y: bar.height
        width: parent.width
        height: parent.height - y

        FrontDesk {
            id: frontDesk

            anchors.fill: parent
            stores: kiosk.stores
            hub: kiosk.hub
            visible: kiosk.view === "order"
            onOpenTapped: kiosk.stores.shop.setOpen(true)
            onMessageTapped: {
                kiosk.stores.admin.show("message")
                kiosk.stores.admin.enter()
            }
            onNoteTapped: noteSheet.open = true
            onItemHeld: (itemId, name, soldOut) => itemSheet.show(itemId, name, soldOut)
            onNumberHeld: (orderId, number, lines, note) => numberSheet.show(orderId, number, lines, note)
            onUnsentTapped: unsentSheet.show()
        }
        Loader {
            anchors.fill: parent
            active: kiosk.view === "kitchen"
            sourceComponent: Kitchen {
                stores: kiosk.stores
                station: kiosk.station
            }
        }
        Loader {
            id: admin

            readonly property AdminView view: item as AdminView

            anchors.fill: parent
            active: kiosk.view === "admin" && kiosk.stores.admin.unlocked
            focus: active
            sourceComponent: AdminView {
                stores: kiosk.stores
                onShopTapped: openOrClose.ask()
            }
        }
        Toast {
            readonly property int pageLeft: admin.view?.contentLeft ?? 0

            objectName: "notice"
            x: pageLeft + Tokens.padding
            // In the kitchen over what is left to make, beside Oops: numbers and their buttons stay free.
            y: (frontDesk.visible ? frontDesk.toastBottom : admin.view?.listBottom ?? parent.height) - height - (kiosk.view === "kitchen" ? Tokens.gap : Tokens.padding)
            width: Math.min(frontDesk.menuWidth, kiosk.view === "kitchen" ? parent.width * 2 / 3 : parent.width - pageLeft) - 2 * Tokens.padding
            kind: kiosk.stores.notices.kind
            title: kiosk.stores.notices.title
            text: kiosk.stores.notices.text
            action: kiosk.stores.notices.action
            onActed: kiosk.stores.notices.act()
            onDismissed: kiosk.stores.notices.dismiss()
        }
    }

    TopBar {
        id: bar

        width: parent.width
        stores: kiosk.stores
        view: kiosk.view
        maySell: kiosk.maySell
        muted: kiosk.muted
        onViewChosen: view => view === "admin" ? kiosk.stores.admin.enter() : kiosk.view = view
        onShopTapped: openOrClose.ask()
        onBrandTapped: screenSheet.open = true
    }

    ScreenSheet {
        id: screenSheet

        objectName: "screen-sheet"
        onLanguageTapped: kiosk.languageWanted()
    }
    NoteSheet {
        id: noteSheet

        objectName: "note-sheet"
        cart: kiosk.stores.cart
    }

    ItemSheet {
        id: itemSheet

        objectName: "item-sheet"
        selling: kiosk.stores.selling
    }
    NumberSheet {
        id: numberSheet

        objectName: "number-sheet"
        orders: kiosk.stores.orders
        questions: kiosk.stores.questions
    }

    UnsentSheet {
        id: unsentSheet

        objectName: "unsent-sheet"
        outbox: kiosk.stores.outbox
    }

    PinPanel {
        objectName: "pin-panel"
        admin: kiosk.stores.admin
        pin: kiosk.stores.pin
    }
    Connections {
        target: kiosk.stores.admin

        function onOpened() { kiosk.view = "admin" }
        function onLeft() { if (kiosk.view === "admin") kiosk.view = "order" }
    }

    ConfirmDialog {
        id: openOrClose

        property bool closing: true
        readonly property int unfinished: kiosk.stores.orders.received.count + kiosk.stores.orders.production.count

        function ask() {
            closing = kiosk.stores.shop.open
            asking = true
        }

        objectName: "open-or-close"
        iconName: closing ? "lock" : "store"
        destructive: closing
        title: closing ? qsTr("Stenge for nye bestillinger?") : qsTr("Åpne for bestillinger?")
        text: !closing ? qsTr("Kassa og tavla åpner med en gang.")
            : unfinished > 0 ? qsTr("Det som er bestilt, kan fortsatt lages og leveres ut.")
            : qsTr("Tavla viser at det er stengt.")
        confirmText: closing ? qsTr("Ja, steng") : qsTr("Ja, åpne")
        onConfirmed: {
            openOrClose.asking = false
            kiosk.stores.shop.setOpen(!closing)
        }
        onRefused: openOrClose.asking = false

        Connections {
            target: kiosk.stores.shop

            function onChanged() { openOrClose.asking = openOrClose.asking && kiosk.stores.shop.open === openOrClose.closing }
        }

        StateBadge {
            stateName: "received"
            textSize: Tokens.textItem
            prefix: kiosk.stores.orders.received.count
            visible: openOrClose.closing && kiosk.stores.orders.received.count > 0
        }
        StateBadge {
            stateName: "production"
            textSize: Tokens.textItem
            prefix: kiosk.stores.orders.production.count
            visible: openOrClose.closing && kiosk.stores.orders.production.count > 0
        }
        StateBadge {
            stateName: "completed"
            textSize: Tokens.textItem
            prefix: kiosk.stores.orders.completed.count
            visible: openOrClose.closing && kiosk.stores.orders.completed.count > 0
        }
    }

    Shortcut {
        sequence: "F1"
        enabled: kiosk.maySell && !kiosk.covered
        onActivated: kiosk.view = "order"
    }
    Shortcut {
        sequence: "F2"
        enabled: !kiosk.covered
        onActivated: kiosk.view = "kitchen"
    }
    Shortcut {
        sequence: "F3"
        enabled: kiosk.maySell && !kiosk.covered
        onActivated: kiosk.stores.admin.enter()
    }
    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: frontDesk.visible && kiosk.stores.cart.canSend && !kiosk.covered
        onActivated: kiosk.stores.cart.send()
    }
    Shortcut {
        sequence: "Ctrl+Z"
        enabled: kiosk.stores.oops.available && kiosk.view !== "admin" && !kiosk.covered
        onActivated: kiosk.stores.oops.undo()
    }
}
