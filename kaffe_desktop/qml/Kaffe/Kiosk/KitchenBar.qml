pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design
import Kaffe.Stores

// What is left to make over both lanes, most first, and Oops. What has no room is counted; a tap lists it. Amber without
// the hub.
Rectangle {
    id: bar

    required property LeftToMake leftToMake
    required property Oops oops
    required property string station
    required property bool offline
    property bool listing: false
    readonly property int oopsHeight: Math.max(Tokens.kx(84), Tokens.t12)

    height: Math.max(Tokens.kitchenBarHeight, oopsHeight + 2 * Tokens.kx(10))
    color: offline ? Tokens.attnTint : Tokens.surface

    Rectangle {
        width: parent.width
        height: Tokens.hairline
        color: Tokens.line
    }
    Words {
        id: heading

        anchors.verticalCenter: parent.verticalCenter
        x: Tokens.kx(20)
        text: qsTr("Igjen\nå lage")
        size: Tokens.kx(22)
        weight: Font.DemiBold
        color: bar.offline ? Tokens.attnDeep : Tokens.ink2
        lineHeight: 0.95
    }

    ListView {
        id: pills

        // How many fit whole beside the count of the others, and where the last of them ends.
        property int fitting: count
        property real end: 0

        // Asked for once the list has been laid out.
        function look() {
            fitting = contentWidth <= width ? count : Math.max(0, indexAt(width - others.implicitWidth, 1))
            const last = itemAtIndex(fitting - 1)
            end = last ? last.x + last.width : 0
        }

        objectName: "left-to-make"
        anchors.verticalCenter: parent.verticalCenter
        x: heading.x + heading.width + Tokens.kx(22)
        width: Math.max(0, oopsButton.x - x - Tokens.kx(20))
        height: Tokens.kx(64)
        orientation: ListView.Horizontal
        interactive: false
        model: bar.leftToMake
        onContentWidthChanged: Qt.callLater(look)
        onWidthChanged: Qt.callLater(look)
        delegate: Item {
            id: place

            required property string name
            required property int count
            required property int index

            width: pill.width + Tokens.kx(10)
            height: pill.height

            KitchenPill {
                id: pill

                count: place.count
                name: place.name
                mostName: Tokens.kx(380)
                visible: place.index < pills.fitting
            }
        }

        Connections {
            target: bar.leftToMake

            function onChanged() { Qt.callLater(pills.look) }
        }
    }
    Pressable {
        id: others

        objectName: "left-to-make-others"
        anchors.verticalCenter: parent.verticalCenter
        x: pills.x + pills.end
        height: Math.max(Tokens.kx(64), Tokens.t12)
        leftPadding: Tokens.kx(20)
        rightPadding: Tokens.kx(20)
        radius: Tokens.kx(12)
        visible: pills.fitting < pills.count
        text: qsTr("+ %1 andre").arg(pills.count - pills.fitting)
        topInset: (height - pills.height) / 2
        bottomInset: topInset
        background: DashedFrame {
            radius: others.radius
            color: Tokens.line
        }
        contentItem: Words {
            text: others.text
            size: Tokens.kx(24)
            weight: Font.DemiBold
            color: Tokens.ink2
        }
        onClicked: bar.listing = !bar.listing
    }
    OopsButton {
        id: oopsButton

        objectName: "oops"
        anchors.verticalCenter: parent.verticalCenter
        x: parent.width - width - Tokens.kx(20)
        width: Math.min(Tokens.kx(400), parent.width / 3)
        height: bar.oopsHeight
        title: qsTr("Oops – angre")
        // Where both have no room, the text after the terminator is shown.
        what: bar.oops.label === "" ? "" : `${bar.oops.label} · ${bar.station}\u009C${bar.oops.label}`
        titleSize: Tokens.kx(28)
        whatSize: Tokens.kx(22)
        enabled: bar.oops.available
        Accessible.name: bar.oops.spoken
        onClicked: bar.oops.undo()
    }

    Rectangle {
        objectName: "left-to-make-list"
        y: -height
        width: parent.width
        height: all.height + 2 * all.y
        color: Tokens.surface
        border.width: Tokens.hairline
        border.color: Tokens.line
        visible: bar.listing && others.visible

        Flow {
            id: all

            x: Tokens.kx(20)
            y: Tokens.kx(20)
            width: parent.width - 2 * x
            spacing: Tokens.kx(10)

            Repeater {
                model: bar.leftToMake

                KitchenPill {}
            }
        }
    }
}
