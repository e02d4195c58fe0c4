pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Stores

// One page of Admin. `covered`: a dialog of its own lies over it; keys of the window sleep meanwhile. `shopTapped`: the
// shop is to be opened or closed, but not without asking.
FocusScope {
    required property Stores stores
    property bool covered: false

    signal shopTapped
}
