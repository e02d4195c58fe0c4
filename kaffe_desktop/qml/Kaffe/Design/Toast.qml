pragma ComponentBehavior: Bound
import QtQuick

// One notice: what went wrong and what to do. Never for success.
Rectangle {
    id: toast

    property string kind
    property string title
    property string text
    property string action
    readonly property string said: `${title}. ${text}`
    readonly property int gap: Tokens.px(12)

    signal acted
    signal dismissed

    function announce() { if (kind !== "") Accessible.announce(said, Accessible.Assertive) }

    implicitHeight: Math.max(Tokens.px(96), words.implicitHeight + 2 * Tokens.px(14), action === "" ? 0 : Tokens.t12 + 2 * gap)
    radius: Tokens.radiusPanel
    color: Tokens.ink
    visible: opacity > 0
    opacity: kind === "" ? 0 : 1
    Accessible.role: Accessible.AlertMessage
    Accessible.name: said
    // Later, and so once: title and text change one after the other.
    onSaidChanged: Qt.callLater(announce)

    Behavior on opacity { NumberAnimation { duration: Tokens.dialogMs; easing.type: Easing.OutCubic } }

    SoftShadow { radius: toast.radius }
    Rectangle {
        anchors.fill: parent
        radius: toast.radius
        color: toast.color
    }
    // Nothing under it is tapped through it.
    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: toast.dismissed()
    }
    Rectangle {
        id: well

        anchors.verticalCenter: parent.verticalCenter
        x: Tokens.px(18)
        width: Tokens.px(52)
        height: width
        radius: Tokens.px(10)
        color: toast.kind === "error" ? Tokens.errorIconBg : Tokens.inkRaised

        Icon {
            anchors.centerIn: parent
            name: "triangle-alert"
            size: Tokens.px(30)
            color: Tokens.errorIconFg
            visible: toast.kind === "error"
        }
        Rectangle {
            anchors.centerIn: parent
            width: Tokens.px(28)
            height: width
            radius: width / 2
            color: Tokens.transparent
            border.width: 2
            border.color: Tokens.onDark
            visible: toast.kind !== "error"

            Words {
                anchors.centerIn: parent
                text: "i"
                weight: Font.Bold
                color: Tokens.onDark
            }
        }
    }
    Column {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        anchors.left: well.right
        anchors.leftMargin: Tokens.px(16)
        anchors.right: cross.left
        anchors.rightMargin: Tokens.px(8)

        Words {
            width: parent.width
            text: toast.title
            size: Tokens.textItem
            weight: Font.Bold
            color: Tokens.onDark
            wrapMode: Text.WordWrap
            maximumLineCount: 2
            lineHeight: 0.9
        }
        Words {
            width: parent.width
            text: toast.text
            color: Tokens.onDark2
            wrapMode: Text.WordWrap
            maximumLineCount: 2
            lineHeight: 0.9
            visible: text !== ""
        }
    }
    // Says that a tap beside the button closes: the button is the other answer.
    Icon {
        id: cross

        anchors.verticalCenter: parent.verticalCenter
        anchors.right: action.left
        anchors.rightMargin: action.visible ? Tokens.px(12) : 0
        name: "x"
        size: Tokens.px(24)
        color: Tokens.onDark2
    }
    PlainButton {
        id: action

        objectName: "notice-action"
        anchors.verticalCenter: parent.verticalCenter
        x: parent.width - width - toast.gap
        width: visible ? implicitWidth : 0
        text: toast.action
        visible: text !== ""
        leftPadding: Tokens.px(20)
        rightPadding: Tokens.px(20)
        onDark: true
        onClicked: toast.acted()
    }
}
