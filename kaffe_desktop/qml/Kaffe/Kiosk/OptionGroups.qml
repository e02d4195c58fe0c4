pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design
import Kaffe.Stores

// The groups of options, one under the other; in landscape two short ones share a row.
Item {
    id: area

    required property GroupModel groups
    readonly property bool focusGroup: true
    readonly property int half: Math.floor((width - Tokens.gap) / 2)
    readonly property var places: arranged(repeater.count)

    signal chosen(keyId: int, valueId: int)

    // For each group {y, shared, right}, and at the end {y} of what comes below.
    function arranged(count: int): var {
        const places = []
        let y = 0
        let alone = -1
        for (let i = 0; i < count; ++i) {
            const group = repeater.itemAt(i) as OptionGroup
            const small = group !== null && group.small && !Tokens.portrait
            if (small && alone >= 0) {
                places[alone].shared = true
                places.push({ y: places[alone].y, shared: true, right: true })
                alone = -1
            } else {
                places.push({ y: y, shared: false, right: false })
                alone = small ? i : alone
                y += group !== null ? group.height : 0
            }
        }
        places.push({ y: y })
        return places
    }

    height: places[places.length - 1].y

    Repeater {
        id: repeater

        model: area.groups

        OptionGroup {
            required property int index
            required keyId
            required name
            required color
            required multiple
            required needsChoice
            required options
            readonly property var place: area.places[index] ?? { y: 0, shared: false, right: false }

            x: place.right ? area.half + Tokens.gap : 0
            y: place.y
            width: place.shared ? area.half : area.width
            onChosen: valueId => area.chosen(keyId, valueId)
        }
    }
}
