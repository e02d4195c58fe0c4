pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design
import Kaffe.Stores

// A page of the calendar: a tap on a day chooses it and closes. Escape, the scrim and Avbryt close it too.
FocusScope {
    id: chooser

    required property DayChoice choice
    property bool open: false
    readonly property bool focusTrap: true

    anchors.fill: parent
    visible: opacity > 0
    opacity: open ? 1 : 0
    enabled: open
    z: 6
    Keys.onEscapePressed: chooser.open = false
    onOpenChanged: if (open) cancel.forceActiveFocus(Qt.PopupFocusReason)

    Behavior on opacity { NumberAnimation { duration: Tokens.dialogMs; easing.type: Easing.OutCubic } }

    Connections {
        target: chooser.choice

        function onChosen() { chooser.open = false }
    }
    Rectangle {
        anchors.fill: parent
        color: Tokens.scrim

        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onTapped: chooser.open = false
        }
    }
    Rectangle {
        id: sheet

        readonly property int inset: Tokens.px(28)

        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.round((parent.height - height) / 2 + 12 * (1 - chooser.opacity))
        width: content.implicitWidth + 2 * inset
        height: content.implicitHeight + 2 * inset
        radius: Tokens.radiusDialog
        color: Tokens.paper
        Accessible.role: Accessible.Dialog
        Accessible.name: title.text

        TapHandler { gesturePolicy: TapHandler.ReleaseWithinBounds }
        SoftShadow {
            radius: sheet.radius
            dialog: true
        }
        Rectangle {
            anchors.fill: parent
            radius: sheet.radius
            color: sheet.color
        }
        RowLayout {
            id: content

            x: sheet.inset
            y: sheet.inset
            spacing: Tokens.px(32)

            ColumnLayout {
                id: shortcuts

                readonly property bool focusGroup: true

                spacing: Tokens.gap
                Layout.fillHeight: true
                Layout.preferredWidth: Tokens.px(220)

                Words {
                    id: title

                    text: qsTr("Velg dag")
                    size: Tokens.textDialogTitle
                    weight: Font.Bold
                    Layout.fillWidth: true
                }
                Words {
                    text: chooser.choice.longDate
                    size: Tokens.px(20)
                    color: Tokens.ink2
                    wrapMode: Text.WordWrap
                    Layout.fillWidth: true
                    Layout.bottomMargin: Tokens.px(12)
                }
                PlainButton {
                    objectName: "day-today"
                    text: qsTr("I dag")
                    iconName: "calendar"
                    enabled: !chooser.choice.isToday
                    Layout.fillWidth: true
                    onClicked: chooser.choice.chooseToday()
                }
                PlainButton {
                    objectName: "day-before"
                    text: qsTr("Dagen før")
                    iconName: "chevron-left"
                    Layout.fillWidth: true
                    onClicked: chooser.choice.chooseBefore()
                }
                PlainButton {
                    objectName: "day-after"
                    text: qsTr("Dagen etter")
                    iconName: "chevron-right"
                    enabled: !chooser.choice.isToday
                    Layout.fillWidth: true
                    onClicked: chooser.choice.chooseAfter()
                }
                Item { Layout.fillHeight: true }
                PlainButton {
                    id: cancel

                    objectName: "day-cancel"
                    focus: true
                    text: qsTr("Avbryt")
                    Layout.fillWidth: true
                    onClicked: chooser.open = false
                }
            }
            ColumnLayout {
                spacing: Tokens.gap

                RowLayout {
                    readonly property bool focusGroup: true

                    spacing: Tokens.gap

                    PlainButton {
                        objectName: "month-before"
                        iconName: "chevron-left"
                        Accessible.name: qsTr("Måneden før")
                        onClicked: chooser.choice.earlierMonth()
                    }
                    Words {
                        objectName: "month"
                        text: chooser.choice.month
                        size: Tokens.textLineName
                        weight: Font.Bold
                        horizontalAlignment: Text.AlignHCenter
                        Layout.fillWidth: true
                    }
                    PlainButton {
                        objectName: "month-after"
                        iconName: "chevron-right"
                        enabled: chooser.choice.hasLaterMonth
                        Accessible.name: qsTr("Måneden etter")
                        onClicked: chooser.choice.laterMonth()
                    }
                }
                Grid {
                    id: month

                    readonly property bool focusGroup: true

                    columns: 7
                    spacing: Tokens.gapMin

                    Repeater {
                        model: chooser.choice.weekdays

                        Words {
                            required property string modelData

                            width: Tokens.t12
                            text: modelData
                            color: Tokens.ink2
                            horizontalAlignment: Text.AlignHCenter
                        }
                    }
                    Repeater {
                        model: chooser.choice.days

                        Pressable {
                            id: cell

                            required property var modelData

                            objectName: `day-${modelData.day}`
                            text: modelData.text
                            enabled: modelData.isPast
                            Accessible.name: modelData.name
                            Accessible.checked: modelData.isChosen
                            background: Plate {
                                radius: cell.radius
                                sunk: cell.down
                                color: cell.modelData.isChosen ? Tokens.green600 : cell.down ? Tokens.sunken
                                    : cell.enabled && cell.modelData.inMonth ? Tokens.surface : Tokens.transparent
                                border.width: cell.modelData.isToday ? Tokens.attentionLine : 0
                                border.color: Tokens.green600
                            }
                            contentItem: Words {
                                text: cell.text
                                size: Tokens.textItem
                                weight: Font.DemiBold
                                horizontalAlignment: Text.AlignHCenter
                                color: cell.modelData.isChosen ? Tokens.onDark : !cell.enabled ? Tokens.disabledFg
                                    : cell.modelData.inMonth ? Tokens.ink : Tokens.ink3
                            }
                            onClicked: chooser.choice.choose(modelData.day)
                        }
                    }
                }
            }
        }
    }
}
