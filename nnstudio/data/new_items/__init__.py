"""Items of a new file, prepared as the training data were."""
