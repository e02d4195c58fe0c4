pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design
import Kaffe.Stores

// One state's field: its tint, icon, word and count, and which page of it is shown.
Rectangle {
    id: field

    required property string stateName
    required property bool stale
    required property int headerHeight
    required property int padding
    required property PageMark page
    property int textSize: Tokens.bx(52)
    property int weight: Font.Bold
    property int iconSize: Tokens.bx(48)
    property string nothing
    property bool pageInHeader: false
    default property alias trailing: trailing.data
    readonly property var look: Tokens.state[stateName]
    readonly property color foreground: stale ? Tokens.staleFg : look.deep

    color: stale ? Tokens.staleField : look.tint
    Accessible.role: Accessible.List
    Accessible.name: look.word

    RowLayout {
        x: field.padding
        width: field.width - 2 * field.padding
        height: field.headerHeight
        spacing: 0

        Icon {
            name: field.look.icon
            size: field.iconSize
            color: field.stale ? Tokens.staleFg : field.look.solid
        }
        Words {
            text: field.look.word
            size: field.textSize
            weight: field.weight
            color: field.foreground
            fits: true
            Layout.leftMargin: Math.round(field.iconSize / 3)
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
        }
        Item { Layout.fillWidth: true }
        PageMarker {
            page: field.page
            color: field.foreground
            visible: field.pageInHeader && field.page.count > 1
            Layout.leftMargin: Tokens.bx(20)
        }
        Row {
            id: trailing

            Layout.leftMargin: Tokens.bx(field.pageInHeader ? 40 : 12)
        }
    }

    Words {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: field.pageInHeader ? field.headerHeight / 2 - Tokens.bx(12) : -Tokens.bx(10)
        text: field.nothing
        size: Tokens.bx(44)
        color: field.foreground
    }

    PageMarker {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.verticalCenter: parent.bottom
        anchors.verticalCenterOffset: -Tokens.bx(37)
        page: field.page
        color: field.foreground
        visible: !field.pageInHeader && field.page.count > 1
    }
}
