"""The catalogues of translations, and which of them answers for a locale.

Catalogues are read as their translators write them (``.po``), once each: there
are no compiled files that could fall behind their source.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import Final

from babel.core import Locale, negotiate_locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

__all__ = ("CATALOGUES", "SOURCE_LOCALE", "Catalogues")

SOURCE_LOCALE: Final = "en"
"""The language the sentences are written in: it needs no catalogue."""

_ENGLISH: Final = Locale.parse("en_GB")
"""Whose lists are "a, b and c" and whose dates run day, month, year."""


@dataclass(frozen=True, slots=True)
class Catalogues:
    """A folder of ``<locale>.po`` files."""

    folder: Path

    def locales(self) -> tuple[str, ...]:
        """The locales there are, English first."""
        found = sorted(path.stem for path in self.folder.glob("*.po"))
        return (SOURCE_LOCALE, *found)

    def find(self, asked: str) -> str | None:
        """The locale that answers for ``asked``, or None.

        ``asked`` may be as Discord, POSIX or a person writes it: ``es-419``, ``es_ES``, ``es``.
        The nearest there is: the very locale, else its language.
        """
        known = [locale.replace("_", "-") for locale in self.locales()]
        nearest = negotiate_locale([asked.replace("_", "-")], known, sep="-")
        return None if nearest is None else self.locales()[known.index(nearest)]

    def negotiate(self, asked: str) -> str:
        """The locale that answers for ``asked``: English where nothing is nearer."""
        return self.find(asked) or SOURCE_LOCALE

    def translations(self, locale: str) -> NullTranslations:
        """The translations of one of :meth:`locales`."""
        return NullTranslations() if locale == SOURCE_LOCALE else _read(self.folder, locale)


@cache
def babel_locale(locale: str) -> Locale:
    """How numbers and lists are written in one of the catalogues' locales."""
    return _ENGLISH if locale == SOURCE_LOCALE else Locale.parse(locale.replace("-", "_"))


@cache
def _read(folder: Path, locale: str) -> GNUTranslations:
    with (folder / f"{locale}.po").open("rb") as file:
        catalogue = read_po(file, locale=babel_locale(locale))
    compiled = BytesIO()
    write_mo(compiled, catalogue)  # leaves out what is marked fuzzy: unsure is not said
    compiled.seek(0)
    return GNUTranslations(compiled)


CATALOGUES: Final = Catalogues(Path(__file__).parent / "catalogues")
"""The bot's own catalogues, inside the package."""
