"""Files of bare arrays: IDX and NumPy."""
