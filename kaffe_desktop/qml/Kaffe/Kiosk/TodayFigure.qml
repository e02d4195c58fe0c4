pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design

// One figure of a day: `figure` is {label, value, unit, note}.
Rectangle {
    id: card

    required property var figure
    property color colour: Tokens.ink

    implicitWidth: Tokens.px(180)
    implicitHeight: column.implicitHeight + 2 * Tokens.px(12)
    radius: Tokens.radiusPanel
    color: Tokens.surface
    border.width: Tokens.hairline
    border.color: Tokens.line
    Accessible.role: Accessible.StaticText
    Accessible.name: `${figure.label}: ${figure.value} ${figure.unit} ${figure.note}`.trim()

    ColumnLayout {
        id: column

        anchors {
            left: parent.left
            right: parent.right
            verticalCenter: parent.verticalCenter
            leftMargin: Tokens.px(18)
            rightMargin: Tokens.px(12)
        }
        spacing: -Tokens.px(4)

        Caption {
            text: card.figure.label
            fits: true
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: Tokens.px(7)

            Words {
                objectName: "value"
                text: card.figure.value
                size: Tokens.px(46)
                weight: Font.Bold
                color: card.colour
                Layout.alignment: Qt.AlignBaseline
            }
            Words {
                text: card.figure.unit
                size: Tokens.px(22)
                weight: Font.Bold
                color: card.colour
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignBaseline
            }
        }
        Words {
            text: card.figure.note === "" ? " " : card.figure.note
            fits: true
            color: Tokens.ink2
            Layout.fillWidth: true
        }
    }
}
