"""Brings Qt in, without its bindings reading along with every import that comes after."""

import builtins


def load_bindings() -> None:
    """Import Qt, and give the import statement back to Python; call it before anything else of the desktop is imported.

    The bindings put an import of their own in its place (kept beside it as ``__orig_import__``), for the sake of
    ``from __feature__ import snake_case``, which nothing here asks for. It reads the source of each module that is
    imported in search of "PySide6", and all those sources stay in memory: 26 MB for what the window needs, and 10 ms
    before the first paint. Raises ImportError where Qt is missing, or a library that it needs.
    """
    import PySide6.QtWidgets  # noqa: F401

    vars(builtins)["__import__"] = getattr(builtins, "__orig_import__", builtins.__import__)
