pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design
import Kaffe.Stores

// The school's timetable: when in the week guests come.
AdminPage {
    id: page

    readonly property BreakEditor editor: stores.breakEditor

    detail: form

    AdminList {
        id: pane

        detail: form

        RowLayout {
            spacing: Tokens.gap

            Words {
                text: qsTr("Friminutt")
                size: Tokens.textTitle
                weight: Font.Bold
                fits: true
                Layout.fillWidth: true
            }
            PlainButton {
                objectName: "new-break"
                text: qsTr("Nytt friminutt")
                textSize: Tokens.textItem
                iconName: "plus"
                onClicked: page.editor.addNew()
            }
        }
        Words {
            text: qsTr("Ingen ennå. Friminuttene vises som bånd i dagens søyler.")
            color: Tokens.ink2
            wrapMode: Text.WordWrap
            visible: page.editor.breaks.count === 0
            Layout.fillWidth: true
        }
        ListView {
            id: list

            readonly property bool focusGroup: true

            clip: true
            spacing: Tokens.gap
            model: page.editor.breaks
            boundsBehavior: Flickable.StopAtBounds
            Layout.fillWidth: true
            Layout.fillHeight: true

            delegate: Column {
                id: row

                required property int at
                required property int weekday
                required property bool first
                required property string times
                required property bool chosen

                width: ListView.view.width

                Words {
                    text: page.editor.days[row.weekday]
                    topPadding: Tokens.px(8)
                    bottomPadding: Tokens.px(6)
                    weight: Font.Bold
                    color: Tokens.ink2
                    visible: row.first
                }
                RadioRow {
                    objectName: `break-${row.at}`
                    width: parent.width
                    text: row.times
                    family: Tokens.tall
                    chosen: row.chosen
                    Accessible.name: `${page.editor.days[row.weekday]} ${row.times}`
                    onClicked: page.editor.choose(row.at)
                }
            }
        }
    }
    ScrollMark {
        x: pane.x + pane.width + Tokens.px(7)
        y: pane.y + list.y
        list: list
    }
    AdminForm {
        id: form

        title: page.editor.present ? page.editor.days[page.editor.weekday] : ""
        saving: page.editor.state
        savedAt: page.editor.savedAt

        GridLayout {
            id: days

            readonly property bool focusGroup: true

            columns: 7 * (Tokens.t12 + columnSpacing) < form.width - Tokens.px(41) ? 7 : 4
            columnSpacing: Tokens.gap
            rowSpacing: Tokens.gap
            uniformCellWidths: true
            visible: page.editor.present

            Repeater {
                model: page.editor.days

                PlainButton {
                    required property string modelData
                    required property int index

                    objectName: `weekday-${index}`
                    text: modelData.slice(0, 3)
                    selected: index === page.editor.weekday
                    leftPadding: 0
                    rightPadding: 0
                    Accessible.name: modelData
                    Accessible.role: Accessible.RadioButton
                    Accessible.checked: selected
                    onClicked: page.editor.setWeekday(index)
                    Layout.fillWidth: true
                }
            }
        }
        GridLayout {
            columns: days.columns === 7 ? 2 : 1
            columnSpacing: Tokens.px(12)
            rowSpacing: Tokens.px(12)
            visible: page.editor.present

            TimeStepper {
                objectName: "begin"
                label: qsTr("Fra")
                time: page.editor.begin
                onStepped: steps => page.editor.moveBegin(steps)
                Layout.fillWidth: true
            }
            TimeStepper {
                objectName: "end"
                label: qsTr("Til")
                time: page.editor.end
                onStepped: steps => page.editor.moveEnd(steps)
                Layout.fillWidth: true
            }
        }
        PlainButton {
            objectName: "copy-day"
            text: qsTr("Kopier til man–fre")
            textSize: Tokens.textItem
            iconName: "calendar"
            visible: page.editor.present
            onClicked: page.editor.copyToSchoolDays()
            Layout.fillWidth: true
        }
        buttons: PlainButton {
            objectName: "remove-break"
            text: qsTr("Slett")
            textSize: Tokens.textItem
            iconName: "trash-2"
            destructive: true
            visible: page.editor.present
            onClicked: page.editor.remove()
            Layout.fillWidth: true
        }
    }
}
