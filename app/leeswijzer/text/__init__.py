"""The ground floor: documents, anchors, term matching and language, on the standard library and small native helpers."""
