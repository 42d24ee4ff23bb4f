"""Our own torch modules, one a file; an exported script holds that file's text verbatim."""
