"""Texts as a corpus: words in context, frequencies, typical words, what a vocabulary covers."""
