"""Workbooks of spreadsheet programs: what is checked before, and the table on a sheet."""
