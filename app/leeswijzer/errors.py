"""The exceptions of the program: those a reader can act on, apart from bugs."""

from collections.abc import Mapping

from leeswijzer.overriding import override


class LeeswijzerError(Exception):
    """Root of every exception that this program raises on purpose."""


class KnownError(LeeswijzerError):
    """Something went wrong that the reader can do something about.

    ``code`` names what happened (kebab-case, such as ``"text-empty"``); ``details`` holds the
    values that the wording needs. The wording itself lives in `leeswijzer.messages`, so that the
    core stays free of text for a screen and every code can be translated.
    """

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code, details)
        self.code = code
        self.details: Mapping[str, object] = details

    @override
    def __str__(self) -> str:
        from leeswijzer.messages import wording

        return wording(self.code, self.details)
