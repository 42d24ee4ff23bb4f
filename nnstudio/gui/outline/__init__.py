"""The outline tree: the graph as rows, the full equivalent of the canvas for keyboard and ear."""
