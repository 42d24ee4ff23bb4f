"""The palette: all layers by category, with search; click, Enter or drag adds one."""
