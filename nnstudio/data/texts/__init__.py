"""Texts and documents, one a file."""
