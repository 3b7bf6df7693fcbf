"""What was done, day by day, in pictures that can be read as tables."""
