"""The window's side of a training: pump, controller, run bar."""
