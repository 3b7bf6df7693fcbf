"""The map: what the lesson speaks of, drawn where it lies."""
