"""Undoable edits: functions that check what is wanted and return change records, without Qt."""
