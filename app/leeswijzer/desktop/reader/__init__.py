"""The reader: a document set as a page, with its marks, its contents, its search and its settings."""
