pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design

// The board of a closed café.
Rectangle {
    id: closed

    required property string title
    required property string subtitle
    required property string missed
    required property string time
    required property bool portrait

    color: Tokens.green800

    Icon {
        x: Tokens.bx(closed.portrait ? 610 : 1050)
        y: closed.portrait ? closed.height - Tokens.bx(780) : Tokens.bx(-120)
        name: "coffee"
        size: Tokens.bx(closed.portrait ? 960 : 1160)
        stroke: 1.1
        color: Tokens.green600
        opacity: 0.6
    }

    Row {
        x: Tokens.bx(88)
        y: Tokens.bx(68)
        spacing: Tokens.bx(18)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "coffee"
            size: Tokens.bx(60)
            color: Tokens.green500
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Kaffe")
            size: Tokens.bx(56)
            weight: Font.ExtraBold
            color: Tokens.onDark
        }
    }

    Column {
        x: Tokens.bx(88)
        y: Tokens.bx(closed.portrait ? 420 : 150)
        width: closed.portrait ? closed.width - 2 * x : Tokens.bx(1060)
        spacing: Tokens.bx(-32)

        Words {
            x: Tokens.bx(-14)
            text: qsTr("Stengt")
            size: Tokens.bx(320)
            weight: Font.ExtraBold
            color: Tokens.onDark
            font.letterSpacing: -0.037 * size
            elide: Text.ElideNone
            lineHeight: 0.79
        }
        Words {
            width: Math.min(parent.width, Tokens.bx(1000))
            text: closed.title === "" ? qsTr("Velkommen tilbake") : closed.title
            size: Tokens.bx(96)
            weight: Font.Bold
            color: Tokens.onDark
            wrapMode: Text.Wrap
            maximumLineCount: closed.portrait ? 4 : 2
            lineHeight: 0.86
        }
        Words {
            width: parent.width
            topPadding: Tokens.bx(44)
            text: closed.title === "" ? "" : closed.subtitle
            size: Tokens.bx(56)
            color: Tokens.onDeepGreen2
            wrapMode: Text.Wrap
            maximumLineCount: closed.portrait ? 4 : 2
            lineHeight: 0.93
            visible: text !== ""
        }
    }

    Grid {
        anchors.verticalCenter: clock.verticalCenter
        anchors.verticalCenterOffset: closed.portrait ? Tokens.bx(-72) : 0
        x: Tokens.bx(88)
        columns: closed.portrait ? 1 : 3
        columnSpacing: Tokens.bx(24)
        verticalItemAlignment: Grid.AlignVCenter
        visible: closed.missed !== ""

        Row {
            spacing: Tokens.bx(24)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "clock-alert"
                size: Tokens.bx(48)
                color: Tokens.onDeepGreen2
            }
            Words {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Ikke hentet:")
                size: Tokens.bx(46)
                weight: Font.DemiBold
                color: Tokens.onDark
            }
        }
        Digits {
            text: closed.missed
            size: Tokens.bx(64)
            color: Tokens.onDark
            elide: Text.ElideNone
            font.letterSpacing: 0
        }
        Words {
            text: qsTr("– spør på kontoret")
            size: Tokens.bx(46)
            color: Tokens.onDeepGreen2
        }
    }
    Digits {
        id: clock

        anchors.right: parent.right
        anchors.rightMargin: Tokens.bx(88)
        anchors.verticalCenter: parent.bottom
        anchors.verticalCenterOffset: Tokens.bx(-92)
        text: closed.time
        size: Tokens.bx(64)
        color: Tokens.onDark
    }
}
