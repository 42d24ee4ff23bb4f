"""Items as a person looks through them: search, order, statistics."""
