pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Stores

// One page of Admin. `detail`: the form beside or below its list, if it has one. `covered`: a dialog of its own lies over
// it; keys of the window sleep meanwhile. `shopTapped`: the shop is to be opened or closed, but not without asking.
FocusScope {
    required property Stores stores
    property AdminForm detail: null
    property bool covered: false
    readonly property int listBottom: detail === null || detail.besides ? height : detail.y

    signal shopTapped
}
