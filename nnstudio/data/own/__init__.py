"""A person's own samples: drawn, typed, picked."""
