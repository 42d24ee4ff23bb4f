"""One loss a file; each declares `LOSS`."""
