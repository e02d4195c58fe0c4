pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design

// What this screen can be told by whoever stands before it, until the program is started anew.
ActionSheet {
    id: sheet

    signal languageTapped

    title: qsTr("Denne skjermen")
    cancelText: qsTr("Lukk")

    SheetAction {
        objectName: "screen-language"
        text: qsTr("English")
        onClicked: sheet.languageTapped()
    }
    SheetAction {
        objectName: "screen-text"
        text: Tokens.largerText ? qsTr("Vanlig tekst") : qsTr("Større tekst")
        onClicked: Tokens.largerText = !Tokens.largerText
    }
    SheetAction {
        objectName: "screen-motion"
        text: Tokens.reduceMotion ? qsTr("Vanlig bevegelse") : qsTr("Mindre bevegelse")
        onClicked: Tokens.reduceMotion = !Tokens.reduceMotion
    }
}
