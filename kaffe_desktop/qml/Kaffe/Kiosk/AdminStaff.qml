pragma ComponentBehavior: Bound
import QtQuick
import Kaffe.Design
import Kaffe.Stores

// Who may open these pages.
Item {
    id: page

    required property Stores stores

    Words {
        id: title

        x: Tokens.px(20)
        y: Tokens.px(20)
        text: qsTr("Ansatte")
        size: Tokens.textTitle
        weight: Font.Bold
    }
    ListView {
        x: Tokens.px(20)
        y: title.y + title.height + Tokens.px(20)
        width: Math.min(parent.width - 2 * x, Tokens.px(548))
        height: parent.height - y
        clip: true
        model: page.stores.staff

        delegate: Words {
            required property string name

            height: Tokens.t12
            text: name
            size: Tokens.textItem
            weight: Font.DemiBold
        }
    }
}
