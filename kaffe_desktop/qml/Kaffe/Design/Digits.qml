pragma ComponentBehavior: Bound
import QtQuick

// Order numbers, the clock and counts: digits of one width.
Words {
    weight: Font.Bold
    font.family: Tokens.tall
}
