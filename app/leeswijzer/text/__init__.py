"""The ground floor: documents, anchors, terms and language, on the standard library and small native helpers."""
