"""Brings a database to the newest version: the steps, in order, each whole or not at all."""
