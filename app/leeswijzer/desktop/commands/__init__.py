"""What can be done, by name and by key: the palette that finds it, and the sheet that shows the keys."""
