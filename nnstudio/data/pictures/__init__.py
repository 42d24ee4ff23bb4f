"""Pictures of any size and kind become arrays of one size."""
