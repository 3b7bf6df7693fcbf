"""The reader's work in other programs' formats, out and in."""
