"""Inflected forms of Dutch and English words."""


def inflections(word: str, language: str) -> frozenset[str]:
    """The forms of ``word``."""
    return frozenset({word})
