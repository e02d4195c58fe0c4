pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design
import Kaffe.Stores

// The order being taken: the selected line in the editor, the other lines, and Send.
Rectangle {
    id: column

    required property Cart cart
    required property bool hasMenu
    readonly property bool sent: cart.sentNumber > 0
    readonly property bool editing: !cart.empty
    readonly property int lineHeight: Math.max(Tokens.t12, Tokens.drawn(71, 76, 84))

    readonly property int inset: Tokens.padding + (Tokens.portrait ? 0 : Tokens.hairline)

    signal noteTapped

    color: Tokens.surface

    Item {
        id: work

        x: column.inset
        y: Tokens.padding
        width: parent.width - 2 * column.inset
        height: footer.y - y
        visible: column.editing

        LineEditor {
            id: editor

            objectName: "editor"
            width: Tokens.portrait ? Math.round(parent.width * 0.558) : parent.width
            height: Math.min(naturalHeight, Tokens.portrait ? parent.height - Tokens.padding
                : parent.height - (column.cart.count > 1 ? 2 * column.lineHeight + Tokens.gap : Tokens.padding))
            editor: column.cart.editor
            onRemoved: column.cart.removeSelected()
            onChosen: (keyId, valueId) => column.cart.choose(keyId, valueId)
            onLess: column.cart.less()
            onMore: column.cart.more()
        }
        OrderLines {
            id: lines

            objectName: "lines"
            x: Tokens.portrait ? editor.width + Tokens.padding : 0
            y: !Tokens.portrait ? editor.height + Tokens.gap : lines.compact ? 0 : -Tokens.px(4)
            width: parent.width - x
            height: parent.height - y
            cart: column.cart
            lineHeight: column.lineHeight
        }
    }
    EmptyOrder {
        width: parent.width
        height: footer.y
        inset: column.inset
        cart: column.cart
        hasMenu: column.hasMenu
        visible: !column.editing
    }
    OrderFooter {
        id: footer

        y: parent.height - height
        width: parent.width
        inset: column.inset
        cart: column.cart
        onNoteTapped: column.noteTapped()
    }
    Rectangle {
        width: Tokens.portrait ? parent.width : Tokens.hairline
        height: Tokens.portrait ? Tokens.hairline : parent.height
        color: Tokens.line
    }
    SentNumber {
        anchors.fill: parent
        visible: column.sent
        number: column.cart.sentNumber
        summary: column.cart.sentSummary
        waits: column.cart.sentWaits
        ready: column.cart.sentReady
        onTapped: column.cart.dismissSent()
    }
}
