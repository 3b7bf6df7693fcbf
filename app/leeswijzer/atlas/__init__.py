"""The offline map's data: shapes, places and their names, with nothing to draw them."""
