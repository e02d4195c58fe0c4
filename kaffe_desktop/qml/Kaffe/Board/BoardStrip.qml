pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kaffe.Design
import Kaffe.Stores

// The strip under the fields: whose board it is, who is called to the counter, how long it takes, and the time.
Rectangle {
    id: bar

    required property Strip strip
    required property string time
    required property bool portrait
    readonly property bool calling: strip.called !== ""
    // Portrait has room for one: the café's own line gives way to the wait.
    readonly property bool waitFirst: portrait && strip.resting && (strip.wait !== "" || strip.updating)

    color: Tokens.ink

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Tokens.bx(28)
        anchors.rightMargin: Tokens.bx(36)
        spacing: Tokens.bx(28)

        Icon {
            name: "coffee"
            size: Tokens.bx(48)
            color: Tokens.green500
            visible: brand.visible
        }
        Words {
            id: brand

            text: qsTr("Kaffe")
            visible: !(bar.calling && called.crowded)
            size: Tokens.bx(44)
            weight: Font.ExtraBold
            color: Tokens.onDark
            Layout.leftMargin: Tokens.bx(-18)
        }
        Rectangle {
            color: Tokens.inkLine
            visible: message.text !== ""
            Layout.preferredWidth: Tokens.bx(2)
            Layout.preferredHeight: Tokens.bx(52)
        }
        Words {
            id: message

            objectName: "strip-message"
            // Portrait has two lines: what is said, and under it what the café adds.
            text: bar.calling || bar.waitFirst ? "" : bar.portrait ? bar.strip.message.replace(" · ", "\n") : bar.strip.message
            size: Tokens.bx(40)
            weight: bar.strip.resting ? Font.Medium : Font.DemiBold
            color: bar.strip.resting ? Tokens.onDark2 : Tokens.onDark
            wrapMode: Text.Wrap
            maximumLineCount: bar.portrait ? 2 : 1
            lineHeight: 0.9
            visible: !bar.calling
            Layout.fillWidth: true
        }
        CalledNumbers {
            id: called

            objectName: "strip-called"
            numbers: bar.strip.called
            narrow: bar.portrait
            visible: bar.calling
            Layout.fillHeight: true
        }
        Item {
            visible: bar.calling
            Layout.fillWidth: true
        }
        Icon {
            name: "hourglass"
            size: Tokens.bx(44)
            color: Tokens.onDark
            visible: wait.visible && !bar.strip.updating
        }
        Words {
            id: wait

            objectName: "strip-wait"
            text: bar.strip.updating ? qsTr("Oppdaterer …") : bar.strip.wait
            size: Tokens.bx(40)
            weight: Font.DemiBold
            color: Tokens.onDark
            visible: text !== "" && !(bar.calling && (bar.portrait || called.implicitWidth > Tokens.bx(800))) && !(bar.portrait && message.text !== "" && !bar.strip.updating)
            Layout.leftMargin: Tokens.bx(-12)
        }
        Rectangle {
            color: Tokens.inkLine
            visible: wait.visible
            Layout.preferredWidth: Tokens.bx(2)
            Layout.preferredHeight: Tokens.bx(60)
        }
        Digits {
            text: bar.time
            size: Tokens.bx(56)
            color: Tokens.onDark
        }
    }
}
