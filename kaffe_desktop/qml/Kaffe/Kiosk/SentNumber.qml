pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design

// The number to tell the guest, right after sending. `waits`: it lies on this till's disk until the hub is back.
Rectangle {
    id: sent

    required property int number
    required property string summary
    property bool waits: false
    // It needs no kitchen: it can be handed out.
    property bool ready: false
    readonly property string title: waits ? qsTr("Venter på sending") : ready ? qsTr("Rett til Ferdig") : qsTr("Sendt til kjøkkenet")

    signal tapped

    color: Tokens.green800
    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("%1, nummer %2").arg(title).arg(number)
    onNumberChanged: if (number > 0) Accessible.announce(Accessible.name, Accessible.Assertive)

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: sent.tapped()
    }
    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Tokens.padding

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Tokens.px(14)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: sent.waits ? "cloud-off" : "check"
                size: Tokens.px(28)
                stroke: 3
                color: Tokens.green200
            }
            Words {
                objectName: "sent-title"
                anchors.verticalCenter: parent.verticalCenter
                text: sent.title
                size: Tokens.px(27)
                weight: Font.DemiBold
                color: Tokens.onDark
            }
        }
        Digits {
            objectName: "sent-number"
            anchors.horizontalCenter: parent.horizontalCenter
            text: sent.number
            size: Math.min(Tokens.textDisplay, Math.floor(sent.width / 2.2))
            color: Tokens.onDark
            lineHeight: 0.98
        }
        Words {
            width: parent.width
            text: qsTr("Si nummeret til gjesten")
            size: Tokens.px(32)
            weight: Font.Bold
            color: Tokens.onDark
            bottomPadding: Tokens.px(4)
            horizontalAlignment: Text.AlignHCenter
        }
        Words {
            width: parent.width
            text: sent.summary
            size: Tokens.textItem
            color: Tokens.onDeepGreen2
            horizontalAlignment: Text.AlignHCenter
        }
        Item {
            width: 1
            height: Tokens.px(60)
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Tokens.px(10)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "arrow-left"
                color: Tokens.onDeepGreen2
                visible: !Tokens.portrait
            }
            Words {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Trykk på en vare for neste gjest")
                size: Tokens.px(20)
                color: Tokens.onDeepGreen2
            }
        }
    }
}
