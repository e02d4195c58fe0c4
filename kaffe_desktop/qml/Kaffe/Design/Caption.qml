pragma ComponentBehavior: Bound
import QtQuick

// What a field or a figure is called.
Words {
    color: Tokens.ink2
    weight: Font.DemiBold
}
