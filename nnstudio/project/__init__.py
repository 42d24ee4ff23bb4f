"""The document, the project file, the journal and the records of runs."""
