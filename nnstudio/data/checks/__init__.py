"""Looks at data before they are used: one check a file, found by itself."""
