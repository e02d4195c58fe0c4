pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Shapes
import Kaffe.Design
import Kaffe.Stores

// What the kitchen can ask the till about one ticket. All but that ticket is dimmed; the panel lies over the other lane
// where there are two, otherwise above or below the ticket. Escape and the scrim mean no.
FocusScope {
    id: popover

    required property QuestionDraft draft
    required property bool offline
    required property bool besideTicket
    property Ticket ticket
    readonly property bool focusTrap: true
    readonly property bool shown: draft.present && ticket !== null
    readonly property int gap: Tokens.kx(20)
    readonly property ListView list: ticket?.ListView.view ?? null
    readonly property real scrolled: (list?.contentY ?? 0) - (list?.parent.x ?? 0)
    readonly property rect hole: placeOf(ticket?.asking ? ticket : null, ticket?.y ?? 0, ticket?.height ?? 0, scrolled,
        width, height)
    readonly property bool onTheLeft: hole.x < width / 2

    // Where the ticket with its ring lies; the numbers are only what that depends on.
    function placeOf(item: Ticket, y: real, h: real, scrolled: real, width: real, height: real): rect {
        const inset = (item?.margin ?? 0) - (item?.ring ?? 0)
        return item === null ? Qt.rect(0, 0, 0, 0)
            : item.mapToItem(popover, inset, -item.ring, item.width - 2 * inset, h - Tokens.kx(10) + 2 * item.ring)
    }

    visible: shown
    enabled: shown
    onShownChanged: if (shown) no.forceActiveFocus(Qt.PopupFocusReason)
    Keys.onEscapePressed: draft.close()

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: popover.draft.close()
    }
    Shape {
        anchors.fill: parent

        ShapePath {
            strokeWidth: -1
            fillColor: Tokens.popoverScrim
            fillRule: ShapePath.OddEvenFill

            PathRectangle {
                width: popover.width
                height: popover.height
            }
            PathRectangle {
                x: popover.hole.x
                y: popover.hole.y
                width: popover.hole.width
                height: popover.hole.height
                radius: Tokens.kx(21)
            }
        }
    }

    Rectangle {
        id: panel

        readonly property real below: popover.hole.bottom + popover.gap
        readonly property real wanted: popover.besideTicket ? popover.hole.y + (popover.hole.height - height) / 2
            : below + height + popover.gap <= popover.height ? below : popover.hole.y - popover.gap - height

        objectName: "question-panel"
        x: !popover.besideTicket ? (parent.width - width) / 2
            : popover.onTheLeft ? parent.width / 2 + popover.gap : parent.width / 2 - popover.gap - width
        y: Tokens.clamp(wanted, popover.gap, popover.height - height - popover.gap)
        width: Math.min(Tokens.kx(640), parent.width / (popover.besideTicket ? 2 : 1) - 2 * popover.gap)
        height: content.implicitHeight + content.y + content.x
        radius: Tokens.radiusPanel
        color: Tokens.surface
        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("%1, spør kassa").arg(popover.draft.number)

        TapHandler { gesturePolicy: TapHandler.ReleaseWithinBounds }
        SoftShadow {
            radius: panel.radius
            strength: 0.4
        }
        ColumnLayout {
            id: content

            x: Tokens.kx(24)
            y: Tokens.kx(16)
            width: parent.width - 2 * x
            spacing: Tokens.kx(12)

            RowLayout {
                spacing: Tokens.kx(14)

                Digits {
                    text: popover.draft.number
                    size: Tokens.kx(40)
                }
                Words {
                    text: qsTr("Spør kassa")
                    size: Tokens.kx(30)
                    weight: Font.Bold
                    Layout.fillWidth: true
                }
                Pressable {
                    id: no

                    objectName: "question-close"
                    text: qsTr("Lukk")
                    implicitWidth: Math.max(Tokens.kx(56), Tokens.t12)
                    implicitHeight: implicitWidth
                    background: Rectangle {
                        radius: no.radius
                        color: no.down ? Tokens.line : Tokens.sunken
                    }
                    contentItem: Item {
                        Icon {
                            anchors.centerIn: parent
                            name: "x"
                            size: Tokens.kx(30)
                            color: Tokens.ink
                        }
                    }
                    Layout.rightMargin: -Tokens.kx(8)
                    onClicked: popover.draft.close()
                }
            }
            Words {
                text: qsTr("%1 · svaret kommer på billetten").arg(popover.draft.about)
                size: Tokens.kx(23)
                color: Tokens.ink2
                wrapMode: Text.Wrap
                maximumLineCount: 2
                Layout.fillWidth: true
                Layout.topMargin: -Tokens.kx(6)
                Layout.bottomMargin: Tokens.kx(6)
            }
            Segment {
                objectName: "question-lines"
                options: popover.draft.lines
                current: popover.draft.line
                visible: popover.draft.lines.length > 1
                Layout.fillWidth: true
                onChosen: key => popover.draft.chooseLine(key)
            }
            GridLayout {
                readonly property bool focusGroup: true

                columns: 2
                columnSpacing: Tokens.kx(12)
                rowSpacing: Tokens.kx(12)
                uniformCellWidths: true

                Repeater {
                    model: popover.draft.choices

                    Pressable {
                        id: choice

                        required property var modelData
                        required property int index

                        objectName: `choice-${index}`
                        text: modelData.text
                        radius: Tokens.kx(16)
                        leftPadding: Tokens.kx(18)
                        rightPadding: Tokens.kx(8)
                        enabled: !popover.offline
                        background: Plate {
                            radius: choice.radius
                            sunk: choice.down
                            color: !choice.enabled ? Tokens.disabledBg
                                : choice.down ? Tokens.chipColours(choice.modelData.color).tint : Tokens.surface
                            border.width: choice.enabled ? Tokens.hairline : 0
                            border.color: Tokens.lineStrong
                        }
                        contentItem: RowLayout {
                            spacing: Tokens.kx(12)

                            Rectangle {
                                implicitWidth: Tokens.kx(16)
                                implicitHeight: implicitWidth
                                radius: Tokens.kx(4)
                                color: Tokens.chipColours(choice.modelData.color).solid
                            }
                            Words {
                                text: choice.text
                                size: Tokens.kx(25)
                                weight: Font.DemiBold
                                color: choice.enabled ? Tokens.ink : Tokens.disabledFg
                                wrapMode: Text.WordWrap
                                maximumLineCount: 2
                                lineHeight: 0.9
                                Layout.fillWidth: true
                            }
                        }
                        Layout.fillWidth: true
                        Layout.preferredHeight: Math.max(Tokens.kx(86), Tokens.t20)
                        onClicked: popover.draft.ask(index)
                    }
                }
            }
        }
    }
}
