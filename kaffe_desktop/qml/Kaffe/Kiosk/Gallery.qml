pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design
import Kaffe.Stores

// Every component of the design in all its states on one sheet, drawn as on the till's panel, for designers and for
// reference pictures.
ScreenWindow {
    id: gallery

    required property Stores stores

    width: 1280
    height: 800
    title: qsTr("Kaffe – komponenter")
    drawnFor: Qt.size(1280, 800)

    Flickable {
        objectName: "gallery"
        anchors.fill: parent
        contentHeight: sheet.height + 2 * sheet.y
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: sheet

            readonly property int gap: Tokens.px(48)
            readonly property int shelfWidth: width < 1400 ? width : (width - gap) / 2

            x: Tokens.px(56)
            y: Tokens.px(48)
            width: parent.width - 2 * x
            spacing: Tokens.px(40)

            Item {
                width: parent.width
                height: cup.height

                Icon {
                    id: cup

                    name: "coffee"
                    size: Tokens.px(60)
                    stroke: 2.4
                    color: Tokens.green600
                }
                Words {
                    anchors.left: cup.right
                    anchors.leftMargin: Tokens.px(14)
                    anchors.verticalCenter: cup.verticalCenter
                    text: gallery.title
                    size: Tokens.px(48)
                    weight: Font.ExtraBold
                    Accessible.role: Accessible.Heading
                }
                Words {
                    anchors.right: parent.right
                    anchors.verticalCenter: cup.verticalCenter
                    text: qsTr("%1 px/mm · 20 mm = %2 px · 12 mm = %3 px").arg(Tokens.pxPerMm.toFixed(2))
                        .arg(Tokens.t20).arg(Tokens.t12)
                    size: Tokens.px(24)
                    color: Tokens.ink2
                }
            }
            GalleryButtons {
                width: parent.width
                spacing: sheet.gap
                shelfWidth: sheet.shelfWidth
            }
            GalleryOrders {
                width: parent.width
                spacing: sheet.gap
                shelfWidth: sheet.shelfWidth
            }
            GalleryForms {
                width: parent.width
                spacing: sheet.gap
                shelfWidth: sheet.shelfWidth
            }
        }
    }
}
