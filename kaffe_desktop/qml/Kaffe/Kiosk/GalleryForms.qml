pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design

// What settings are made with: fields, switches, choices, codes, lists, and the chart of a day. All of it works.
Flow {
    id: shelves

    required property int shelfWidth

    GalleryShelf {
        width: shelves.shelfWidth
        name: qsTr("Felt, bryter og segment")

        GalleryPart {
            caption: qsTr("vanlig")

            Field {
                label: qsTr("Navn")
                text: "Latte"
            }
        }
        GalleryPart {
            caption: qsTr("fokus")

            Field {
                label: qsTr("Navn")
                text: "Latte"
                ringed: true
            }
        }
        GalleryPart {
            caption: qsTr("av")

            Field {
                width: Tokens.px(150)
                label: qsTr("Navn")
                text: "Latte"
                enabled: false
            }
        }
        GalleryPart {
            Field {
                label: qsTr("Pris i kroner")
                text: "0 kr"
                error: qsTr("Prisen mangler")
            }
        }
        Switch {
            objectName: "shown-switch"
            on: true
            text: on ? qsTr("Selges") : qsTr("Utsolgt")
            onClicked: on = !on
        }
        Switch {
            on: false
            text: on ? qsTr("Selges") : qsTr("Utsolgt")
            onClicked: on = !on
        }
        Switch {
            on: false
            text: qsTr("Av")
            enabled: false
        }
        Segment {
            options: [{ key: "one", text: qsTr("Ett") }, { key: "many", text: qsTr("Flere") }]
            current: "one"
            onChosen: key => current = key
        }
    }
    GalleryShelf {
        width: shelves.shelfWidth
        name: qsTr("PIN og kode")

        GalleryPart {
            caption: qsTr("vanlig")

            PinKey { text: "5" }
        }
        GalleryPart {
            caption: qsTr("trykket")

            PinKey {
                text: "5"
                down: true
            }
        }
        GalleryPart {
            caption: qsTr("fokus")

            PinKey {
                text: "5"
                ringed: true
            }
        }
        GalleryPart {
            caption: qsTr("av")

            PinKey {
                text: "5"
                enabled: false
            }
        }
        GalleryPart {
            caption: qsTr("kode, siste felt aktivt")

            CodeCells { code: "48120" }
        }
        GalleryPart {
            caption: qsTr("PIN, to av fire")

            CodeCells {
                code: "12"
                length: 4
                secret: true
            }
        }
        GalleryPart {
            caption: qsTr("feil PIN")

            CodeCells {
                code: ""
                length: 4
                secret: true
                wrong: true
            }
        }
    }
    GalleryShelf {
        width: shelves.shelfWidth
        name: qsTr("Valg av én og rekkefølge")

        Column {
            id: messages

            property string chosen: "oat"
            readonly property bool focusGroup: true

            width: Tokens.px(548)
            spacing: Tokens.gap

            RadioRow {
                objectName: "shown-radio"
                width: parent.width
                text: "Tom for havremelk"
                detail: "Ny leveranse kommer i morgen tidlig"
                chosen: messages.chosen === "oat"
                onClicked: messages.chosen = "oat"
            }
            RadioRow {
                objectName: "shown-radio-other"
                width: parent.width
                text: "Kanelboller kl. 11.30"
                detail: "Fersk bakst fra skolekjøkkenet"
                chosen: messages.chosen === "buns"
                onClicked: messages.chosen = "buns"
            }
        }
        GalleryPart {
            caption: qsTr("beløp")

            AmountField {
                label: qsTr("Pris i kroner")
                value: 35
                onChosen: price => value = price
            }
        }
        GalleryPart {
            caption: handle.rows === 0 ? qsTr("flytt rad") : qsTr("flyttet %1").arg(handle.rows)

            DragHandle {
                id: handle

                property int rows: 0

                objectName: "shown-handle"
                rowHeight: Tokens.t12
                transform: Translate { y: handle.offset }
                onMoved: rows => handle.rows += rows
            }
        }
    }
    GalleryShelf {
        width: shelves.shelfWidth
        name: qsTr("Søyler – bånd for friminutt, høyeste mørkest")

        BarChart {
            width: parent.width
            height: Tokens.px(320)
            name: qsTr("Bestillinger per kvarter")
            emptyText: qsTr("Ingen bestillinger ennå")
            bars: [
                { label: "09.30", value: 2, isBreak: false }, { label: "", value: 9, isBreak: true },
                { label: "", value: 1, isBreak: false }, { label: "", value: 3, isBreak: false },
                { label: "10.30", value: 17, isBreak: true }, { label: "", value: 6, isBreak: false },
                { label: "", value: 2, isBreak: false }, { label: "", value: 4, isBreak: false },
                { label: "11.30", value: 21, isBreak: true }, { label: "", value: 14, isBreak: true },
                { label: "", value: 3, isBreak: false }, { label: "", value: 1, isBreak: false },
                { label: "12.30", value: 5, isBreak: false }, { label: "", value: 0, isBreak: false },
                { label: "", value: 2, isBreak: false }, { label: "", value: 8, isBreak: true }
            ]
        }
    }
    GalleryShelf {
        width: shelves.shelfWidth
        name: qsTr("Talltastatur")

        PinPad {
            objectName: "shown-pad"
            onTyped: digit => pin.code += digit
            onErased: pin.code = pin.code.slice(0, -1)
            onCleared: pin.code = ""
        }
        CodeCells {
            id: pin

            objectName: "shown-code"
            code: ""
        }
    }
}
