"""The program in a terminal: one small module for each command."""
