pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design

// The pane of an admin's page left of its form, or on an upright screen above it.
ColumnLayout {
    required property AdminForm detail

    anchors {
        left: parent.left
        right: detail.besides ? detail.left : parent.right
        top: parent.top
        bottom: detail.besides ? parent.bottom : detail.top
        margins: Tokens.px(20)
        topMargin: Tokens.px(16)
        bottomMargin: Tokens.padding + Tokens.px(4)
    }
    spacing: Tokens.px(12)
}
