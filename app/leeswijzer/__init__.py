"""Leeswijzer: an offline study reader that turns a text into a lesson."""

__version__ = "0.1.0"
