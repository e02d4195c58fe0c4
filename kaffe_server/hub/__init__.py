"""Sockets, sessions, topics, dispatch: what makes the café's state live."""
