"""Type-to-add: a field with hits that adds a layer at a point of the canvas."""
