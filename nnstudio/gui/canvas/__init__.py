"""The canvas: the graph as nodes and wires, edited by mouse and keyboard; it follows the model."""
