pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design
import Kaffe.Stores

// Says that what is shown of a day may have changed since, or that nothing is known of it.
Rectangle {
    id: strip

    required property Today today

    objectName: "stale-figures"
    implicitHeight: row.implicitHeight + 2 * Tokens.px(10)
    radius: Tokens.radiusControl
    color: Tokens.attn
    visible: today.stale
    Layout.fillWidth: true

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Tokens.px(16)
        anchors.rightMargin: Tokens.px(16)
        spacing: Tokens.px(12)

        Icon {
            name: "wifi-off"
            size: Tokens.px(26)
            color: Tokens.attnDeep
        }
        Words {
            objectName: "stale-text"
            text: strip.today.known ? qsTr("Ingen kontakt med huben. Tallene er fra kl. %1.").arg(strip.today.asOf)
                : qsTr("Ingen kontakt med huben. Tallene kommer når den svarer.")
            weight: Font.DemiBold
            color: Tokens.attnDeep
            wrapMode: Text.WordWrap
            Layout.fillWidth: true
        }
    }
}
