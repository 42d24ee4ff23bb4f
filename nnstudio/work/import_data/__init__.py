"""A person's own data on their way into a project: looked at, corrected, used."""
