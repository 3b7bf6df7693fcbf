"""The cards that come back: one at a time, graded, and given back when they are due."""
