pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design
import Kaffe.Stores

// The lines that are not in the editor: one under the other, or, when there are more than three, in two columns.
Item {
    id: area

    required property Cart cart
    required property int lineHeight
    readonly property bool compact: cart.count > 4
    readonly property int barWidth: Tokens.px(6)
    readonly property bool scrolls: flick.contentHeight > flick.height

    Accessible.role: Accessible.List
    Accessible.name: qsTr("Linjer i bestillingen")

    Flickable {
        id: flick

        anchors.fill: parent
        contentHeight: lines.height + (area.compact ? Tokens.gap : 0)
        boundsBehavior: Flickable.StopAtBounds
        interactive: area.scrolls
        clip: true
        onContentHeightChanged: contentY = Math.max(0, contentHeight - height)
        onHeightChanged: contentY = Math.max(0, contentHeight - height)

        Flow {
            id: lines

            readonly property bool focusGroup: true

            width: area.compact && area.scrolls ? area.width - area.barWidth - Tokens.gap : area.width
            spacing: area.compact ? Tokens.gap : 0

            Repeater {
                id: repeater

                model: area.cart

                Loader {
                    id: line

                    required property int index
                    required property string letter
                    required property string title
                    required property var chips
                    required property string totalText
                    required property bool selected
                    required property string spoken

                    visible: !selected
                    sourceComponent: area.compact ? small : full

                    Component {
                        id: full

                        OrderLine {
                            objectName: `line-${line.letter}`
                            width: lines.width
                            height: area.lineHeight
                            letter: line.letter
                            title: line.title
                            chips: line.chips
                            totalText: line.totalText
                            ruled: line.y + height < lines.height - 1
                            Accessible.name: line.spoken
                            onClicked: area.cart.select(line.index)
                        }
                    }
                    Component {
                        id: small

                        CompactLine {
                            objectName: `line-${line.letter}`
                            width: Math.floor((lines.width - Tokens.gap) / 2)
                            height: Math.max(Tokens.t12, Tokens.px(59))
                            letter: line.letter
                            title: line.title
                            chips: line.chips
                            totalText: line.totalText
                            Accessible.name: line.spoken
                            onClicked: area.cart.select(line.index)
                        }
                    }
                }
            }
        }
    }
    ScrollMark {
        objectName: "lines-bar"
        anchors.right: parent.right
        list: flick
        height: parent.height - Tokens.gap
        visible: area.compact && area.scrolls
    }
}
