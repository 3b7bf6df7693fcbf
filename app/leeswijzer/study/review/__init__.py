"""Reviewing what was kept: cards, when they are due, and the log of grades."""
