pragma ComponentBehavior: Bound
import QtQuick

// Running text, names and prices. `size` is in pixels: one of the text roles of the tokens, or Tokens.px/bx.
Text {
    property int size: Tokens.textLabel
    property int weight: Font.Medium
    // Shrinks as far as a text may before it is elided.
    property bool fits: false

    color: Tokens.ink
    elide: Text.ElideRight
    fontSizeMode: fits ? Text.HorizontalFit : Text.FixedSize
    minimumPixelSize: Tokens.textFloor
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
    font {
        family: Tokens.sans
        pixelSize: size
        weight: weight
        letterSpacing: size > 60 ? -0.018 * size : size >= 24 ? -0.01 * size : 0
    }
}
