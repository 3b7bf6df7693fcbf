"""The timeline: when what the lesson speaks of happened."""
