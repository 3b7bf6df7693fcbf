"""The reader's own highlights and notes: the bar over a selection, the card of a note, and the list of all."""
