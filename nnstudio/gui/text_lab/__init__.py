"""The Text lab: a corpus, its words in context, what moves the net, and where it errs."""
