"""Table files that a spreadsheet opens, written row by row."""
