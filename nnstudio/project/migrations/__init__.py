"""From an older project file to today's, one step a file."""
