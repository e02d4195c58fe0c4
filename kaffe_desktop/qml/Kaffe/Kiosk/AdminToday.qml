pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design
import Kaffe.Stores

// A day in figures: four of them, when the orders came, and what was sold most.
AdminPage {
    id: page

    readonly property Today today: stores.today
    readonly property Orders orders: stores.orders
    readonly property bool wide: width > height
    readonly property int unfinished: orders.received.count + orders.production.count + orders.completed.count

    covered: chooser.open || download.open || handOut.asking
    Component.onCompleted: page.today.begin()
    Component.onDestruction: page.today.end()

    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: Tokens.px(20)
        anchors.rightMargin: Tokens.px(20)
        anchors.topMargin: Tokens.px(12)
        anchors.bottomMargin: Tokens.px(16)
        spacing: Tokens.px(12)

        GridLayout {
            columns: page.wide ? 2 : 1
            columnSpacing: Tokens.px(20)
            rowSpacing: Tokens.gap

            RowLayout {
                spacing: Tokens.px(12)
                Layout.fillWidth: true

                Words {
                    objectName: "day-title"
                    text: page.today.choice.title
                    size: Tokens.textTitle
                    weight: Font.Bold
                    Layout.alignment: Qt.AlignBaseline
                }
                Words {
                    objectName: "day-date"
                    text: page.today.choice.subtitle
                    size: Tokens.px(20)
                    fits: true
                    color: Tokens.ink2
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignBaseline
                }
            }
            RowLayout {
                readonly property bool focusGroup: true

                spacing: Tokens.px(12)
                Layout.alignment: Qt.AlignRight

                PlainButton {
                    objectName: "hand-out-all"
                    text: qsTr("Alle utlevert")
                    textSize: Tokens.textItem
                    iconName: "hand-platter"
                    radius: Tokens.radiusButton
                    enabled: page.unfinished > 0
                    visible: page.today.choice.isToday
                    onClicked: handOut.asking = true
                    Layout.fillWidth: !page.wide
                }
                PlainButton {
                    objectName: "choose-day"
                    text: qsTr("Velg dag")
                    textSize: Tokens.textItem
                    iconName: "calendar"
                    radius: Tokens.radiusButton
                    onClicked: {
                        page.today.choice.showChosenMonth()
                        chooser.open = true
                    }
                    Layout.fillWidth: !page.wide
                }
                PlainButton {
                    objectName: "download"
                    text: qsTr("Last ned")
                    textSize: Tokens.textItem
                    iconName: "download"
                    radius: Tokens.radiusButton
                    onClicked: download.open = true
                    Layout.fillWidth: !page.wide
                }
            }
        }
        StaleFigures { today: page.today }
        GridLayout {
            columns: page.wide ? 4 : 2
            columnSpacing: Tokens.px(12)
            rowSpacing: columnSpacing
            uniformCellWidths: true

            Repeater {
                // By number, so that a card stays, with what is pressed or has the focus on it, while its figures change.
                model: page.today.figures.length

                TodayFigure {
                    id: card

                    required property int index

                    objectName: `figure-${figure.key}`
                    figure: page.today.figures[index]
                    colour: page.today.stale ? Tokens.staleFg : Tokens.ink
                    Layout.fillWidth: true

                    Pressable {
                        objectName: "show-orders"
                        anchors.fill: parent
                        text: qsTr("Vis alle bestillingene")
                        radius: card.radius
                        visible: card.figure.key === "orders"
                        contentItem: Item {
                            Icon {
                                anchors.right: parent.right
                                anchors.rightMargin: Tokens.px(14)
                                anchors.verticalCenter: parent.verticalCenter
                                name: "chevron-right"
                                size: Tokens.px(30)
                                color: Tokens.ink2
                            }
                        }
                        onClicked: page.stores.admin.show("orders")
                    }
                }
            }
        }
        GridLayout {
            columns: page.wide ? 2 : 1
            columnSpacing: Tokens.px(12)
            rowSpacing: columnSpacing
            Layout.fillHeight: true

            Rectangle {
                radius: Tokens.radiusPanel
                color: Tokens.surface
                border.width: Tokens.hairline
                border.color: Tokens.line
                Layout.fillWidth: true
                Layout.fillHeight: true

                ColumnLayout {
                    anchors.fill: parent
                    anchors.topMargin: Tokens.px(14)
                    anchors.bottomMargin: Tokens.px(12)
                    anchors.leftMargin: Tokens.px(18)
                    anchors.rightMargin: Tokens.px(18)
                    spacing: Tokens.px(12)

                    RowLayout {
                        spacing: Tokens.px(8)

                        Words {
                            id: heading

                            text: qsTr("Bestillinger per kvarter")
                            size: Tokens.textItem
                            weight: Font.Bold
                            Layout.fillWidth: true
                        }
                        Rectangle {
                            implicitWidth: Tokens.px(16)
                            implicitHeight: implicitWidth
                            radius: Tokens.px(4)
                            color: quarters.stale ? Tokens.staleField : Tokens.green100
                            visible: legend.visible
                        }
                        Words {
                            id: legend

                            text: qsTr("friminutt")
                            color: Tokens.ink2
                            visible: !quarters.empty && page.today.bars.some(bar => bar.isBreak)
                        }
                    }
                    BarChart {
                        id: quarters

                        objectName: "quarters"
                        name: heading.text
                        bars: page.today.bars
                        emptyText: page.today.known ? qsTr("Ingen bestillinger ennå") : ""
                        stale: page.today.stale
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                    }
                }
            }
            ColumnLayout {
                spacing: Tokens.px(12)
                Layout.fillHeight: page.wide
                Layout.fillWidth: !page.wide
                Layout.preferredWidth: page.wide ? Math.round(0.3 * page.width) : -1

                BestSellers {
                    objectName: "best-sellers"
                    sellers: page.today.bestSellers
                    emptyText: page.today.known ? qsTr("Ingenting er solgt ennå") : ""
                    colour: page.today.stale ? Tokens.lineStrong : Tokens.green600
                    foreground: page.today.stale ? Tokens.staleFg : Tokens.ink
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                }
                OopsButton {
                    objectName: "oops"
                    what: page.stores.oops.label
                    Accessible.name: page.stores.oops.spoken
                    visible: page.stores.oops.available
                    Layout.fillWidth: true
                    Layout.preferredHeight: Tokens.px(87)
                    onClicked: page.stores.oops.undo()
                }
            }
        }
    }

    DayChooser {
        id: chooser

        objectName: "day-chooser"
        parent: page.Window.contentItem
        choice: page.today.choice
    }
    ActionSheet {
        id: download

        objectName: "download-sheet"
        parent: page.Window.contentItem
        title: qsTr("Last ned %1").arg(page.today.choice.longDate)

        SheetAction {
            objectName: "save-csv"
            text: qsTr("Regneark (CSV)")
            iconName: "list"
            onClicked: {
                download.open = false
                page.today.saveCsv()
            }
        }
        SheetAction {
            objectName: "save-pdf"
            text: qsTr("En side til utskrift (PDF)")
            iconName: "sticky-note"
            onClicked: {
                download.open = false
                page.today.savePdf()
            }
        }
    }
    ConfirmDialog {
        id: handOut

        parent: page.Window.contentItem
        iconName: "hand-platter"
        tint: Tokens.state.dispatched.tint
        fill: Tokens.state.dispatched.solid
        fillEdge: Tokens.state.dispatched.deep
        title: qsTr("Sette alle bestillinger som utlevert?")
        text: page.unfinished === 1 ? qsTr("1 bestilling forsvinner fra kjøkkenet og tavla. Du kan angre etterpå.")
            : qsTr("%1 bestillinger forsvinner fra kjøkkenet og tavla. Du kan angre etterpå.").arg(page.unfinished)
        confirmText: page.unfinished === 1 ? qsTr("Ja, den ene") : qsTr("Ja, alle %1").arg(page.unfinished)
        onConfirmed: {
            handOut.asking = false
            page.orders.dispatchAll()
        }
        onRefused: handOut.asking = false

        Repeater {
            model: [page.orders.received, page.orders.production, page.orders.completed]

            StateBadge {
                required property Lane modelData

                stateName: modelData.stateName
                prefix: modelData.count
                textSize: Tokens.textItem
                visible: modelData.count > 0
            }
        }
    }
}
