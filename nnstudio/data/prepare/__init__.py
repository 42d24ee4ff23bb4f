"""One visible preparation step a file; each declares `STEP`."""
