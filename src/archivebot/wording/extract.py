"""Collecting the sentences from the code (``make catalogues``): never run while serving.

The template holds no dates and no line numbers, so that it changes only when a
sentence does; a test compares it with the code.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from archivebot.wording.translations import CATALOGUES, Catalogues
from archivebot.wording.words import UnnamedField, fields_of

__all__ = ("TEMPLATE", "collect", "faults", "render", "update")

KEYWORDS: Final[Mapping[str, tuple[int, ...] | None]] = {
    "say": None,
    "say_n": (1, 2),
    "sentence": None,
    "locale_str": None,  # discord.py's: names and descriptions of commands
}
"""The calls whose first words are sentences."""

TEMPLATE: Final = CATALOGUES.folder / "archivebot.pot"

_PACKAGE: Final = Path(__file__).parent.parent


def collect(package: Path = _PACKAGE) -> Catalog:
    """Every sentence said in ``package``, with the files that say it."""
    found = Catalog(project="archivebot", charset="utf-8")
    messages = extract_from_dir(package, [("**.py", "python")], keywords=KEYWORDS)
    for file, _, message, comments, context in sorted(messages, key=lambda m: (m[0], m[1])):
        where = [(f"src/{package.name}/{Path(file).as_posix()}", 1)]
        found.add(message, None, where, auto_comments=comments, context=context)
    return found


def render(catalogue: Catalog) -> str:
    """A catalogue as text, without what changes although no sentence did."""
    out = BytesIO()
    write_po(out, catalogue, width=100, omit_header=catalogue.locale is None, include_lineno=False)
    return out.getvalue().decode()


def update(template: Catalog, catalogues: Catalogues = CATALOGUES) -> Iterator[tuple[str, int]]:
    """Bring each translation up to the template; yields its locale and what it still lacks.

    A changed sentence loses its translation rather than keep one that was written
    for other words.
    """
    for locale in catalogues.locales()[1:]:
        file = catalogues.folder / f"{locale}.po"
        with file.open("rb") as stream:
            catalogue = read_po(stream, locale=locale)
        catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
        catalogue.obsolete.clear()
        file.write_text(render(catalogue), encoding="utf-8")
        yield locale, len([m for m in catalogue if m.id and not all(_forms(m.string) or [""])])


def faults(catalogue: Catalog) -> Iterator[str]:
    """What a translation would say wrongly: fields that its sentence does not have."""
    for message in catalogue:
        if not message.id:
            continue
        ids, said = _forms(message.id), _forms(message.string)
        known = frozenset().union(*map(fields_of, ids))
        for words in filter(None, said):
            try:
                strange = fields_of(words) - known
            except UnnamedField as why:
                yield str(why)
                continue
            if strange:
                yield f"{words!r} has {', '.join(sorted(strange))}, which {ids[0]!r} has not"


def _forms(words: str | list[str] | tuple[str, ...] | None) -> list[str]:
    """The singular and the plurals of what may be one string, several or none."""
    return [words] if isinstance(words, str) else list(words or ())


def _main() -> None:
    template = collect()
    TEMPLATE.parent.mkdir(exist_ok=True)
    TEMPLATE.write_text(render(template), encoding="utf-8")
    sys.stdout.write(f"{len(template)} sentences in {TEMPLATE.name}: commit it with your change.\n")
    for locale, lacking in update(template):
        words = f"{lacking} sentences have no translation yet" if lacking else "complete"
        sys.stdout.write(f"{locale}.po: {words}.\n")


if __name__ == "__main__":
    _main()
