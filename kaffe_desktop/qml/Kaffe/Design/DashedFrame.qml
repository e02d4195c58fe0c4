pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes

// The outline of something that is not for sale.
Shape {
    id: frame

    property real radius: Tokens.radiusControl
    property color color: Tokens.lineStrong

    ShapePath {
        strokeColor: frame.color
        strokeWidth: Tokens.hairline
        strokeStyle: ShapePath.DashLine
        dashPattern: [3, 3]
        fillColor: Tokens.transparent

        PathRectangle {
            x: 0.5
            y: 0.5
            width: frame.width - 1
            height: frame.height - 1
            radius: frame.radius
        }
    }
}
