"""Public data sets: what is known of them, where their files lie, and how they get here."""
