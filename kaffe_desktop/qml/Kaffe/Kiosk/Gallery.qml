pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design
import Kaffe.Stores

// Every component of the design in all its states on one screen, for designers and for reference pictures.
ScreenWindow {
    id: gallery

    required property Stores stores

    width: 1280
    height: 800
    title: qsTr("Kaffe – komponenter")

    component Shelf: Column {
        id: shelf

        property string name
        default property alias parts: row.data

        width: (sheet.width - sheet.spacing) / 2
        spacing: Tokens.px(10)

        Words {
            text: shelf.name
            size: Tokens.textItem
            weight: Font.Bold
            Accessible.role: Accessible.Heading
        }
        Rectangle {
            width: parent.width
            height: Tokens.hairline
            color: Tokens.lineStrong
        }
        Flow {
            id: row

            width: parent.width
            spacing: Tokens.px(14)
        }
    }

    Flickable {
        objectName: "gallery"
        anchors.fill: parent
        contentHeight: sheet.height + 2 * sheet.y
        boundsBehavior: Flickable.StopAtBounds

        Flow {
            id: sheet

            x: Tokens.px(28)
            y: Tokens.px(28)
            width: parent.width - 2 * x
            spacing: Tokens.px(28)

            Shelf {
                name: qsTr("Tilstander")

                Repeater {
                    model: ["received", "production", "completed", "dispatched"]

                    Row {
                        id: badges

                        required property string modelData

                        spacing: Tokens.px(6)

                        StateBadge { stateName: badges.modelData }
                        StateBadge {
                            stateName: badges.modelData
                            solid: true
                        }
                    }
                }
            }
            Shelf {
                name: qsTr("Hovedknapp (20 mm)")

                Repeater {
                    model: [{}, { down: true }, { off: true }]

                    PrimaryButton {
                        required property var modelData

                        objectName: "shown-primary"
                        width: Tokens.px(235)
                        text: qsTr("Send bestilling")
                        detail: enabled ? "130,-" : qsTr("Ingen varer ennå")
                        busy: modelData.down ?? false
                        enabled: !modelData.off
                    }
                }
            }
            Shelf {
                name: qsTr("Knapper (12 mm)")

                PlainButton {
                    objectName: "first"
                    text: qsTr("Ny vare")
                    iconName: "plus"
                }
                PlainButton {
                    text: qsTr("Ny vare")
                    iconName: "plus"
                    down: true
                }
                PlainButton {
                    text: qsTr("Slett")
                    iconName: "trash-2"
                    destructive: true
                }
                PlainButton {
                    text: qsTr("Slett")
                    enabled: false
                }
                PlainButton {
                    width: Tokens.px(100)
                    stacked: true
                    stackedWidth: Tokens.px(92)
                    implicitHeight: Tokens.t20
                    text: qsTr("Mangler info")
                    iconName: "message-circle-question-mark"
                }
                PlainButton {
                    width: Tokens.px(100)
                    stacked: true
                    stackedWidth: Tokens.px(92)
                    implicitHeight: Tokens.t20
                    text: qsTr("Mangler info")
                    iconName: "message-circle-question-mark"
                    attention: true
                }
                OopsButton {
                    width: Tokens.px(264)
                    height: Tokens.px(87)
                    what: `130 → ${Tokens.state.dispatched.word}`
                }
                OopsButton {
                    width: Tokens.px(200)
                    height: Tokens.px(87)
                    what: ""
                }
            }
            Shelf {
                name: qsTr("Varetast (20 mm)")

                Repeater {
                    model: [{}, { down: true }, { count: 2 }, { count: 1, selected: true }, { soldOut: true }]

                    MenuTile {
                        required property var modelData

                        width: Math.max(Tokens.t20, Tokens.px(118))
                        height: Math.max(Tokens.t20, Tokens.px(142))
                        name: "Latte"
                        priceText: "35,-"
                        count: modelData.count ?? 0
                        selected: modelData.selected ?? false
                        soldOut: modelData.soldOut ?? false
                        down: modelData.down
                    }
                }
            }
            Shelf {
                name: qsTr("Tilvalgsknapp (12 mm)")

                Repeater {
                    model: [{ detail: "+10" }, { detail: "+10", down: true }, { chosen: true }, { soldOut: true }]

                    OptionButton {
                        required property var modelData

                        width: Tokens.px(110)
                        name: modelData.detail ? "Stor" : "Havre"
                        colour: "petrol"
                        detail: modelData.detail ?? ""
                        chosen: modelData.chosen ?? false
                        soldOut: modelData.soldOut ?? false
                        down: modelData.down
                    }
                }
                Stepper { value: 2 }
                Stepper {
                    value: 1
                    canLess: false
                }
            }
            Shelf {
                name: qsTr("Bestillingslinje")

                OrderLine {
                    width: Tokens.px(460)
                    letter: "A"
                    title: "2 × Cappuccino"
                    chips: [{ "text": "Lett", "color": "petrol", "isDefault": false }, { "text": "Egen kopp", "color": "oliven", "isDefault": false }]
                    totalText: "52,-"
                    ruled: true
                }
                CompactLine {
                    width: Tokens.px(230)
                    letter: "B"
                    title: "Kanelbolle"
                    chips: []
                    totalText: "28,-"
                }
            }
            Shelf {
                name: qsTr("Merkelapper – omriss er standardvalg")

                Repeater {
                    model: Object.keys(Tokens.chip)

                    Row {
                        id: pair

                        required property string modelData

                        spacing: Tokens.px(6)

                        Chip {
                            text: pair.modelData
                            colour: pair.modelData
                        }
                        Chip {
                            text: pair.modelData
                            colour: pair.modelData
                            isDefault: true
                        }
                    }
                }
            }
            Shelf {
                name: qsTr("Ferdig-tall (20 mm)")

                Repeater {
                    model: [{}, { late: true }, { taken: true }, { stale: true }]

                    NumberTile {
                        required property var modelData

                        width: Math.max(Tokens.t20, Tokens.px(118))
                        height: width
                        number: 134
                        detail: modelData.late ? "6 min" : "1 min"
                        late: modelData.late ?? false
                        taken: modelData.taken ?? false
                        stale: modelData.stale ?? false
                    }
                }
            }
            Shelf {
                name: qsTr("Tilstandsknapper")

                Repeater {
                    model: [["production", true, false], ["production", false, false], ["production", false, true], ["completed", true, false], ["completed", false, false]]

                    StateButton {
                        required property var modelData

                        width: Math.max(Tokens.t20, Tokens.px(128))
                        target: modelData[0]
                        text: target === "production" ? qsTr("Start") : qsTr("Ferdig")
                        prominent: modelData[1]
                        down: modelData[2] || undefined
                    }
                }
            }
            Shelf {
                name: qsTr("Ventetid, antall og segment")

                TimeBadge { text: "3 min" }
                TimeBadge {
                    text: "6 min"
                    urgency: "warn"
                }
                TimeBadge {
                    text: "9 min"
                    urgency: "late"
                }
                TimeBadge {
                    text: ""
                    isNew: true
                }
                CountPill { count: 12 }
                LetterBox { letter: "A" }
                Segment {
                    options: [{ key: "one", text: qsTr("Ett") }, { key: "many", text: qsTr("Flere") }]
                    current: "one"
                }
            }
            Shelf {
                name: qsTr("Felt")

                Field {
                    label: qsTr("Navn")
                    text: "Latte"
                }
                Field {
                    label: qsTr("Navn")
                    text: "Latte"
                    enabled: false
                }
            }
            Shelf {
                name: qsTr("Varsel – bare når noe gikk galt")

                Toast {
                    width: Tokens.px(500)
                    kind: "error"
                    title: qsTr("134 ble ikke utlevert")
                    text: qsTr("Huben svarte ikke")
                    action: qsTr("Prøv igjen")
                }
                Toast {
                    width: Tokens.px(500)
                    kind: "info"
                    title: qsTr("133 er alt utlevert")
                    text: qsTr("En annen skjerm var først")
                }
            }
        }
    }
}
