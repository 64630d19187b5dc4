"""Writing ``people.toml``: a spelling more, and everything else as the curator left it."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.items import AoT

from archivebot.archive.people import People, key_of


class PeopleFile:
    """``people.toml`` open for changes; :meth:`save` writes it whole or not at all.

    Comments, order and layout stay. What a curator told apart stands in ``[[apart]]``.
    """

    def __init__(self, path: Path) -> None:
        """Raises ValueError for a file that can't be read, as :meth:`People.load` does."""
        self._path = path
        self.people = People.load(path)
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        self._document = tomlkit.parse(text)

    @property
    def apart(self) -> frozenset[frozenset[str]]:
        """Pairs that a curator said are two people."""
        entries = self._document.unwrap().get("apart", [])
        told = (entry.get("names", []) for entry in entries if isinstance(entry, dict))
        return frozenset(frozenset(map(str, names)) for names in told)

    def join(self, name: str, spelling: str) -> None:
        """``spelling`` is another form of ``name``: of the person who has it, or of a new one."""
        canonical = self._canonical(name)
        table = next((t for t in self._tables("person") if str(t.get("name")) == canonical), None)
        if table is None:
            table = tomlkit.table()
            table["name"] = name
            table["spellings"] = tomlkit.array()
            self._tables("person").append(table)
        if "spellings" not in table:
            table["spellings"] = tomlkit.array()
        known = {key_of(str(s)) for s in (table["name"], *table["spellings"])}
        if key_of(spelling) not in known or spelling not in {*table["spellings"], table["name"]}:
            table["spellings"].append(spelling)

    def tell_apart(self, one: str, other: str) -> None:
        """Two people: nobody is asked again."""
        table = tomlkit.table()
        names = tomlkit.array()
        names.extend([one, other])
        table["names"] = names
        self._tables("apart").append(table)

    def save(self) -> None:
        """Write the file. Raises OSError, and ValueError rather than write what can't be read."""
        text = tomlkit.dumps(self._document)
        tomllib.loads(text)
        partial = self._path.with_name(f".{self._path.name}.{os.getpid()}.partial")
        try:
            partial.write_text(text, encoding="utf-8", newline="\n")
            People.load(partial)
            partial.replace(self._path)
        finally:
            partial.unlink(missing_ok=True)

    def _canonical(self, name: str) -> str:
        """The person whose form ``name`` is by now, perhaps by an answer just given."""
        for table in self._tables("person"):
            if name in (str(s) for s in table.get("spellings", [])):
                return str(table.get("name"))
        return name

    def _tables(self, key: str) -> Any:
        if key not in self._document:
            self._document[key] = AoT([])
        return self._document[key]
