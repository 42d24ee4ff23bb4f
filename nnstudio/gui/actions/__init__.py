"""Menus, commands and keys as tables."""
