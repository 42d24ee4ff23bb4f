"""One metric a file; each declares `METRIC`."""
