pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design
import Kaffe.Stores

// The amber row under the numbers that have waited too long; the numbers themselves are tiles.
Rectangle {
    id: row

    required property bool stale
    required property PageMark page
    readonly property bool low: height < Tokens.bx(150)
    readonly property color foreground: stale ? Tokens.staleFg : Tokens.attnDeep

    radius: Tokens.bx(24)
    color: stale ? Tokens.staleTile : Tokens.attnTint
    border.width: stale ? 0 : Tokens.bx(4)
    border.color: Tokens.attnIcon

    Icon {
        id: icon

        anchors.verticalCenter: parent.verticalCenter
        x: Tokens.bx(36)
        name: "clock-alert"
        size: Tokens.bx(56)
        color: row.foreground
    }
    Column {
        anchors.verticalCenter: parent.verticalCenter
        anchors.left: icon.right
        anchors.leftMargin: Tokens.bx(18)

        Words {
            text: row.low ? qsTr("Ikke hentet") : qsTr("Ikke\nhentet")
            size: Tokens.bx(row.low ? 34 : 44)
            weight: Font.Bold
            color: row.foreground
            lineHeight: 0.81
        }
        PageMarker {
            page: row.page
            color: row.foreground
            textSize: Tokens.bx(30)
            mostDots: 3
            visible: row.page.count > 1
        }
    }
}
