"""One verb a file, shared by the window and the command line."""
