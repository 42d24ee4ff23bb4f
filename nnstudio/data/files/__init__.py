"""Files and folders whatever is in them: names, letters, zips, what cannot be read."""
