"""Fields made from parameter declarations, one kind a file."""
