"""One simple method a file; each declares `BASELINE`."""
