"""The screens' side of the wire: one Phoenix-channel client over one WebSocket."""

from kaffe_desktop.link.answers import Answer, NoAnswer, Unreachable
from kaffe_desktop.link.conversation import Timing
from kaffe_desktop.link.link import Link
from kaffe_desktop.link.listener import LinkState, Listener

__all__ = ["Answer", "Link", "LinkState", "Listener", "NoAnswer", "Timing", "Unreachable"]
