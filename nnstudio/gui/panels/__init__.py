"""One panel a file; each declares `PANEL`."""
