"""The reader's own data: one SQLite database, its migrations and its backups."""
