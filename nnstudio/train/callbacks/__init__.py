"""One callback a file; each declares `CALLBACK`."""
