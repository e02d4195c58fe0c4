"""Moving in from Kaffebase, the original's backend: its menu, messages and order history."""
