pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design
import Kaffe.Stores

// Dots and words for the page that is shown: "1 av 2". Where there is no room for the dots the words say it alone.
Row {
    id: marker

    required property PageMark page
    property color color: Tokens.ink
    property int textSize: Tokens.bx(32)
    property int mostDots: 8

    spacing: Tokens.bx(12)

    Repeater {
        model: marker.page.count > marker.mostDots ? 0 : marker.page.count

        Rectangle {
            required property int index

            anchors.verticalCenter: parent.verticalCenter
            width: Tokens.bx(18)
            height: width
            radius: width / 2
            color: index === marker.page.index ? marker.color : Tokens.transparent
            border.width: Tokens.bx(3)
            border.color: marker.color
        }
    }
    Words {
        anchors.verticalCenter: parent.verticalCenter
        leftPadding: Tokens.bx(6)
        text: qsTr("%1 av %2").arg(marker.page.index + 1).arg(marker.page.count)
        size: marker.textSize
        weight: Font.DemiBold
        color: marker.color
    }
}
