"""The training loop, the compute thread and what they report."""
