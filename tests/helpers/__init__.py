"""What several tests share. Nothing here imports Qt except `qt_fixtures`."""
