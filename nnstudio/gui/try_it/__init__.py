"""What the panel "Try it" is made of: a pad to draw on, fields for a table's row, the answer."""
