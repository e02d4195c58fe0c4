pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design
import Kaffe.Stores

// Brand, views, whether the screen is mute, whether the shop is open, whether the hub is heard, and the time.
Rectangle {
    id: bar

    required property Stores stores
    required property string view
    required property bool maySell
    property bool muted: false
    readonly property bool focusGroup: true

    signal viewChosen(view: string)
    signal shopTapped
    signal brandTapped

    height: Tokens.barHeight
    color: Tokens.ink

    component Tab: Pressable {
        id: tab

        property string view
        property string iconName
        readonly property bool chosen: bar.view === view

        objectName: `tab-${view}`
        radius: 0
        onDark: !chosen
        fillsBar: true
        leftPadding: Tokens.drawn(22, 22, 15)
        rightPadding: Tokens.drawn(22, 22, 15)
        Accessible.role: Accessible.PageTab
        Accessible.selected: chosen
        Layout.fillHeight: true
        background: Rectangle {
            color: tab.chosen ? Tokens.paper : tab.down ? Tokens.inkRaised : Tokens.ink
        }
        contentItem: RowLayout {
            spacing: Tokens.px(9)

            Icon {
                name: tab.iconName
                color: tab.chosen ? Tokens.green600 : Tokens.onDark2
            }
            Words {
                text: tab.text
                size: Tokens.px(20)
                weight: Font.DemiBold
                color: tab.chosen ? Tokens.ink : Tokens.onDark2
            }
        }
        onClicked: bar.viewChosen(view)
    }
    component Divider: Rectangle {
        implicitWidth: Tokens.hairline
        color: Tokens.inkLine
        Layout.fillHeight: true
    }

    RowLayout {
        anchors.fill: parent
        spacing: 0

        // The brand, and behind it what a screen can be told: its language and the size of its words.
        Pressable {
            id: brand

            objectName: "brand"
            text: qsTr("Kaffe, denne skjermen")
            radius: 0
            onDark: true
            fillsBar: true
            leftPadding: Tokens.drawn(16, 16, 16)
            rightPadding: Tokens.drawn(24, 24, 16)
            Layout.fillHeight: true
            background: Rectangle { color: brand.down ? Tokens.inkRaised : Tokens.ink }
            contentItem: RowLayout {
                spacing: Tokens.drawn(10, 10, 10)

                Icon {
                    name: "coffee"
                    size: Tokens.px(30)
                    stroke: 2.4
                    color: Tokens.green500
                }
                Words {
                    text: qsTr("Kaffe")
                    size: Tokens.textTitle
                    weight: Font.ExtraBold
                    color: Tokens.onDark
                    visible: !Tokens.narrow
                }
            }
            onClicked: bar.brandTapped()
        }
        Tab {
            view: "order"
            text: qsTr("Bestilling")
            iconName: "shopping-basket"
            visible: bar.maySell
        }
        Tab {
            view: "kitchen"
            text: qsTr("Kjøkken")
            iconName: "list-ordered"
        }
        Tab {
            view: "admin"
            text: qsTr("Admin")
            iconName: "settings-2"
            visible: bar.maySell
        }
        Item { Layout.fillWidth: true }
        Icon {
            objectName: "muted"
            name: "volume-off"
            color: Tokens.onDark2
            visible: bar.muted
            Accessible.ignored: false
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Uten lyd")
            Layout.rightMargin: Tokens.drawn(18, 18, 16)
        }
        Divider {}
        Pressable {
            id: shop

            readonly property bool closed: bar.stores.shop.known && !bar.stores.shop.open

            objectName: "shop"
            text: closed ? qsTr("Stengt") : qsTr("Åpen")
            visible: bar.stores.shop.known
            enabled: bar.maySell
            radius: 0
            onDark: true
            fillsBar: true
            leftPadding: Tokens.drawn(18, 18, 15)
            rightPadding: Tokens.drawn(18, 18, 15)
            Layout.fillHeight: true
            background: Rectangle {
                color: shop.closed ? (shop.down ? Tokens.dangerPressed : Tokens.danger)
                    : shop.down ? Tokens.inkRaised : Tokens.transparent
            }
            contentItem: RowLayout {
                spacing: Tokens.px(10)

                Rectangle {
                    implicitWidth: Tokens.drawn(14, 14, 14)
                    implicitHeight: implicitWidth
                    radius: width / 2
                    color: Tokens.green500
                    visible: !shop.closed
                }
                Icon {
                    name: "lock"
                    color: Tokens.onDark
                    visible: shop.closed
                }
                Words {
                    text: shop.text
                    size: Tokens.px(19)
                    weight: Font.DemiBold
                    color: Tokens.onDark
                }
            }
            onClicked: bar.shopTapped()
        }
        Divider { visible: shop.visible }
        ConnectionCell {
            objectName: "connection"
            state: bar.stores.connection.state
            Layout.fillHeight: true
        }
        Divider {}
        Digits {
            text: bar.stores.clock.text
            size: Tokens.textClock
            color: Tokens.onDark
            Layout.leftMargin: Tokens.drawn(20, 20, 16)
            Layout.rightMargin: Tokens.drawn(20, 20, 16)
        }
    }
}
