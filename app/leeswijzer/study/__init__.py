"""What a reader does with a lesson: annotate, answer, review, search and keep track."""
