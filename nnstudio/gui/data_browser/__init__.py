"""Looks through the items of the data, puts them right, and makes own samples."""
