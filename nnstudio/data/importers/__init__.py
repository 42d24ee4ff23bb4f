"""One importer a file; each declares `IMPORTER`."""
