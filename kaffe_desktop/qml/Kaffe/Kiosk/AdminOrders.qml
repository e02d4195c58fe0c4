pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design
import Kaffe.Stores

// The orders of the day that is looked at, found by number, and what happened to one of them.
AdminPage {
    id: page

    readonly property Today today: stores.today
    readonly property DayOrders orders: today.orders

    detail: form
    Component.onCompleted: page.today.begin()
    Component.onDestruction: page.today.end()

    AdminList {
        id: pane

        detail: form

        RowLayout {
            spacing: Tokens.px(12)

            PlainButton {
                objectName: "back"
                iconName: "arrow-left"
                Accessible.name: qsTr("Tilbake")
                onClicked: page.stores.admin.show("today")
            }
            ColumnLayout {
                spacing: 0

                Words {
                    text: qsTr("Bestillinger")
                    size: Tokens.textTitle
                    weight: Font.Bold
                    fits: true
                    lineHeight: 0.9
                    Layout.fillWidth: true
                }
                Words {
                    text: page.today.choice.longDate
                    fits: true
                    color: Tokens.ink2
                    Layout.fillWidth: true
                }
            }
            Caption {
                id: findName

                text: qsTr("Nummer")
            }
            Field {
                objectName: "find-number"
                spoken: findName.text
                text: page.orders.search
                inputMethodHints: Qt.ImhDigitsOnly
                maximumLength: 5
                room: Tokens.px(12)
                onEdited: text => page.orders.findNumber(text)
                Layout.preferredWidth: Tokens.px(90)
            }
        }
        StaleFigures { today: page.today }
        ListView {
            id: list

            readonly property bool focusGroup: true

            objectName: "day-orders"
            clip: true
            spacing: Tokens.gap
            model: page.orders
            // A row that is made ahead while a search takes it away is a warning of Qt's.
            cacheBuffer: 0
            boundsBehavior: Flickable.StopAtBounds
            Layout.fillWidth: true
            Layout.fillHeight: true

            delegate: Pressable {
                id: row

                required property int orderId
                required property int number
                required property string time
                required property string stateName
                required property string content
                required property string totalText
                readonly property bool chosen: orderId === page.orders.selected
                readonly property string stateWord: stateName === "" ? qsTr("Slettet") : Tokens.state[stateName].word

                objectName: `order-${number}`
                width: ListView.view.width
                text: `${number}, ${time}, ${stateWord}, ${content}, ${totalText}`
                leftPadding: Tokens.px(14)
                rightPadding: Tokens.px(14)
                topPadding: Tokens.px(6)
                bottomPadding: Tokens.px(6)
                Accessible.role: Accessible.RadioButton
                Accessible.checked: chosen
                background: Plate {
                    radius: row.radius
                    sunk: row.down
                    color: row.down ? Tokens.sunken : row.chosen ? Tokens.green50 : Tokens.surface
                    border.width: row.chosen ? Tokens.attentionLine : Tokens.hairline
                    border.color: row.chosen ? Tokens.green600 : Tokens.line
                }
                contentItem: RowLayout {
                    spacing: Tokens.px(14)

                    Digits {
                        text: row.number
                        size: Tokens.textLineName
                        color: row.stateName === "" ? Tokens.ink3 : Tokens.ink
                    }
                    ColumnLayout {
                        spacing: 0

                        Words {
                            text: row.content
                            size: Tokens.textOption
                            weight: Font.DemiBold
                            color: row.stateName === "" ? Tokens.ink3 : Tokens.ink
                            wrapMode: Text.WordWrap
                            maximumLineCount: 2
                            lineHeight: 0.95
                            Layout.fillWidth: true
                        }
                        Words {
                            text: row.stateName === "" ? `${row.time} · ${row.stateWord}` : `${row.time} · ${row.totalText}`
                            color: Tokens.ink2
                            lineHeight: 0.95
                            Layout.fillWidth: true
                        }
                    }
                    StateBadge { stateName: row.stateName }
                }
                onClicked: page.orders.select(orderId)
            }

            Words {
                anchors.centerIn: parent
                width: parent.width
                text: page.orders.any ? qsTr("Ingen bestilling har det nummeret")
                    : page.today.known ? qsTr("Ingen bestillinger ennå") : ""
                size: Tokens.textItem
                color: Tokens.ink2
                wrapMode: Text.WordWrap
                horizontalAlignment: Text.AlignHCenter
                visible: list.count === 0
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

        readonly property bool offersMore: page.today.choice.isToday && page.orders.state === "completed"

        // What a held number offers at the front desk, for who does not know that it can be held.
        buttons: [
            PlainButton {
                objectName: "order-call-again"
                text: qsTr("Kall opp igjen")
                iconName: "bell-ring"
                visible: form.offersMore
                onClicked: page.stores.questions.call(page.orders.selected)
                Layout.fillWidth: true
            },
            PlainButton {
                objectName: "order-a-little-longer"
                text: qsTr("Litt til")
                iconName: "rotate-ccw"
                visible: form.offersMore
                onClicked: page.stores.orders.recall(page.orders.selected)
                Layout.fillWidth: true
            }
        ]
        title: page.orders.selected === 0 ? qsTr("Hva skjedde?") : qsTr("Hva skjedde med %1?").arg(page.orders.number)

        Words {
            text: qsTr("Velg en bestilling, eller skriv nummeret.")
            size: Tokens.textItem
            color: Tokens.ink2
            wrapMode: Text.WordWrap
            visible: page.orders.selected === 0
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: Tokens.px(12)
            visible: page.orders.selected !== 0

            StateBadge {
                objectName: "order-state"
                stateName: page.orders.state
                textSize: Tokens.textOption
            }
            Words {
                text: qsTr("Slettet")
                size: Tokens.textItem
                weight: Font.DemiBold
                color: Tokens.danger
                visible: page.orders.state === ""
            }
            Item { Layout.fillWidth: true }
            Words {
                text: page.orders.totalText
                size: Tokens.textLineName
                weight: Font.Bold
            }
        }
        Repeater {
            model: page.orders.lines

            TicketLine {
                lettered: page.orders.lines.length > 1
                Layout.fillWidth: true
            }
        }
        Words {
            text: page.orders.note
            size: Tokens.px(20)
            color: Tokens.ink2
            wrapMode: Text.Wrap
            visible: text !== ""
            Layout.fillWidth: true
        }
        Rectangle {
            implicitHeight: Tokens.hairline
            color: Tokens.line
            visible: page.orders.selected !== 0
            Layout.fillWidth: true
        }
        Words {
            objectName: "no-history"
            text: qsTr("Ingen kontakt med huben: det er ukjent hva som skjedde.")
            weight: Font.DemiBold
            color: Tokens.attnIcon
            wrapMode: Text.WordWrap
            visible: page.orders.failed
            Layout.fillWidth: true
        }
        Repeater {
            model: page.orders.events

            RowLayout {
                id: event

                required property int index
                required property var modelData

                objectName: `event-${index}`
                spacing: Tokens.px(16)
                Layout.fillWidth: true

                Digits {
                    text: event.modelData.time
                    size: Tokens.textOption
                    color: Tokens.ink2
                    Layout.alignment: Qt.AlignTop
                }
                ColumnLayout {
                    spacing: 0

                    Words {
                        text: event.modelData.undone ? qsTr("%1 (angret)").arg(event.modelData.what) : event.modelData.what
                        size: Tokens.textItem
                        weight: Font.DemiBold
                        color: event.modelData.undone ? Tokens.ink3 : Tokens.ink
                        wrapMode: Text.WordWrap
                        Layout.fillWidth: true
                    }
                    Words {
                        text: event.modelData.who
                        color: Tokens.ink2
                        wrapMode: Text.WordWrap
                        Layout.fillWidth: true
                    }
                }
            }
        }
    }
}
