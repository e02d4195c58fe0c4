"""The catalogue: categories, items, customizations; what a unit costs; the menu file."""
