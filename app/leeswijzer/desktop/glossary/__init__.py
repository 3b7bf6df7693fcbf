"""The glossary: terms explained in their place, and listed."""
