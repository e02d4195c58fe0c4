pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design

// What orders are shown with: lines, chips, numbers, the buttons that move them on and how long they have waited.
Flow {
    id: shelves

    required property int shelfWidth

    GalleryShelf {
        width: shelves.shelfWidth
        name: qsTr("Bestillingslinje")

        Rectangle {
            width: Tokens.px(472)
            height: lines.height
            radius: Tokens.radiusPanel
            color: Tokens.surface

            Column {
                id: lines

                OrderLine {
                    width: Tokens.px(472)
                    letter: "A"
                    title: "2 × Cappuccino"
                    chips: [{ "text": "Lett", "color": "petrol", "isDefault": false }, { "text": "Egen kopp", "color": "oliven", "isDefault": false }]
                    totalText: "52,-"
                    ruled: true
                }
                OrderLine {
                    width: Tokens.px(472)
                    letter: "B"
                    title: "Kanelbolle"
                    chips: []
                    totalText: "28,-"
                }
            }
        }
        GalleryPart {
            caption: qsTr("i to kolonner")

            CompactLine {
                width: Tokens.px(230)
                letter: "C"
                title: "Latte"
                chips: [{ "text": "Havre", "color": "petrol", "isDefault": false }, { "text": "Stor", "color": "brun", "isDefault": false }]
                totalText: "45,-"
            }
        }
    }
    GalleryShelf {
        width: shelves.shelfWidth
        name: qsTr("Merkelapper – åtte farger; omriss er standardvalg")

        Repeater {
            model: Object.keys(Tokens.chip)

            Row {
                id: pair

                required property string modelData

                spacing: Tokens.px(8)

                Chip {
                    text: pair.modelData
                    colour: pair.modelData
                    textSize: Tokens.px(21)
                }
                Chip {
                    text: pair.modelData
                    colour: pair.modelData
                    textSize: Tokens.px(21)
                    isDefault: true
                }
            }
        }
    }
    GalleryShelf {
        width: shelves.shelfWidth
        name: qsTr("Ferdig-tall (20 mm)")

        Rectangle {
            width: parent.width
            height: numbers.height + 2 * numbers.y
            radius: Tokens.radiusPanel
            color: Tokens.state.completed.tint

            Flow {
                id: numbers

                x: Tokens.px(16)
                y: Tokens.px(16)
                width: parent.width - 2 * x
                spacing: Tokens.px(14)

                Repeater {
                    model: [{ caption: qsTr("vanlig"), number: 134 }, { caption: qsTr("navn"), number: 133, detail: "Ida" },
                        { caption: qsTr("ikke hentet"), number: 127, detail: "6 min", late: true },
                        { caption: qsTr("trykket"), number: 134, taken: true },
                        { caption: qsTr("gammel"), number: 134, detail: "10:38", stale: true },
                        { caption: qsTr("fokus"), number: 134, ringed: true }]

                    GalleryPart {
                        id: ready

                        required property var modelData

                        caption: modelData.caption

                        NumberTile {
                            width: Math.max(Tokens.t20, Tokens.px(118))
                            height: width
                            number: ready.modelData.number
                            detail: ready.modelData.detail ?? "1 min"
                            late: ready.modelData.late ?? false
                            taken: ready.modelData.taken ?? false
                            stale: ready.modelData.stale ?? false
                            ringed: ready.modelData.ringed ?? false
                        }
                    }
                }
            }
        }
    }
    GalleryShelf {
        width: shelves.shelfWidth
        name: qsTr("Tilstandsknapper – farge og ikon for dit de fører")

        Repeater {
            model: [{ caption: qsTr("eldst i køen"), target: "production", prominent: true },
                { caption: qsTr("resten"), target: "production" },
                { caption: qsTr("trykket"), target: "production", down: true },
                { caption: qsTr("eldst"), target: "completed", prominent: true },
                { caption: qsTr("resten"), target: "completed" }]

            GalleryPart {
                id: move

                required property var modelData

                caption: modelData.caption

                StateButton {
                    width: Math.max(Tokens.t20, Tokens.px(148))
                    target: move.modelData.target
                    text: target === "production" ? qsTr("Start") : qsTr("Ferdig")
                    prominent: move.modelData.prominent ?? false
                    down: move.modelData.down
                }
            }
        }
    }
    GalleryShelf {
        width: shelves.shelfWidth
        name: qsTr("Ventetid – farge, ikon og minutter")

        Repeater {
            model: [{ caption: qsTr("under 4 min"), text: "3 min" },
                { caption: qsTr("4–7 min"), text: "6 min", urgency: "warn" },
                { caption: qsTr("8 min og mer"), text: "9 min", urgency: "late" },
                { caption: qsTr("ny, 5 s"), isNew: true }]

            GalleryPart {
                id: time

                required property var modelData

                caption: modelData.caption

                TimeBadge {
                    text: time.modelData.text ?? ""
                    textSize: Tokens.px(24)
                    urgency: time.modelData.urgency ?? "normal"
                    isNew: time.modelData.isNew ?? false
                }
            }
        }
        GalleryPart {
            caption: qsTr("antall")

            CountPill { count: 12 }
        }
        GalleryPart {
            caption: qsTr("linje")

            LetterBox { letter: "A" }
        }
    }
    GalleryShelf {
        width: shelves.shelfWidth
        name: qsTr("Varsel – bare når noe gikk galt")

        GalleryPart {
            caption: qsTr("feil med handling – blir til noen svarer")

            Toast {
                width: Tokens.px(516)
                kind: "error"
                title: qsTr("134 ble ikke utlevert")
                text: qsTr("Huben svarte ikke")
                action: qsTr("Prøv igjen")
            }
        }
        GalleryPart {
            caption: qsTr("til opplysning – borte etter 6 s")

            Toast {
                width: Tokens.px(516)
                kind: "info"
                title: qsTr("133 er alt utlevert")
                text: qsTr("Kasse 2 var først")
            }
        }
    }
}
