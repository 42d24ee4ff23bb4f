"""One export target a file; each declares `EXPORT`."""
