"""The library: covers of all lessons, and one field that searches everything."""
