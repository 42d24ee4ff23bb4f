"""Data sets: reading, preparing, splitting."""
