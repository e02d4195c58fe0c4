pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Stores

// One page of Admin. `covered`: a dialog of its own lies over it; keys of the window sleep meanwhile.
FocusScope {
    required property Stores stores
    property bool covered: false
}
