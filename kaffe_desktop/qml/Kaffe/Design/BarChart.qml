pragma ComponentBehavior: Bound
import QtQuick

// Counts over the day. `bars` is a list of {label, value, isBreak, name?}: the value stands above its bar if it fits, breaks
// have a band behind, the highest is darkest; a label stands from its bar rightwards and may be empty, then `name` tells
// the time to screen readers. `emptyText` where all is 0. `stale`: the counts may have changed since.
Item {
    id: chart

    required property var bars
    property string emptyText
    property bool stale: false
    readonly property bool empty: peak === 0
    property string name
    readonly property int peak: Math.max(0, ...bars.map(bar => bar.value))
    readonly property real step: bars.length === 0 ? 0 : width / bars.length
    readonly property int valueHeight: Tokens.px(56)
    readonly property int labelHeight: Tokens.px(30)
    readonly property real room: height - axis.height - labelHeight

    implicitHeight: Tokens.px(260)
    Accessible.role: Accessible.Chart
    Accessible.name: name
    Accessible.description: bars.filter(bar => bar.value > 0).map(bar => `${bar.name ?? bar.label} ${bar.value}`).join(", ")

    Repeater {
        model: chart.bars

        Item {
            id: slot

            required property var modelData
            required property int index
            readonly property bool highest: modelData.value === chart.peak

            x: index * chart.step
            width: chart.step
            height: chart.height

            Rectangle {
                x: Math.round(slot.x) - slot.x
                width: Math.round(slot.x + slot.width) - Math.round(slot.x)
                height: chart.room
                color: chart.stale ? Tokens.staleField : Tokens.green100
                visible: slot.modelData.isBreak && !chart.empty
            }
            Rectangle {
                id: bar

                objectName: `bar-${slot.index}`
                anchors.horizontalCenter: parent.horizontalCenter
                y: chart.room - height
                width: Math.round(slot.width * 0.64)
                height: Math.round((chart.room - chart.valueHeight) * slot.modelData.value / Math.max(1, chart.peak))
                topLeftRadius: Math.min(Tokens.px(4), height)
                topRightRadius: topLeftRadius
                color: chart.stale ? Tokens.lineStrong : slot.highest ? Tokens.green800 : Tokens.green600
            }
            Words {
                anchors.horizontalCenter: parent.horizontalCenter
                anchors.bottom: bar.top
                anchors.bottomMargin: Tokens.px(4)
                text: slot.modelData.value
                weight: slot.highest ? Font.Bold : Font.Medium
                color: chart.stale ? Tokens.staleFg : slot.modelData.isBreak || slot.highest ? Tokens.ink : Tokens.ink2
                visible: slot.modelData.value > 0 && (slot.highest || implicitWidth <= chart.step)
            }
            Words {
                y: chart.height - height
                width: implicitWidth
                height: chart.labelHeight
                text: slot.modelData.label
                color: Tokens.ink2
            }
        }
    }
    Rectangle {
        id: axis

        y: chart.room
        width: parent.width
        height: Tokens.edge
        color: Tokens.ink2
    }
    Words {
        anchors.centerIn: parent
        text: chart.emptyText
        size: Tokens.textItem
        color: Tokens.ink2
        visible: chart.empty
    }
}
