"""The hub of Kaffe: one process that owns the café's state and tells every screen."""

__version__ = "0.1.0"
