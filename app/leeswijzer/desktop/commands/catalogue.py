"""Every command of the program: its name, its group, its keys, and what it does; plain Python, no widgets."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """Something that can be done from anywhere.

    ``name`` and ``group`` give their words in the language of the moment. ``keys`` are written as Qt writes them
    ("Ctrl+F"); the first is the one that is shown and that the reader may change. A command without ``run`` is done by
    the page itself: its keys are shown and cannot be changed.
    """

    id: str
    group: Callable[[], str]
    name: Callable[[], str]
    keys: tuple[str, ...] = ()
    run: Callable[[], object] | None = None


class Catalogue:
    """The commands in the order they were given, with the keys that the reader chose instead of ours."""

    def __init__(self, commands: Iterable[Command], chosen: Mapping[str, str]) -> None:
        self._commands = {command.id: command for command in commands}
        self._chosen: dict[str, str] = {}
        self.take(chosen)

    def take(self, chosen: Mapping[str, str]) -> None:
        """Let these be the reader's own keys; those of commands that there are not are left out."""
        self._chosen = {identifier: keys for identifier, keys in chosen.items() if identifier in self._commands}

    @property
    def commands(self) -> Sequence[Command]:
        """All of them."""
        return tuple(self._commands.values())

    @property
    def chosen(self) -> Mapping[str, str]:
        """The reader's own keys by the command's id; an empty text for a command that should have none."""
        return dict(self._chosen)

    def command(self, identifier: str) -> Command:
        """The command ``identifier``; raises KeyError where there is none."""
        return self._commands[identifier]

    def keys_of(self, identifier: str) -> tuple[str, ...]:
        """The keys that do a command now."""
        command = self._commands[identifier]
        if identifier not in self._chosen:
            return command.keys
        chosen = self._chosen[identifier]
        return (chosen,) if chosen else ()

    def holder_of(self, keys: str) -> Command | None:
        """The command that ``keys`` do now."""
        return next((command for command in self.commands if keys and keys in self.keys_of(command.id)), None)

    def choose(self, identifier: str, keys: str) -> Command | None:
        """Let ``keys`` do a command from now on; another command that had them is returned, and nothing is changed.

        Raises ValueError for a command whose keys are the page's own.
        """
        command = self._commands[identifier]
        if command.run is None:
            raise ValueError(f"the keys of {identifier} cannot be changed")
        holder = self.holder_of(keys)
        if holder is not None and holder is not command:
            return holder
        if keys in command.keys[:1]:
            self._chosen.pop(identifier, None)
        else:
            self._chosen[identifier] = keys
        return None

    def reset(self) -> None:
        """Back to our own keys, everywhere."""
        self._chosen.clear()

    def by_group(self) -> list[tuple[str, list[Command]]]:
        """The commands under the words of their group, in order of appearance."""
        groups: dict[str, list[Command]] = {}
        for command in self.commands:
            groups.setdefault(command.group(), []).append(command)
        return list(groups.items())
