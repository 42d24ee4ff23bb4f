"""Train several times with the same settings, and what can be said then."""
