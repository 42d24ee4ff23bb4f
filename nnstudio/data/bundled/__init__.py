"""One set that works offline a file; each declares `SAMPLE`."""
