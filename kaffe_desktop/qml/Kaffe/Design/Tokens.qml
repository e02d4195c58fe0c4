pragma Singleton
import QtQuick

// The values of the design tokens: colour, type, size and motion. Set by the program that opens the window: pxPerMm,
// largerText, reduceMotion; by the window itself: view, and byKeys while it is used with keys. Everything else follows.
QtObject {
    id: tokens

    property real pxPerMm: 5.87
    property size view: Qt.size(1280, 800)
    property bool largerText: false
    property bool reduceMotion: false
    property bool byKeys: false

    readonly property bool portrait: view.height > view.width
    // A large panel with the pixels for it; one of few pixels, as monitors for desks have, is drawn as the small ones are.
    readonly property bool roomy: Math.max(view.width, view.height) / pxPerMm >= 300 && Math.min(view.width / 1280, view.height / 800) >= 1.1
    readonly property bool narrow: view.width / u < 900

    readonly property real u: (portrait ? clamp(view.width / 900, 1, 1.2)
        : Math.max(clamp(Math.min(view.width / 1280, view.height / 800), 1, 1.2), pxPerMm / 5.88)) + (largerText ? 0.15 : 0)
    readonly property real b: (portrait ? view.width : view.height) / 1080

    readonly property int t20: Math.ceil(20 * pxPerMm)
    readonly property int t12: Math.ceil(12 * pxPerMm)
    readonly property int gapMin: Math.ceil(pxPerMm)

    function clamp(value: real, low: real, high: real): real { return Math.max(low, Math.min(high, value)) }
    function px(v: real): int { return Math.round(v * u) }
    function bx(v: real): int { return Math.round(v * b) }
    // A measure of the kitchen, which is drawn for 1920 × 1080.
    function kx(v: real): int { return Math.round(v * u / 1.2) }
    // A measure of the grid table: as drawn for 1280 × 800, for 1920 × 1080 and for portrait 1080 × 1920.
    function drawn(small: real, large: real, tall: real): int {
        return Math.round(portrait ? tall * u / 1.2 : roomy ? large * u / 1.2 : small * u)
    }

    readonly property string sans: "Kaffe Sans"
    readonly property string tall: "Kaffe Tall"

    readonly property int textDisplay: drawn(212, 212, 212)
    readonly property int textNumber: drawn(46, 66, 52)
    readonly property int textPrevNumber: px(56)
    readonly property int textSendPrice: drawn(34, 41, 47)
    readonly property int textSendLabel: drawn(28, 34, 37)
    readonly property int textTitle: px(28)
    readonly property int textDialogTitle: px(32)
    readonly property int textLineName: px(26)
    readonly property int textClock: px(26)
    readonly property int textOopsTitle: px(24)
    readonly property int textItem: px(21)
    readonly property int textTile: drawn(20, 28, 28)
    readonly property int textTilePrice: drawn(20, 25, 25)
    readonly property int textOption: px(19)
    readonly property int textChip: drawn(18, 21, 20)
    readonly property int textLabel: px(18)
    // 3 mm: nothing that is to be read is smaller.
    readonly property int textFloor: Math.max(18, Math.round(3.07 * pxPerMm))

    readonly property int padding: drawn(12, 20, 20)
    readonly property int gap: Math.max(gapMin, drawn(8, 10, 10))
    readonly property int barHeight: 2 * Math.ceil(Math.max(t12, px(56.5)) / 2)
    readonly property int kitchenBarHeight: px(90)
    readonly property int headerHeight: px(34)

    readonly property int radiusChip: px(6)
    readonly property int radiusControl: px(12)
    readonly property int radiusTile: px(14)
    readonly property int radiusButton: px(16)
    readonly property int radiusPanel: px(16)
    readonly property int radiusDialog: px(24)
    readonly property int hairline: 1
    readonly property int selectedLine: 3
    readonly property int activeLine: 4
    readonly property int attentionLine: 2
    readonly property int edge: 2
    readonly property int primaryEdge: 3

    readonly property color paper: "#F5F3EC"
    readonly property color surface: "#FFFFFF"
    readonly property color sunken: "#EBE8DE"
    readonly property color line: "#DAD6C8"
    readonly property color lineStrong: "#868373"
    readonly property color ink: "#10261D"
    readonly property color ink2: "#41524A"
    readonly property color ink3: "#5C6961"
    readonly property color onDark: "#FFFFFF"
    readonly property color onDark2: "#C9D6CE"
    readonly property color inkRaised: "#21392F"
    readonly property color inkLine: "#4A6157"
    readonly property color green50: "#EDF7EF"
    readonly property color green100: "#D4F4DF"
    readonly property color green200: "#AEE0BC"
    readonly property color green500: "#1EB754"
    readonly property color green600: "#0B7A3E"
    readonly property color green700: "#08602F"
    readonly property color green800: "#064A26"
    readonly property color green900: "#063F20"
    readonly property color attnTint: "#FFF0C4"
    readonly property color attn: "#FFC933"
    readonly property color attnDeep: "#4A3100"
    readonly property color attnIcon: "#855600"
    readonly property color dangerTint: "#FBE1DD"
    readonly property color danger: "#B3261E"
    readonly property color dangerPressed: "#8C1D18"
    readonly property color dangerDeep: "#7A1510"
    readonly property color focus: "#0B5CAD"
    readonly property color disabledBg: "#EBE8DE"
    readonly property color disabledFg: "#64635A"
    readonly property color stepperOff: "#A9A69B"
    readonly property color ticketEdge: "#1F10261D"
    readonly property color numberEdge: "#B4D8BF"
    readonly property color switchOff: "#77746A"
    readonly property color boardQueueTile: "#F8F6F1"
    readonly property color staleField: "#E7E5DE"
    readonly property color staleTile: "#F1EFE9"
    readonly property color staleFg: "#5A594F"
    readonly property color onDeepGreen2: "#E4F3E9"
    readonly property color errorIconBg: "#FF8A7A"
    readonly property color errorIconFg: "#3A0A05"
    readonly property color scrim: "#A610261D"
    readonly property color popoverScrim: "#7310261D"
    readonly property color shadow: "#000000"
    readonly property color transparent: "#00000000"

    readonly property var state: ({
        received: { word: qsTr("Kø"), icon: "hourglass", solid: "#5E5B50", tint: "#E0DCCE", deep: "#2B2920" },
        production: { word: qsTr("Lages nå"), icon: "coffee", solid: "#0B5CAD", tint: "#D6E6F8", deep: "#062E59" },
        completed: { word: qsTr("Ferdig"), icon: "circle-check", solid: "#0B7A3E", tint: "#D4F4DF", deep: "#063F20" },
        dispatched: { word: qsTr("Utlevert"), icon: "hand-platter", solid: "#2C4238", tint: "#DDE5E0", deep: "#10261D" }
    })
    readonly property var chip: ({
        petrol: { solid: "#0E6370", tint: "#D9EEF1", deep: "#0A4650" },
        brun: { solid: "#7A4A1E", tint: "#F3E6D8", deep: "#583413" },
        baer: { solid: "#A32763", tint: "#FAE1EC", deep: "#761A47" },
        oliven: { solid: "#57600F", tint: "#EEF0D2", deep: "#3F4609" },
        fiolett: { solid: "#6A3FA0", tint: "#ECE3F7", deep: "#4C2B76" },
        marine: { solid: "#2F4A8A", tint: "#E1E7F6", deep: "#213566" },
        rust: { solid: "#9C3D12", tint: "#FBE5DA", deep: "#702A0B" },
        skifer: { solid: "#4A5568", tint: "#E6E9EE", deep: "#343C4A" }
    })
    // The colours of a group of options; a name that is not among the eight is shown as skifer.
    function chipColours(name: string): var { return chip[name] ?? chip.skifer }

    readonly property int moveMs: reduceMotion ? 0 : 250
    readonly property int dialogMs: reduceMotion ? 0 : 120
    readonly property int releaseMs: reduceMotion ? 0 : 80
    readonly property int heroHoldMs: 5000
    readonly property int sentHoldMs: 3000
    readonly property int boardPageMs: 8000
    readonly property int warnMin: 4
    readonly property int lateMin: 8
    readonly property int uncollectedMin: 5
}
