"""Orders: their life cycle, numbers, table, and what stations may do to them."""
