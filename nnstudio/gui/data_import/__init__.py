"""The import page: a file or folder looked at, corrected and used."""
