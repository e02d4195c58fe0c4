"""Figures of the hub and the screens, measured against a yardstick of the same run: absolute times wander here."""
