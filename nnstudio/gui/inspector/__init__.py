"""The inspector: one selected layer with its parameters, shapes and health."""
