"""Small themed widgets every view is made of; they know the theme and the language, no model."""
