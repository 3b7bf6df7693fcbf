"""The questions of a lesson: asked one at a time, answered by key or by hand, explained, and summed up."""
