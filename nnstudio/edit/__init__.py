"""Undoable edits of a document: functions that return an Edit."""
