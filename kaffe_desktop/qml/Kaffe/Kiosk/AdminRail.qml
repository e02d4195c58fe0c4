pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design

// The admin's pages by name, and below them who is in, with the lock. `pages` is a list of {key, text, icon}.
Rectangle {
    id: rail

    required property var pages
    required property string current
    required property string who
    readonly property bool focusGroup: true

    signal chosen(key: string)
    signal locked

    implicitWidth: Tokens.px(212)
    color: Tokens.sunken

    component RailRow: RowLayout {
        id: row

        property string iconName
        property string text
        property color iconColour: Tokens.ink2
        property color textColour: Tokens.ink2

        spacing: Tokens.px(12)

        Icon {
            name: row.iconName
            size: Tokens.px(26)
            color: row.iconColour
        }
        Words {
            text: row.text
            size: Tokens.px(20)
            fits: true
            weight: Font.DemiBold
            color: row.textColour
            Layout.fillWidth: true
        }
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Tokens.padding
        spacing: Tokens.gap

        Repeater {
            model: rail.pages

            Pressable {
                id: entry

                required property var modelData
                readonly property bool selected: modelData.key === rail.current

                objectName: `page-${modelData.key}`
                text: modelData.text
                radius: Tokens.radiusTile
                leftPadding: Tokens.px(14)
                rightPadding: Tokens.px(8)
                Accessible.role: Accessible.PageTab
                Accessible.selected: selected
                Layout.fillWidth: true
                background: Plate {
                    radius: entry.radius
                    edge: entry.selected ? Tokens.edge / 2 : 0
                    color: entry.selected ? Tokens.surface : entry.down ? Tokens.paper : Tokens.transparent
                }
                contentItem: RailRow {
                    iconName: entry.modelData.icon
                    text: entry.text
                    iconColour: entry.selected ? Tokens.green600 : Tokens.ink2
                    textColour: entry.selected ? Tokens.ink : Tokens.ink2
                }
                onClicked: rail.chosen(modelData.key)
            }
        }
        Item { Layout.fillHeight: true }
        Pressable {
            id: lock

            objectName: "lock"
            text: qsTr("%1 · lås").arg(rail.who)
            leftPadding: Tokens.px(14)
            rightPadding: Tokens.px(8)
            Layout.fillWidth: true
            background: Rectangle {
                radius: lock.radius
                color: lock.down ? Tokens.paper : Tokens.transparent
                border.width: Tokens.hairline
                border.color: Tokens.lineStrong
            }
            contentItem: RailRow {
                iconName: "lock"
                text: lock.text
                iconColour: Tokens.ink
                textColour: Tokens.ink
            }
            onClicked: rail.locked()
        }
    }
}
