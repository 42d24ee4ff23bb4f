"""A whole file is predicted from the window: the dialog and what works behind it."""
