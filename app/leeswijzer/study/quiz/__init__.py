"""Asking the questions of a lesson, marking the answers, and keeping every attempt."""
