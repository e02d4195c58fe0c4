pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design
import Kaffe.Stores

// Numbers ready to be handed out, oldest first, and Oops. In portrait a strip that scrolls sideways.
Rectangle {
    id: column

    required property Lane lane
    required property Oops oops
    required property Outbox outbox
    required property bool stale
    required property string lastWord
    readonly property int tileWidth: Tokens.portrait ? Tokens.drawn(0, 0, 116)
        : Math.floor((width - 2 * Tokens.padding - Tokens.gap) / 2)
    readonly property int tileHeight: Math.max(Tokens.t20, Tokens.drawn(118, 124, 108))
    readonly property color foreground: stale ? Tokens.staleFg : Tokens.state.completed.deep

    signal tapped(orderId: int)
    signal held(orderId: int, number: int, lines: var, note: string)
    signal unsentTapped

    color: stale ? Tokens.sunken : Tokens.state.completed.tint

    Rectangle {
        width: Tokens.hairline
        height: parent.height
        color: Tokens.line
        visible: !Tokens.portrait
    }
    Item {
        id: header

        x: Tokens.padding
        y: Tokens.portrait ? Math.round((parent.height - height) / 2) : Tokens.padding
        width: Tokens.portrait ? title.width : parent.width - 2 * Tokens.padding
        height: Tokens.portrait ? pill.y + pill.height : Tokens.headerHeight

        Row {
            id: title

            y: Tokens.portrait ? 0 : -Tokens.px(5)
            spacing: Tokens.px(10)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: Tokens.state.completed.icon
                size: Tokens.px(30)
                color: column.stale ? Tokens.staleFg : Tokens.state.completed.solid
            }
            Words {
                anchors.verticalCenter: parent.verticalCenter
                text: Tokens.state.completed.word
                size: Tokens.textLineName
                weight: Font.Bold
                color: column.foreground
                Accessible.role: Accessible.Heading
            }
        }
        CountPill {
            id: pill

            x: Tokens.portrait ? Math.round((title.width - width) / 2) : parent.width - width
            y: Tokens.portrait ? title.height + Tokens.px(4) : title.y + Math.round((title.height - height) / 2)
            count: column.lane.count
            color: column.stale ? Tokens.staleFg : Tokens.state.completed.solid
        }
    }
    OfflineCard {
        id: unsent

        objectName: "unsent"
        x: Tokens.portrait ? header.x + header.width + Tokens.padding : Tokens.padding
        y: Tokens.portrait ? Math.round((parent.height - height) / 2) : header.y + header.height
        width: Tokens.portrait ? Tokens.drawn(0, 0, 290) : parent.width - 2 * Tokens.padding
        outbox: column.outbox
        onOpened: column.unsentTapped()
    }
    Words {
        id: age

        x: Tokens.padding
        y: unsent.visible ? unsent.y + unsent.height + Tokens.px(3) : header.y + header.height
        height: visible ? Tokens.headerHeight : 0
        text: qsTr("Ferdig sist kl. %1").arg(column.lastWord)
        color: Tokens.ink2
        visible: column.stale && column.lastWord !== "" && !Tokens.portrait
    }
    GridView {
        id: numbers

        readonly property bool focusGroup: true
        readonly property int room: Tokens.portrait ? oopsButton.x - x : oopsButton.y - y - Tokens.gap
        readonly property int step: column.tileHeight + Tokens.gap
        // A row that is cut below its digits shows that there are more. Half of a number would be another number.
        readonly property real cut: column.stale ? 0.65 : 0.5
        readonly property bool crowded: Tokens.portrait ? count * cellWidth > room
            : Math.ceil(count / 2) * step - Tokens.gap > room
        readonly property int unseen: count - Math.round((contentX - originX + width) / cellWidth)

        objectName: "ready"
        x: !Tokens.portrait ? Tokens.padding : Tokens.padding + (unsent.visible ? unsent.x + unsent.width : header.x + header.width)
        y: Tokens.portrait ? Math.round((parent.height - column.tileHeight) / 2) : age.y + age.height
        width: !Tokens.portrait ? 2 * cellWidth
            : Math.floor((room - (crowded ? Tokens.px(48) : 0)) / cellWidth) * cellWidth
        height: Tokens.portrait ? cellHeight : room
        cellWidth: column.tileWidth + Tokens.gap
        cellHeight: crowded && !Tokens.portrait ? Math.max(step, room / (Math.floor(room / step - cut) + cut)) : step
        flow: Tokens.portrait ? GridView.FlowTopToBottom : GridView.FlowLeftToRight
        snapMode: Tokens.portrait ? GridView.SnapToRow : GridView.NoSnap
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: column.lane
        Accessible.role: Accessible.List
        Accessible.name: Tokens.state.completed.word

        delegate: NumberTile {
            required property int orderId
            required number
            required property string name
            required property string timeText
            required property string urgency
            required property bool pending
            required property var lines
            required property string note
            required property string spoken

            objectName: `ready-${number}`
            width: column.tileWidth
            height: Math.round(numbers.cellHeight) - Tokens.gap
            detail: stale ? Tokens.portrait ? column.lastWord : "" : late || name === "" ? timeText : name
            late: !stale && urgency !== "normal"
            stale: column.stale
            taken: pending
            Accessible.name: spoken
            onClicked: column.tapped(orderId)
            onPressAndHold: column.held(orderId, number, lines, note)
        }
    }
    Digits {
        objectName: "unseen"
        x: numbers.x + numbers.width
        y: numbers.y
        width: oopsButton.x - x
        height: column.tileHeight
        text: `+${numbers.unseen}`
        size: Tokens.px(22)
        color: column.foreground
        horizontalAlignment: Text.AlignHCenter
        visible: Tokens.portrait && numbers.unseen > 0
    }
    OopsButton {
        id: oopsButton

        objectName: "oops"
        x: parent.width - width - Tokens.padding
        y: Tokens.portrait ? Math.round((parent.height - height) / 2) : parent.height - height - Tokens.padding
        width: Tokens.portrait ? Tokens.drawn(0, 0, 236) : parent.width - 2 * Tokens.padding
        height: Math.max(Tokens.t12, Tokens.drawn(87, 92, 108))
        what: column.oops.label
        Accessible.name: column.oops.spoken
        onClicked: column.oops.undo()
    }
}
