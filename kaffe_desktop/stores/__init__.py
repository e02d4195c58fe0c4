"""Live Qt models over the link: what QML imports as ``Kaffe.Stores``."""

from kaffe_desktop.stores.stores import Stores

__all__ = ["Stores"]
