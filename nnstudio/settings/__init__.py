"""What a person prefers: language, theme, recent projects."""
