import QtQuick.Layouts
import Kaffe.Design

// One thing that a held number or tile offers.
PlainButton {
    textSize: Tokens.px(22)
    radius: Tokens.radiusButton
    Layout.fillWidth: true
    Layout.preferredHeight: Tokens.t20
}
