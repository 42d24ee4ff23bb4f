"""Colours, type, icons and style sheet of the window; knows no view."""
