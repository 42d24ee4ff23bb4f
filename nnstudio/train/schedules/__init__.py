"""One learning-rate schedule a file; each declares `SCHEDULE`."""
