"""Text tables: separator, quotes, rows and columns, read in blocks."""
