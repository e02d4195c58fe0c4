pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design
import Kaffe.Stores

// The till: menu, the order being taken, the numbers that are ready. Side by side, or in portrait one above the other.
Item {
    id: desk

    required property Stores stores
    required property string hub
    readonly property bool closed: stores.shop.known && !stores.shop.open
    readonly property int readyWidth: Math.max(Math.round(width * (Tokens.roomy ? 0.198 : 0.209)),
        2 * Tokens.t20 + Tokens.gap + 2 * Tokens.padding)
    readonly property int orderWidth: Math.max(Math.round(width * (Tokens.roomy ? 0.344 : 0.369)),
        Math.ceil(4 * 16.5 * Tokens.pxPerMm))
    readonly property int menuWidth: Tokens.portrait ? width : width - orderWidth - readyWidth
    readonly property int menuRoom: !Tokens.portrait ? height
        : Math.min(menu.menu.categoryCount > 0 ? menu.naturalHeight : height, height - menu.y - Tokens.drawn(0, 0, 805))
    readonly property int menuBottom: menu.y + menuRoom
    readonly property int toastBottom: question.visible ? question.y : menuBottom
    // The card takes room from the menu where there is enough of it, else it lies over the lower row of tiles.
    readonly property int questionRoom: Tokens.roomy && question.visible && menuRoom > 3 * question.height
        ? question.height + Tokens.px(13) : 0
    readonly property int sentNumber: stores.cart.sentNumber

    signal openTapped
    signal messageTapped
    signal noteTapped
    signal itemHeld(itemId: int, name: string, soldOut: bool)
    signal numberHeld(orderId: int, number: int, lines: var, note: string)
    signal unsentTapped

    onSentNumberChanged: if (sentNumber > 0) menu.backToTop()

    MenuColumn {
        id: menu

        y: Tokens.portrait ? ready.height : 0
        width: desk.menuWidth
        height: desk.menuRoom - desk.questionRoom
        menu: desk.stores.menu
        covered: question.visible && desk.questionRoom === 0 ? question.height : 0
        trouble: desk.stores.connection.state === "offline" ? qsTr("Ingen kontakt med huben på %1").arg(desk.hub) : ""
        visible: !desk.closed
        onTapped: itemId => desk.stores.cart.add(itemId)
        onHeld: (itemId, name, soldOut) => desk.itemHeld(itemId, name, soldOut)
    }
    OrderColumn {
        id: order

        x: Tokens.portrait ? 0 : desk.menuWidth
        y: Tokens.portrait ? desk.menuBottom : 0
        width: Tokens.portrait ? desk.width : desk.orderWidth
        height: desk.height - y
        cart: desk.stores.cart
        hasMenu: desk.stores.menu.categoryCount > 0
        visible: !desk.closed
        onNoteTapped: desk.noteTapped()
    }
    ClosedPanel {
        y: Tokens.portrait ? ready.height : 0
        width: Tokens.portrait ? desk.width : desk.width - desk.readyWidth
        height: desk.height - y
        visible: desk.closed
        onOpenTapped: desk.openTapped()
        onMessageTapped: desk.messageTapped()
    }
    QuestionCard {
        id: question

        objectName: "question"
        x: Tokens.padding
        y: desk.menuBottom - height - Tokens.padding
        width: desk.menuWidth - 2 * Tokens.padding
        questions: desk.stores.questions
    }
    ReadyColumn {
        id: ready

        x: Tokens.portrait ? 0 : desk.width - desk.readyWidth
        width: Tokens.portrait ? desk.width : desk.readyWidth
        height: Tokens.portrait ? Tokens.drawn(0, 0, 140) : desk.height
        lane: desk.stores.orders.completed
        oops: desk.stores.oops
        outbox: desk.stores.outbox
        stale: desk.stores.connection.state === "offline"
        lastWord: desk.stores.connection.lastWord
        onTapped: orderId => desk.stores.orders.move(orderId)
        onHeld: (orderId, number, lines, note) => desk.numberHeld(orderId, number, lines, note)
        onUnsentTapped: desk.unsentTapped()
    }
}
