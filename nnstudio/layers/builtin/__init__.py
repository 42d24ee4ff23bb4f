"""One layer a file; each declares `LAYER`. A new file is found by itself."""
