pragma ComponentBehavior: Bound
import QtQuick

// The name of an item in a box: it shrinks as far as a text may, and a word is only broken that is too long even then.
Words {
    id: name

    wrapMode: measure.contentWidth > width ? Text.Wrap : Text.WordWrap
    fontSizeMode: Text.Fit

    Words {
        id: measure

        width: name.width
        text: name.text
        size: Tokens.textFloor
        weight: name.weight
        wrapMode: Text.WordWrap
        visible: false
    }
}
