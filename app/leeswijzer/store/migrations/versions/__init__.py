"""One file per version of the database; a version that was released never changes again."""
