"""JSON and XML: values inside values become rows and columns."""
