"""A text with its layers: the lesson format, read and checked."""
