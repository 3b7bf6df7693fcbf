"""Looks for many strings in one long text: one by one at first, and all that may yet be asked for in one pass later."""

from collections.abc import Callable, Iterable, Iterator

from ahocorasick_rs import AhoCorasick, Implementation

KEY = 12
"""Characters of a string that are looked for in the common pass; the rest is compared where they stand."""

MOST = 200
"""Places of one string that are worth a look."""

_PATIENCE = 32
_SLICE = 1 << 18


class Scan:
    """The places of strings in ``text``.

    Reading three megabytes through takes about a millisecond, so ten strings for each of thousands of anchors would
    take a minute. After some of them ``foreseen`` is called, once: it tells what else may be asked for, and the places
    of all that are found together.
    """

    def __init__(self, text: str, foreseen: Callable[[], Iterable[str]] = tuple) -> None:
        self.text = text
        self._foreseen = foreseen
        self._asked = 0
        self._known: dict[str, list[int]] = {}

    def places(self, string: str) -> list[int]:
        """Where ``string`` begins, in code points and in order; of more than `MOST` places, one more than that."""
        self._asked += 1
        if self._asked == _PATIENCE:
            self._known = self._all_places()
        known = self._known.get(string[:KEY])
        if known is None or len(known) > MOST:
            return list(self.between(string, 0, len(self.text)))
        return [place for place in known if self.text.startswith(string, place)]

    def between(self, string: str, start: int, end: int) -> Iterator[int]:
        """The same for ``text[start:end]``."""
        start = max(0, start)
        for _ in range(MOST + 1):
            place = self.text.find(string, start, end)
            if place < 0:
                return
            yield place
            start = place + 1

    def _all_places(self) -> dict[str, list[int]]:
        """The places of every foreseen key; strings shorter than a key are common, and soon found one by one."""
        known: dict[str, list[int]] = {string[:KEY]: [] for string in self._foreseen() if len(string) >= KEY}
        keys = list(known)
        automaton = AhoCorasick(keys, implementation=Implementation.ContiguousNFA)
        for low in range(0, len(self.text), _SLICE):
            # All keys are equally long, so the slices overlap by one less than that, and report no place twice.
            part = self.text[low : low + _SLICE + KEY - 1]
            for key, start, _ in automaton.find_matches_as_indexes(part, overlapping=True):
                places = known[keys[key]]
                if len(places) <= MOST:
                    places.append(low + start)
        return known
