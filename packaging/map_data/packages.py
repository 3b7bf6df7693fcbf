"""The packages that read and cut shapes, imported by name so that the checks need none of them."""

from importlib import import_module
from typing import Any

shapefile: Any = import_module("shapefile")
shapely: Any = import_module("shapely")
geometry: Any = import_module("shapely.geometry")

Geometry = Any
"""A geometry of shapely."""
