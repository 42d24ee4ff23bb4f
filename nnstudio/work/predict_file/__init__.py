"""Whole files and folders are answered into a table file, block by block."""
