"""One ready-made project a file; each declares `TEMPLATE`."""
