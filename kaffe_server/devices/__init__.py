"""Who is at the other end of a socket, and what that one may do."""
