"""The settings, on one page with a search field."""
