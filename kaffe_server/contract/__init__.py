"""What travels between hub and screens: records, commands, frames, errors.

The only part of the server that the desktop imports. Knows JSON shapes and nothing of sockets, storage or Qt.
"""
