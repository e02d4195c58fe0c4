pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design

// One number on the wall. When it goes to another field it travels there; within its field, and to the hero's place,
// it is there at once.
Item {
    id: tile

    required property int number
    required property var where
    required property BoardGrid grid
    required property bool stale
    required property bool announcing

    readonly property string place: where.place
    readonly property bool isHero: place === "hero"
    readonly property bool isInverted: isHero && announcing
    readonly property bool isRecalled: place === "recalled"
    readonly property BoardPlace spot: grid[place]
    readonly property color digitColor: stale ? Tokens.staleFg
        : isInverted ? Tokens.onDark
        : place === "making" ? Tokens.state.production.deep
        : isHero || place === "ready" ? Tokens.state.completed.deep : Tokens.ink

    objectName: `board-${isHero ? "ready" : isRecalled ? "making" : place}-${number}`
    width: spot.width
    height: spot.height
    z: travel.running ? 1 : 0
    state: where.place
    Accessible.role: Accessible.ListItem
    Accessible.name: number
    onIsInvertedChanged: if (isInverted) Accessible.announce(qsTr("%1, hent nå").arg(number), Accessible.Assertive)

    states: [
        State {
            name: "queue"
            PropertyChanges {
                tile.x: tile.grid.queue.cellX(tile.where.cell)
                tile.y: tile.grid.queue.cellY(tile.where.cell)
            }
        },
        State {
            name: "making"
            PropertyChanges {
                tile.x: tile.grid.making.cellX(tile.where.cell + tile.grid.board.recalledCells)
                tile.y: tile.grid.making.cellY(tile.where.cell + tile.grid.board.recalledCells)
            }
        },
        State {
            name: "recalled"
            PropertyChanges {
                tile.x: tile.grid.recalled.x
                tile.y: tile.grid.recalled.y
            }
        },
        State {
            name: "hero"
            PropertyChanges {
                tile.x: tile.grid.hero.x
                tile.y: tile.grid.hero.y
            }
        },
        State {
            name: "ready"
            PropertyChanges {
                tile.x: tile.grid.ready.cellX(tile.where.cell)
                tile.y: tile.grid.ready.cellY(tile.where.cell)
            }
        },
        State {
            name: "uncollected"
            PropertyChanges {
                tile.x: tile.grid.uncollected.cellX(tile.where.cell)
                tile.y: tile.grid.uncollected.cellY(tile.where.cell)
            }
        }
    ]
    transitions: Transition {
        id: travel

        from: "queue,making,recalled,hero,ready,uncollected"
        to: "queue,making,recalled,ready,uncollected"

        NumberAnimation { properties: "x,y"; duration: Tokens.moveMs; easing.type: Easing.OutCubic }
    }

    Rectangle {
        anchors.fill: parent
        visible: tile.place !== "uncollected"
        radius: tile.spot.radius
        color: tile.stale ? Tokens.staleTile
            : tile.isInverted ? Tokens.green800
            : tile.isRecalled ? Tokens.attnTint
            : tile.place === "queue" ? Tokens.boardQueueTile : Tokens.surface
        border.width: tile.isRecalled && !tile.stale ? Tokens.bx(5) : 0
        border.color: Tokens.attnIcon
    }

    Digits {
        id: digits

        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: tile.isRecalled && !tile.grid.portrait ? -Tokens.bx(28) : 0
        // The last digit has its spacing behind it, too.
        x: tile.isHero ? Tokens.bx(40) : tile.isRecalled && tile.grid.portrait ? Tokens.bx(tile.grid.board.wide ? 12 : 36)
            : (parent.width - width + font.letterSpacing) / 2
        text: tile.number
        size: tile.spot.fontSize
        color: tile.digitColor
        elide: Text.ElideNone
    }

    HeroWords {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: tile.isHero
        narrow: tile.grid.board.wide
        announcing: tile.isInverted
        stale: tile.stale
    }

    Grid {
        anchors.horizontalCenter: tile.grid.portrait ? undefined : parent.horizontalCenter
        anchors.right: tile.grid.portrait ? parent.right : undefined
        anchors.rightMargin: Tokens.bx(tile.grid.board.wide ? 18 : 48)
        anchors.bottom: tile.grid.portrait ? undefined : parent.bottom
        anchors.bottomMargin: Tokens.bx(6)
        anchors.verticalCenter: tile.grid.portrait ? parent.verticalCenter : undefined
        columns: tile.grid.portrait && tile.grid.board.wide ? 1 : 2
        columnSpacing: Tokens.bx(10)
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter
        visible: tile.isRecalled

        Icon {
            name: "rotate-ccw"
            size: Tokens.bx(40)
            color: tile.stale ? Tokens.staleFg : Tokens.attnDeep
        }
        Words {
            text: qsTr("litt til")
            size: Tokens.bx(42)
            weight: Font.Bold
            color: tile.stale ? Tokens.staleFg : Tokens.attnDeep
        }
    }
}
