"""Ids, parameters, shapes, texts and discovery: the words every other room speaks (stdlib only)."""
