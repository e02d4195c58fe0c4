pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design

// The right pane of an admin's page: a title, what has become of what was typed, fields that scroll, buttons below.
Rectangle {
    id: form

    property string title
    property string saving
    property string savedAt
    default property alias fields: column.data
    property alias buttons: footer.data

    width: Math.min(640, Math.round(0.438 * parent.width))
    height: parent.height
    color: Tokens.surface

    Rectangle {
        width: Tokens.hairline
        height: parent.height
        color: Tokens.line
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: Tokens.px(21)
        anchors.rightMargin: Tokens.px(20)
        anchors.topMargin: Tokens.px(20)
        anchors.bottomMargin: Tokens.padding + Tokens.px(4)
        spacing: Tokens.px(16)

        GridLayout {
            columns: name.implicitWidth + saved.implicitWidth + columnSpacing > form.width - Tokens.px(41) ? 1 : 2
            columnSpacing: Tokens.px(12)
            rowSpacing: 0

            Words {
                id: name

                text: form.title
                size: Tokens.textLineName
                weight: Font.Bold
                wrapMode: Text.WordWrap
                lineHeight: 0.9
                Layout.fillWidth: true
                Layout.minimumHeight: Tokens.px(56)
            }
            SavedMark {
                id: saved

                saving: form.saving
                savedAt: form.savedAt
                Layout.alignment: Qt.AlignRight
            }
        }
        Flickable {
            id: scroller

            clip: true
            contentHeight: column.implicitHeight
            boundsBehavior: Flickable.StopAtBounds
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: -Tokens.px(8)
            Layout.rightMargin: -Tokens.px(8)

            ColumnLayout {
                id: column

                x: Tokens.px(8)
                width: scroller.width - 2 * x
                spacing: Tokens.px(16)
            }
        }
        RowLayout {
            id: footer

            readonly property bool focusGroup: true

            spacing: Tokens.gap
            Layout.fillHeight: false
        }
    }
}
