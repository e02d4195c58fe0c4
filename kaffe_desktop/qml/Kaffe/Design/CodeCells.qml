pragma ComponentBehavior: Bound
import QtQuick

// What has been typed of a code or, as dots, of a PIN; the next cell is marked. Every third cell stands apart.
Row {
    id: cells

    required property string code
    property int length: 6
    property bool secret: false
    property bool wrong: false

    spacing: Tokens.px(secret ? 14 : 10)
    Accessible.role: Accessible.StaticText
    Accessible.name: wrong ? qsTr("Feil kode") : qsTr("%1 av %2 sifre").arg(code.length).arg(length)

    Repeater {
        model: cells.length

        Item {
            id: cell

            required property int index
            readonly property bool filled: index < cells.code.length
            readonly property bool active: index === cells.code.length && !cells.secret
            readonly property int apart: !cells.secret && index > 0 && index % 3 === 0 ? Tokens.px(20) : 0

            implicitWidth: face.width + apart
            implicitHeight: face.height

            Rectangle {
                id: face

                x: cell.apart
                width: Tokens.px(cells.secret ? 64 : 68)
                height: Tokens.px(cells.secret ? 76 : 92)
                radius: Tokens.radiusControl
                color: Tokens.surface
                border.width: cells.wrong ? Tokens.selectedLine : cell.active ? Tokens.activeLine : 2
                border.color: cells.wrong ? Tokens.danger : cell.active ? Tokens.green600
                    : cells.secret && cell.filled ? Tokens.ink : Tokens.lineStrong

                Digits {
                    anchors.centerIn: parent
                    text: cells.code.charAt(cell.index)
                    size: Tokens.px(52)
                    visible: !cells.secret
                }
                Rectangle {
                    anchors.centerIn: parent
                    width: Tokens.px(22)
                    height: width
                    radius: width / 2
                    color: cells.wrong ? Tokens.danger : Tokens.ink
                    visible: cells.secret && (cell.filled || cells.wrong)
                }
            }
        }
    }
}
