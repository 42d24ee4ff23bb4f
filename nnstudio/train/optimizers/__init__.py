"""One optimizer a file; each declares `OPTIMIZER`."""
