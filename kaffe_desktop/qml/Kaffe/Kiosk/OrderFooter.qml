pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design
import Kaffe.Stores

// What ends an order: something is missing, a name or a note, and Send.
Item {
    id: footer

    required property Cart cart
    readonly property int buttonHeight: Math.max(Tokens.t20, Tokens.drawn(118, 112, 120))
    readonly property int smallWidth: Math.max(Tokens.t12, Tokens.drawn(83, 104, 140))
    readonly property bool active: !cart.empty && !cart.sending

    required property int inset

    signal noteTapped

    height: buttonHeight + 2 * Tokens.padding

    Rectangle {
        width: parent.width
        height: Tokens.hairline
        color: Tokens.line
    }
    Row {
        x: footer.inset
        y: Tokens.padding
        spacing: Tokens.gap

        PlainButton {
            objectName: "missing"
            width: footer.smallWidth
            height: footer.buttonHeight
            stacked: true
            stackedWidth: Tokens.px(92)
            text: qsTr("Mangler info")
            iconName: "message-circle-question-mark"
            enabled: footer.active
            attention: footer.active && footer.cart.missingInformation
            Accessible.checkable: true
            Accessible.checked: attention
            onClicked: footer.cart.toggleMissing()
        }
        PlainButton {
            readonly property string given: footer.cart.guestName || footer.cart.note

            objectName: "note"
            width: footer.smallWidth
            height: footer.buttonHeight
            stacked: true
            stackedWidth: Tokens.px(92)
            text: given === "" ? qsTr("Navn / notat") : given.split(" ")[0]
            iconName: given === "" ? "sticky-note" : "check"
            enabled: footer.active
            onClicked: footer.noteTapped()
        }
        PrimaryButton {
            objectName: "send"
            width: footer.width - 2 * footer.inset - 2 * (footer.smallWidth + Tokens.gap)
            height: footer.buttonHeight
            oneRow: Tokens.portrait
            text: footer.cart.sending ? qsTr("Sender …") : qsTr("Send bestilling")
            detail: footer.cart.empty ? qsTr("Ingen varer ennå") : footer.cart.totalText
            detailIsPrice: !footer.cart.empty
            enabled: footer.cart.canSend || footer.cart.sending
            busy: footer.cart.sending
            Accessible.name: footer.cart.sending ? text : footer.cart.spokenSend
            onClicked: footer.cart.send()
        }
    }
}
