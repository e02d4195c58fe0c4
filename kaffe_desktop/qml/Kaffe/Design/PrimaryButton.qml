pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

// The one action that the screen is for. `detail` stands under the word (or beside it with `oneRow`).
// `fill` and `fillEdge` give it the colour of a state or of danger; `busy`: it was pressed, the answer is awaited.
Pressable {
    id: button

    property string detail
    property string iconName
    property bool oneRow: false
    property bool busy: false
    property bool detailIsPrice: true
    property color fill: Tokens.green600
    property color fillEdge: Tokens.green700
    property int textSize: Tokens.textSendLabel
    property int iconSize: Tokens.px(34)

    implicitHeight: Tokens.t20
    leftPadding: Tokens.px(20)
    rightPadding: Tokens.px(20)
    radius: Tokens.radiusButton
    background: Plate {
        radius: button.radius
        color: !button.enabled ? Tokens.disabledBg : button.down || button.busy ? button.fillEdge : button.fill
        edge: button.enabled && !button.busy ? Tokens.primaryEdge : 0
        edgeColor: button.fillEdge
        sunk: button.down
    }
    contentItem: Item {
        implicitWidth: Math.ceil(words.implicitWidth) + 1
        implicitHeight: words.implicitHeight

        GridLayout {
            id: words

            readonly property color ink: button.enabled ? Tokens.onDark : Tokens.disabledFg

            anchors.centerIn: parent
            anchors.verticalCenterOffset: button.drop
            width: Math.min(Math.ceil(implicitWidth) + 1, parent.width)
            flow: button.oneRow ? GridLayout.LeftToRight : GridLayout.TopToBottom
            columnSpacing: Tokens.px(17)
            rowSpacing: -Tokens.px(4)

            RowLayout {
                spacing: Tokens.px(12)
                Layout.alignment: Qt.AlignCenter

                Icon {
                    name: button.iconName
                    size: button.iconSize
                    color: words.ink
                    visible: name !== ""
                }
                Words {
                    text: button.text
                    size: button.textSize
                    fits: true
                    weight: Font.Bold
                    color: words.ink
                    Layout.fillWidth: true
                }
            }
            Words {
                text: button.detail
                size: button.enabled && button.detailIsPrice ? Tokens.textSendPrice : Tokens.textItem
                weight: button.enabled && button.detailIsPrice ? Font.ExtraBold : Font.Medium
                color: words.ink
                visible: text !== ""
                lineHeight: 0.9
                Layout.alignment: Qt.AlignCenter
            }
        }
    }
}
