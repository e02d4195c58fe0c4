pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design

// States, buttons, menu tiles and options.
Flow {
    id: shelves

    required property int shelfWidth

    GalleryShelf {
        width: shelves.width
        name: qsTr("Tilstander – én farge, ett ikon, ett ord")

        Repeater {
            model: ["received", "production", "completed", "dispatched"]

            Row {
                id: badges

                required property string modelData

                spacing: Tokens.px(10)

                StateBadge {
                    stateName: badges.modelData
                    textSize: Tokens.px(22)
                }
                StateBadge {
                    stateName: badges.modelData
                    textSize: Tokens.px(22)
                    solid: true
                }
            }
        }
    }
    GalleryShelf {
        width: shelves.shelfWidth
        name: qsTr("Hovedknapp (20 mm)")

        Repeater {
            model: [{ caption: qsTr("vanlig") }, { caption: qsTr("trykket"), down: true }, { caption: qsTr("av"), off: true }]

            GalleryPart {
                id: primary

                required property var modelData

                caption: modelData.caption

                PrimaryButton {
                    objectName: "shown-primary"
                    width: Tokens.px(250)
                    text: qsTr("Send bestilling")
                    detail: enabled ? "130,-" : qsTr("Ingen varer ennå")
                    down: primary.modelData.down
                    enabled: !primary.modelData.off
                }
            }
        }
    }
    GalleryShelf {
        width: shelves.shelfWidth
        name: qsTr("Knapper (12 mm)")

        GalleryPart {
            caption: qsTr("vanlig")

            PlainButton {
                objectName: "first"
                text: qsTr("Ny vare")
                iconName: "plus"
            }
        }
        GalleryPart {
            caption: qsTr("trykket")

            PlainButton {
                text: qsTr("Ny vare")
                iconName: "plus"
                down: true
            }
        }
        GalleryPart {
            caption: qsTr("fokus")

            PlainButton {
                text: qsTr("Ny vare")
                iconName: "plus"
                ringed: true
            }
        }
        GalleryPart {
            caption: qsTr("slett")

            PlainButton {
                text: qsTr("Slett")
                iconName: "trash-2"
                destructive: true
            }
        }
        GalleryPart {
            caption: qsTr("av")

            PlainButton {
                text: qsTr("Slett")
                enabled: false
            }
        }
        GalleryPart {
            caption: qsTr("angre – alltid nederst til høyre")

            OopsButton {
                width: Tokens.px(268)
                height: Tokens.px(87)
                what: `130 → ${Tokens.state.dispatched.word}`
            }
        }
        GalleryPart {
            caption: qsTr("ingenting å angre")

            OopsButton {
                width: Tokens.px(220)
                height: Tokens.px(87)
                what: ""
            }
        }
    }
    GalleryShelf {
        width: shelves.shelfWidth
        name: qsTr("Varetast (20 mm)")

        Repeater {
            model: [{ caption: qsTr("vanlig") }, { caption: qsTr("trykket"), down: true },
                { caption: qsTr("i kurven"), count: 2 }, { caption: qsTr("valgt linje"), count: 1, selected: true },
                { caption: qsTr("utsolgt"), soldOut: true }, { caption: qsTr("fokus"), ringed: true }]

            GalleryPart {
                id: tile

                required property var modelData

                caption: modelData.caption

                MenuTile {
                    width: Math.max(Tokens.t20, Tokens.px(123))
                    height: Math.max(Tokens.t20, Tokens.px(142))
                    name: "Latte"
                    priceText: "35,-"
                    count: tile.modelData.count ?? 0
                    selected: tile.modelData.selected ?? false
                    soldOut: tile.modelData.soldOut ?? false
                    down: tile.modelData.down
                    ringed: tile.modelData.ringed ?? false
                }
            }
        }
    }
    GalleryShelf {
        width: shelves.shelfWidth
        name: qsTr("Tilvalgsknapp (12 mm)")

        Repeater {
            model: [{ caption: qsTr("vanlig"), name: "Stor", detail: "+10" },
                { caption: qsTr("trykket"), name: "Stor", detail: "+10", down: true },
                { caption: qsTr("valgt"), name: "Havre", chosen: true },
                { caption: qsTr("utsolgt"), name: "Havre", soldOut: true },
                { caption: qsTr("fokus"), name: "Lett", ringed: true }]

            GalleryPart {
                id: option

                required property var modelData

                caption: modelData.caption

                OptionButton {
                    width: Tokens.px(112)
                    name: option.modelData.name
                    colour: "petrol"
                    detail: option.modelData.detail ?? ""
                    chosen: option.modelData.chosen ?? false
                    soldOut: option.modelData.soldOut ?? false
                    down: option.modelData.down
                    ringed: option.modelData.ringed ?? false
                }
            }
        }
        GalleryPart {
            caption: qsTr("antall")

            Stepper { value: 2 }
        }
        GalleryPart {
            caption: qsTr("1 er minst")

            Stepper {
                value: 1
                canLess: false
            }
        }
        GalleryPart {
            caption: qsTr("slett linje")

            PlainButton {
                iconName: "trash-2"
                destructive: true
                Accessible.name: qsTr("Slett linje")
            }
        }
        GalleryPart {
            caption: qsTr("mangler info")

            PlainButton {
                text: qsTr("Mangler info")
                iconName: "message-circle-question-mark"
            }
        }
        GalleryPart {
            caption: qsTr("på")

            PlainButton {
                text: qsTr("Mangler info")
                iconName: "message-circle-question-mark"
                attention: true
            }
        }
    }
}
