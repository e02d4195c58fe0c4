pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window

// A line icon by its name in resources/icons; `size` in pixels.
Image {
    property string name
    property color color: Tokens.ink
    property int size: Tokens.px(24)
    property real stroke: size >= Tokens.px(28) ? 2.2 : 2

    width: size
    height: size
    source: name === "" ? "" : `image://icon/${name}/${color.toString().slice(1)}/${stroke}`
    sourceSize: Qt.size(size * Screen.devicePixelRatio, size * Screen.devicePixelRatio)
    Accessible.ignored: true
}
