pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design

// The form of an admin's page, right of its list or on an upright screen below it: a title, what has become of what was
// typed, fields that scroll, then a note and buttons. With little room, as above the keyboard, the fields have all of it.
Rectangle {
    id: form

    property string title
    // As deep as a title stands beside a button.
    property int titleDrop: Math.max(0, (Tokens.t12 - heading.implicitHeight) / 2)
    property string saving
    property string savedAt
    property string note
    property real share: 0.438
    property int most: 640
    readonly property bool besides: !Tokens.portrait
    readonly property bool low: height < Tokens.px(480)
    default property alias fields: column.data
    property alias buttons: footer.data

    anchors.right: parent.right
    anchors.bottom: parent.bottom
    width: besides ? Math.min(most, Math.round(share * parent.width)) : parent.width
    height: besides ? parent.height : Math.min(Tokens.px(760), Math.round(0.55 * parent.height))
    color: Tokens.surface

    Rectangle {
        width: form.besides ? Tokens.hairline : parent.width
        height: form.besides ? parent.height : Tokens.hairline
        color: Tokens.line
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: Tokens.px(21)
        anchors.rightMargin: Tokens.px(20)
        anchors.topMargin: Tokens.px(16)
        anchors.bottomMargin: Tokens.padding + Tokens.px(4)
        spacing: Tokens.px(12)

        GridLayout {
            id: heading

            columns: name.implicitWidth + saved.implicitWidth + columnSpacing > form.width - Tokens.px(41) ? 1 : 2
            columnSpacing: Tokens.px(12)
            rowSpacing: 0
            Layout.topMargin: form.titleDrop

            Words {
                id: name

                text: form.title
                size: Tokens.textTitle
                weight: Font.Bold
                wrapMode: Text.WordWrap
                Layout.fillWidth: true
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
                spacing: Tokens.px(12)
            }
        }
        Words {
            objectName: "note"
            text: form.note
            color: Tokens.ink2
            wrapMode: Text.WordWrap
            visible: text !== "" && !form.low
            Layout.fillWidth: true
        }
        RowLayout {
            id: footer

            readonly property bool focusGroup: true

            spacing: Tokens.gap
            visible: !form.low
            Layout.fillHeight: false
            Layout.topMargin: implicitHeight > 0 ? 0 : -Tokens.px(12)
        }
    }
}
