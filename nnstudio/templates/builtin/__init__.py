"""One template a file; each declares `TEMPLATE`. A new file is found by itself."""
