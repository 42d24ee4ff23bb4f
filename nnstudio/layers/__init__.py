"""The catalogue of layers: one declaration a file, shape rules and recipes without torch."""
